/** Puts a line of the review into the note as a snippet, where the version that was read still stands. */
import { l10n, SnippetString, type TextDocument, window } from "vscode";
import type { Insertion } from "../../protocol/review";
import { rangeOf } from "../places";

/** Says so in the status bar where the note has changed since, or may not be changed. */
export async function insertLine(document: TextDocument, version: number, insertion: Insertion): Promise<void> {
  const editor = await window.showTextDocument(document);
  const isInserted =
    document.version === version &&
    (await editor.insertSnippet(new SnippetString(insertion.snippet), rangeOf(insertion.range)));
  if (!isInserted) window.setStatusBarMessage(l10n.t("Rapport could not insert the line here."), 5000);
}
