/** The plan review in all its forms: the tree, the text and the marks, over one answer of the server. */
import { commands, Disposable, type TextDocument, type Uri, window } from "vscode";
import type { NoteStatus } from "../../protocol/notes";
import type { PlanReview } from "../../protocol/review";
import { createCurrentReview } from "./current";
import { createReadingMarks } from "./marks";
import { createReviewText } from "./text";
import { createReviewTree } from "./tree";

export interface Review extends Disposable {
  /** Told after each check of a document. */
  checked(status: NoteStatus): void;
}

/** `ask`: the review of the document with this address, null where there is none. */
export function createReview(ask: (uri: Uri) => Promise<PlanReview | null>): Review {
  const wanted = (): boolean => tree.visible || marks.on;
  const current = createCurrentReview((document: TextDocument) => ask(document.uri), wanted);
  const tree = createReviewTree(current);
  const marks = createReadingMarks(current, () => tree.visible);
  const text = createReviewText(ask);
  const listeners = Disposable.from(
    ...[current, tree, marks, text],
    commands.registerCommand("rapport.review.follow", tree.toggleFollowing),
    commands.registerCommand("rapport.review.stopFollowing", tree.toggleFollowing),
    commands.registerCommand("rapport.showReading", marks.toggle),
    commands.registerCommand("rapport.review.openAsText", async () => {
      const note = window.activeTextEditor?.document ?? current.document;
      if (note) await text.open(note.uri);
    }),
  );
  return {
    checked(status) {
      current.checked(status);
      text.checked(status);
    },
    dispose: () => listeners.dispose(),
  };
}
