/** What the vocabularies say of a sentence's terms, by their places; a place outside the sentence is of none. */
import type { WordForm } from "../text/words";
import type { SentenceView } from "./reading";

/** Whether a word of a vocabulary stands among the terms [first, last). */
export function hasTagBetween(view: SentenceView, first: number, last: number, tag: string): boolean {
  for (let index = Math.max(0, first); index < last; index++) if (view.scan.hasTag(index, tag)) return true;
  return false;
}

/** Whether nothing but words of a vocabulary stands among the terms [first, last). */
export function areAllTagged(view: SentenceView, first: number, last: number, tag: string): boolean {
  for (let index = first; index < last; index++) if (!view.scan.hasTag(index, tag)) return false;
  return true;
}

/** The grammatical form of a verb of decision; undefined for any other word. */
export function verbFormAt(view: SentenceView, index: number): WordForm | undefined {
  return view.lexicon.decisionForms.get(view.terms[index]?.word ?? "");
}
