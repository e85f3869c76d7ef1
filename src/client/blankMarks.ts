/** A thin frame around each open blank, so that blanks are seen though one finding tells of them all. */
import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, Uri, window, workspace } from "vscode";
import type { OpenBlanks } from "../protocol/notes";
import { rangeOf } from "./places";

export interface BlankMarks extends Disposable {
  update(blanks: OpenBlanks): void;
}

export function createBlankMarks(): BlankMarks {
  // A frame is seen without its colour; the colour is the theme's.
  const frame = window.createTextEditorDecorationType({
    border: "1px dashed",
    borderColor: new ThemeColor("rapport.blankBorder"),
    overviewRulerColor: new ThemeColor("rapport.blankBorder"),
    overviewRulerLane: OverviewRulerLane.Right,
  });
  const known = new Map<string, OpenBlanks>();
  const show = (editor: TextEditor): void => {
    const blanks = known.get(editor.document.uri.toString());
    // Ranges of another version would frame other words; a check of this one is on its way.
    if (blanks?.version !== editor.document.version) return;
    editor.setDecorations(frame, blanks.ranges.map(rangeOf));
  };
  const listeners = Disposable.from(
    frame,
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(show)),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return {
    update(blanks) {
      known.set(Uri.parse(blanks.uri).toString(), blanks);
      window.visibleTextEditors.forEach(show);
    },
    dispose: () => listeners.dispose(),
  };
}
