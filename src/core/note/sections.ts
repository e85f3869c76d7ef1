/** A part of the note under one heading. */
import type { Span } from "../text/span";
import type { SectionCategory } from "./lexicon";

export interface Section {
  readonly category: SectionCategory;
  /** The heading's words, without marks or colon; an empty span at the start for text before any heading. */
  readonly title: Span;
  /** Everything under the heading, up to the next one. */
  readonly body: Span;
}
