/** A note as read: what it says, span by span; nothing here judges. */
import type { LineMap } from "../text/lineMap";
import type { Span } from "../text/span";
import type { Evidence, PrincipleStatus } from "./evidence";
import type { Principle } from "./lexicon";
import type { MedicationOrder } from "./medicationOrder";
import type { Mention } from "./mention";
import type { Section } from "./sections";

export interface ClinicalNote {
  readonly text: string;
  readonly lines: LineMap;
  readonly sections: readonly Section[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly orders: readonly MedicationOrder[];
  readonly evidence: readonly Evidence[];
  readonly principles: Readonly<Record<Principle, PrincipleStatus>>;
  /** What was left unread because the text is too long to read in bounded time. */
  readonly unread?: Span;
  /** Whether the text has the shape of a note: at least two known headings, or one and an order. */
  readonly looksLikeNote: boolean;
}
