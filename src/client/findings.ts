/** "Next Finding" and "Previous Finding": from one prompt of Rapport's to the next, hints too, around the end of the note. */
import { commands, type Diagnostic, l10n, languages, Selection, type TextEditor, window } from "vscode";

export async function goToFinding(step: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const finding = nextFinding(editor, step);
  if (!finding) {
    window.setStatusBarMessage(l10n.t("Rapport: no open prompt in this note."), 5000);
    return;
  }
  editor.selection = new Selection(finding.range.start, finding.range.start);
  editor.revealRange(finding.range);
  await commands.executeCommand("editor.action.showHover");
}

/** In the order of the note, then around its end. */
function nextFinding({ document, selection }: TextEditor, step: 1 | -1): Diagnostic | undefined {
  const own = languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "Rapport")
    .sort((a, b) => step * a.range.start.compareTo(b.range.start));
  return own.find(({ range }) => step * range.start.compareTo(selection.active) > 0) ?? own[0];
}
