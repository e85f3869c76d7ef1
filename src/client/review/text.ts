/** The plan review as a read-only text, a line for each row, for screen readers and printing. Held in memory while it is open. */
import { Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { NoteStatus } from "../../protocol/notes";
import type { PlanReview } from "../../protocol/review";
import { type ReviewRow, rowsOf } from "./rows";

const SCHEME = "rapport-review";

export interface ReviewText extends Disposable {
  /** Told after each check of a document. */
  checked(status: NoteStatus): void;
  open(note: Uri): Promise<void>;
}

/** `ask`: the review of the document with this address, null where there is none. */
export function createReviewText(ask: (note: Uri) => Promise<PlanReview | null>): ReviewText {
  const changed = new EventEmitter<Uri>();
  const listeners = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const review = await ask(Uri.parse(query));
        return review ? linesOf(review).join("\n") : `${l10n.t("There is no note to review.")}\n`;
      },
    }),
  );
  return {
    checked({ uri }) {
      changed.fire(addressOf(Uri.parse(uri)));
    },
    async open(note) {
      const document = await workspace.openTextDocument(addressOf(note));
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
    },
    dispose: () => listeners.dispose(),
  };
}

/** One text for each note; its tab is named after the note's file. */
function addressOf(note: Uri): Uri {
  const name = note.path.slice(note.path.lastIndexOf("/") + 1);
  return Uri.from({ scheme: SCHEME, path: l10n.t("Plan review of {0}", name), query: note.toString() });
}

export function linesOf(review: PlanReview): string[] {
  return [l10n.t("Plan review"), "", ...rowsOf(review).flatMap((row) => [...lines(row, 0), ""])];
}

/** What can only be done in the tree or the note, such as inserting, is no line of a text. */
function lines({ label, description, kind, range, children }: ReviewRow, depth: number): string[] {
  if (kind === "insertion") return [];
  const indent = depth === 0 ? "" : `${"  ".repeat(depth)}- `;
  const said = description ? `${label}: ${description}` : label;
  const place = range ? ` (${l10n.t("line {0}", range.start.line + 1)})` : "";
  return [`${indent}${said}${place}`, ...children.flatMap((child) => lines(child, depth + 1))];
}
