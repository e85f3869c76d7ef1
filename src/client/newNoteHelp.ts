/** Help for the writer beside the headings of a new note: shown as long as a blank of the section is open, never part of the text. */
import {
  type DecorationOptions,
  Disposable,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { TemplateHelp } from "../protocol/templates";
import { headingsWithHelp, shortHelp } from "./openSections";

export interface NewNoteHelp extends Disposable {
  /** Shows the help in this document until it is closed. */
  show(document: TextDocument, help: readonly TemplateHelp[]): void;
}

export function createNewNoteHelp(): NewNoteHelp {
  const helped = new Map<TextDocument, readonly TemplateHelp[]>();
  // The colour of placeholders is quiet and readable in every theme; the one for ghost text often is not readable.
  const look = window.createTextEditorDecorationType({
    after: { color: new ThemeColor("input.placeholderForeground"), fontStyle: "italic", margin: "0 0 0 2ch" },
  });
  const update = (editor: TextEditor): void => {
    const help = helped.get(editor.document);
    if (!help) return;
    const lines = editor.document.getText().split(/\r\n|\r|\n/);
    const shown = headingsWithHelp(lines, help).map(
      ({ line, text }): DecorationOptions => ({
        range: editor.document.lineAt(line).range,
        // Read by screen readers with the command that shows the hover.
        hoverMessage: text,
        renderOptions: { after: { contentText: shortHelp(text) } },
      }),
    );
    editor.setDecorations(look, shown);
  };
  const updateAll = (editors: readonly TextEditor[]): void => editors.forEach(update);
  const listeners = Disposable.from(
    look,
    window.onDidChangeVisibleTextEditors(updateAll),
    workspace.onDidChangeTextDocument(({ document }) =>
      updateAll(window.visibleTextEditors.filter((editor) => editor.document === document)),
    ),
    workspace.onDidCloseTextDocument((document) => helped.delete(document)),
  );
  return {
    show(document, help) {
      helped.set(document, help);
      updateAll(window.visibleTextEditors);
    },
    dispose: () => listeners.dispose(),
  };
}
