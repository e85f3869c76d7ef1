/** Words of the note that rules ask about, by topic: a reason, a preference, a label. Nothing here judges them. */
import { contains, overlaps, type Span } from "../text/span";
import { assertedOver, isVoided, spanThatCounts } from "./patternMatches";
import type { SentenceView } from "./reading";

export interface Sign {
  readonly topic: string;
  readonly span: Span;
  /** Id of the sign pattern that matched. */
  readonly record: string;
  /** Set where its line still holds a blank: it says nothing yet, but is about to. */
  readonly pending?: true;
}

/**
 * Signs of one sentence; of a topic's words within one another only the longest. `hollow`: words that fit any patient, which
 * void what shares a word with them, so that one pasted sentence does not answer every question.
 */
export function readSigns(view: SentenceView): { readonly signs: readonly Sign[]; readonly hollow: readonly Span[] } {
  const found: Sign[] = [];
  const hollow: Sign[] = [];
  for (const match of view.scan.matches) {
    if (match.key.kind !== "sign") continue;
    const { record } = match.key.record;
    const span = spanThatCounts(view, match.key.record, match);
    if (span && !isVoided(record, assertedOver(view, match)))
      (record.hollow ? hollow : found).push({ topic: record.topic, span, record: record.id });
  }
  const spans = hollow.map(({ span }) => span);
  const counting = found.filter(({ span }) => !spans.some((each) => overlaps(each, span)));
  const all = [...hollow, ...counting];
  return { signs: all.length < 2 ? all : all.filter((sign, index) => !isInside(sign, index, all)), hollow: spans };
}

/** Whether the same record was found over more words, or over the same ones before. */
function isInside(sign: Sign, index: number, found: readonly Sign[]): boolean {
  return found.some(
    (other, at) =>
      at !== index &&
      other.record === sign.record &&
      contains(other.span, sign.span) &&
      (at < index || !contains(sign.span, other.span)),
  );
}
