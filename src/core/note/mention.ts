/** A named thing in the note, with how the writer asserts it and the words that decided that. */
import type { Span } from "../text/span";
import type { AssertionCategory, MentionKind } from "./lexicon";

export interface Mention {
  readonly kind: MentionKind;
  /** Record that matched: a generic drug name, a class, or a term's id. */
  readonly id: string;
  readonly span: Span;
  readonly assertions: readonly Assertion[];
}

/** One way in which a mention is not plainly the patient's, present and affirmed. */
export interface Assertion {
  readonly category: AssertionCategory;
  /** Id of the modifier record. */
  readonly modifier: string;
  /** The modifier's words. */
  readonly cue: Span;
}
