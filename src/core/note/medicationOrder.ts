/** A decision about a medicine that the writer makes, recommends or carries forward in this note. */
import type { Span } from "../text/span";
import type { DecisionAction } from "./lexicon";

export interface MedicationOrder {
  /** Generic name in lower case, a class ("ssri") where only a class is named, or "unspecified". */
  readonly drug: string;
  readonly class: string;
  readonly action: DecisionAction;
  readonly psychotropic: boolean;
  /** The shortest stretch that shows the decision and the medicine. */
  readonly span: Span;
  /** The medicine's own words; empty span at `span.start` for "unspecified". */
  readonly drugSpan: Span;
  /** The words or signs of the decision, and the record that knows them; absent for a bare plan line. */
  readonly decision?: { readonly record: string; readonly span: Span };
  /** As typed, e.g. "50 mg twice daily". */
  readonly dose?: { readonly text: string; readonly span: Span };
  /** Id of an indication record, and where it was named. */
  readonly indication?: { readonly id: string; readonly span: Span };
  /** Why `psychotropic` is what it is, for `inspect` and hovers. */
  readonly because: "class" | "indication" | "no-indication" | "medication-list";
  /** Set where a misspelling was read as a known name; the words as typed are `drugSpan`. */
  readonly readAs?: string;
}
