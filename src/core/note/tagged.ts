/** Whether words of a vocabulary stand among terms. */
import type { SentenceView } from "./reading";

export function hasTagBetween(view: SentenceView, first: number, last: number, tag: string): boolean {
  for (let index = Math.max(0, first); index < last; index++) if (view.scan.hasTag(index, tag)) return true;
  return false;
}
