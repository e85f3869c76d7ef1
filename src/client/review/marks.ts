/** Subtle lines under what was read, each kind with a line of its own: orders solid, evidence dotted, evidence in part dashed. */
import { type DecorationOptions, Disposable, ThemeColor, window } from "vscode";
import type { PlanReview } from "../../protocol/review";
import { rangeOf } from "../places";
import type { CurrentReview } from "./current";

export interface ReadingMarks extends Disposable {
  readonly on: boolean;
  toggle(): void;
}

/** `reviewing`: whether the review is open, where the marks belong without being asked for. */
export function createReadingMarks(current: CurrentReview, reviewing: () => boolean): ReadingMarks {
  const order = lineStyle("solid", "rapport.orderLine");
  const documented = lineStyle("dotted", "rapport.evidenceLine");
  const partial = lineStyle("dashed", "rapport.evidenceLine");
  let on = false;

  const show = (): void => {
    const { document, value } = current;
    const wanted = on || reviewing();
    for (const editor of window.visibleTextEditors) {
      const review = wanted && editor.document === document ? value : undefined;
      // Ranges of an earlier version would stand beside the words; the next check brings new ones.
      if (review && review.version !== editor.document.version) continue;
      editor.setDecorations(order, review ? placesOf(review.orders) : []);
      editor.setDecorations(documented, review ? evidenceOf(review, false) : []);
      editor.setDecorations(partial, review ? evidenceOf(review, true) : []);
    }
  };
  const listeners = Disposable.from(
    ...[order, documented, partial],
    current.onDidChange(show),
    window.onDidChangeVisibleTextEditors(show),
  );
  return {
    get on() {
      return on;
    },
    toggle() {
      on = !on;
      if (on) current.refresh();
      show();
    },
    dispose: () => listeners.dispose(),
  };
}

function lineStyle(style: "solid" | "dotted" | "dashed", color: string) {
  return window.createTextEditorDecorationType({
    borderStyle: `none none ${style} none`,
    borderWidth: "0 0 2px 0",
    borderColor: new ThemeColor(color),
  });
}

function placesOf(places: readonly { readonly range: Parameters<typeof rangeOf>[0] }[]): DecorationOptions[] {
  return places.map(({ range }) => ({ range: rangeOf(range) }));
}

function evidenceOf({ principles }: PlanReview, partial: boolean): DecorationOptions[] {
  return placesOf(principles.flatMap(({ evidence }) => evidence.filter((each) => each.partial === partial)));
}
