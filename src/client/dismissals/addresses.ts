/** Keeps a note's dismissals with it when its file is renamed, or when a note that had none is saved for the first time. */
import { Disposable, type TextDocument, type Uri, workspace } from "vscode";
import type { Hash } from "../../protocol/dismissals";
import { isLasting } from "./notNow";
import type { DismissalStore } from "./store";

/** `fileOf`: the hash of an address, undefined where no server runs that could make one. */
export function followAddresses(store: DismissalStore, fileOf: (uri: Uri) => Promise<Hash | undefined>): Disposable {
  const move = async (from: Uri, to: Uri): Promise<void> => {
    if (store.kept().notes.length === 0) return;
    const [old, now] = await Promise.all([fileOf(from), fileOf(to)]);
    if (old && now) await store.move(old, now, isLasting(to));
  };
  const follow = (from: Uri, to: Uri): void => void move(from, to).catch(() => undefined);
  return Disposable.from(
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) follow(oldUri, newUri);
    }),
    workspace.onDidSaveTextDocument((saved) => {
      const unsaved = workspace.textDocuments.find((each) => each.isUntitled && isSameText(each, saved));
      if (unsaved) follow(unsaved.uri, saved.uri);
    }),
  );
}

/** The editor saves the new file while the untitled document is still there, with the same text in both. */
function isSameText(a: TextDocument, b: TextDocument): boolean {
  const text = a.getText();
  return text !== "" && text === b.getText();
}
