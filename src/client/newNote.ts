/** "New Note from Template…": opens an untitled note with blanks, beside whose headings help for the writer is shown. */
import { l10n, Position, Selection, SnippetString, type TextEditor, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { NewNoteHelp } from "./newNoteHelp";
import { askForNote, blankSetting } from "./newNoteSteps";
import { templateText } from "./requests";

/** `id`: a template chosen beforehand, as a key binding may give it; anything else asks. */
export async function newNote(client: BaseLanguageClient, help: NewNoteHelp, id?: unknown): Promise<void> {
  const chosen =
    typeof id === "string" ? { template: id, diagnoses: [], blanks: blankSetting() } : await askForNote(client);
  if (!chosen) return;
  const template = await templateText(client, chosen.template, chosen.diagnoses);
  if (!template) {
    window.showErrorMessage(l10n.t("Rapport has no note template named “{0}”.", chosen.template));
    return;
  }
  const document = await workspace.openTextDocument({ language: "clinical-note" });
  const editor = await window.showTextDocument(document);
  if (chosen.blanks === "tabStops") await editor.insertSnippet(new SnippetString(template.text));
  else await insertWildcards(editor, template.wildcards);
  help.show(document, template.help);
}

/** The first `***` is selected, so that what is typed takes its place. */
async function insertWildcards(editor: TextEditor, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(new Position(0, 0), text));
  const first = editor.document.getText().indexOf("***");
  const [start, end] = [Math.max(0, first), first < 0 ? 0 : first + 3].map((at) => editor.document.positionAt(at));
  editor.selection = new Selection(start!, end!);
  editor.revealRange(editor.selection);
}
