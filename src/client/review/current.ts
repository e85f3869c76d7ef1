/** The review of the note in front: asked for anew after each check, and only while somebody looks at it. */
import { Disposable, EventEmitter, type TextDocument, Uri, window, workspace } from "vscode";
import type { NoteStatus } from "../../protocol/notes";
import type { PlanReview } from "../../protocol/review";

export interface CurrentReview extends Disposable {
  /** Of the note in front; undefined where there is none, or nobody looked yet. */
  readonly value: PlanReview | undefined;
  readonly document: TextDocument | undefined;
  readonly onDidChange: EventEmitter<void>["event"];
  /** Told after each check of a document. */
  checked(status: NoteStatus): void;
  /** Asks anew, whether or not anything shows it. */
  refresh(): Promise<void>;
}

/** `ask`: the review of a document, null where there is none. `wanted`: whether anything shows it. */
export function createCurrentReview(
  ask: (document: TextDocument) => Promise<PlanReview | null>,
  wanted: () => boolean,
): CurrentReview {
  const changed = new EventEmitter<void>();
  let document: TextDocument | undefined;
  let value: PlanReview | undefined;
  let asking = 0;

  const refresh = async (): Promise<void> => {
    // A tree or a panel in front leaves the note that was in front before.
    document = window.activeTextEditor?.document ?? document;
    const mine = ++asking;
    const answer = document && !document.isClosed ? await ask(document).catch(() => null) : null;
    if (mine !== asking) return;
    // A tree that is drawn anew without need may lose the keys it was given.
    const isSame = JSON.stringify(answer ?? undefined) === JSON.stringify(value);
    value = answer ?? undefined;
    if (!isSame) changed.fire();
  };
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => editor && editor.document !== document && wanted() && refresh()),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed !== document) return;
      document = undefined;
      value = undefined;
      changed.fire();
    }),
  );
  return {
    get value() {
      return value;
    },
    get document() {
      return document;
    },
    onDidChange: changed.event,
    checked({ uri }) {
      const front = window.activeTextEditor?.document ?? document;
      if (front && Uri.parse(uri).toString() === front.uri.toString() && wanted()) refresh();
    },
    refresh,
    dispose() {
      listeners.dispose();
      changed.dispose();
    },
  };
}
