/** The context key `rapport.inNote` for key bindings and menus: whether the text in front is read as a note. */
import { commands, Disposable, type TextEditor, Uri, window, workspace } from "vscode";
import type { NoteStatus } from "../protocol/notes";

export interface NoteContext extends Disposable {
  update(status: NoteStatus): void;
}

export function createNoteContext(): NoteContext {
  const notes = new Set<string>();
  const show = (editor: TextEditor | undefined): void => {
    const isNote = editor !== undefined && notes.has(editor.document.uri.toString());
    commands.executeCommand("setContext", "rapport.inNote", isNote);
  };
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => notes.delete(uri.toString())),
  );
  return {
    update({ uri, note }) {
      const name = Uri.parse(uri).toString();
      if (note) notes.add(name);
      else notes.delete(name);
      show(window.activeTextEditor);
    },
    dispose: () => listeners.dispose(),
  };
}
