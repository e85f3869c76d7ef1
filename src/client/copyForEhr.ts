/** "Copy for EHR": plain text on the clipboard. What would leave unfinished is named first; the document stays as it is. */
import { env, l10n, type Range, Selection, type TextDocument, type TextEditor, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { CopyAnswer, CopyRequest, OffsetRange } from "../protocol/notes";
import { askBeforeCopying } from "./copyQuestion";
import { check, copyText } from "./requests";

export async function copyForEhr(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const whole = requestFor(editor);
  const all = await copyText(client, whole);
  if (!all) return;
  const parts = selectedParts(editor, all.blanks);
  const request = parts.length > 0 ? { ...whole, parts } : whole;
  const answer = parts.length > 0 ? await copyText(client, request) : all;
  if (!answer) return;
  const decision = isFinished(answer) ? "copy" : await askBeforeCopying(document, answer);
  if (decision === undefined) return;
  if (typeof decision === "object") {
    await goTo(document, decision);
    // The note is about to leave: from now on each open blank is named by itself.
    if (answer.blanks.includes(decision)) await check(client, client.code2ProtocolConverter.asUri(document.uri));
    return;
  }
  const copied = decision === "copy" ? answer : await copyText(client, { ...request, blanks: "wildcard" });
  if (!copied) return;
  await env.clipboard.writeText(copied.text);
  window.setStatusBarMessage(l10n.t("Copied for the EHR."), QUIET_FOR);
}

/** How long a word in the status bar stays, in ms. */
const QUIET_FOR = 4000;

function isFinished({ blanks, unchanged }: CopyAnswer): boolean {
  return blanks.length === 0 && unchanged.length === 0;
}

function requestFor({ document, options }: TextEditor): CopyRequest {
  const settings = workspace.getConfiguration("rapport.copy", document);
  const text = document.getText();
  return {
    text,
    parts: [{ start: 0, end: text.length }],
    letters: settings.get("letters") === "ascii" ? "ascii" : "keep",
    lineEnding: settings.get("lineEndings") === "lf" ? "\n" : "\r\n",
    tabSize: typeof options.tabSize === "number" ? options.tabSize : 4,
    blanks: "label",
  };
}

/** What the person selected. A selected blank is where a fix or a template left the cursor: then the whole note is meant. */
function selectedParts({ document, selections }: TextEditor, blanks: readonly OffsetRange[]): OffsetRange[] {
  const isBlank = ({ start, end }: OffsetRange): boolean =>
    blanks.some((blank) => blank.start <= start && end <= blank.end);
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .map((selection) => offsetsOf(document, selection))
    .filter((part) => !isBlank(part))
    .sort((a, b) => a.start - b.start);
}

function offsetsOf(document: TextDocument, { start, end }: Range): OffsetRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

async function goTo(document: TextDocument, { start, end }: OffsetRange): Promise<void> {
  const selection = new Selection(document.positionAt(start), document.positionAt(end));
  await window.showTextDocument(document, { selection });
}
