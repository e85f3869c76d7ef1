/** Words of the note that rules ask about, by topic: a reason, a preference, a label. Nothing here judges them. */
import { contains, type Span } from "../text/span";
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

/** Signs of one sentence; of a topic's words within one another only the longest. */
export function readSigns(view: SentenceView): Sign[] {
  const found: Sign[] = [];
  for (const match of view.scan.matches) {
    if (match.key.kind !== "sign") continue;
    const { record } = match.key.record;
    const span = spanThatCounts(view, match.key.record, match);
    if (span && !isVoided(record, assertedOver(view, match)))
      found.push({ topic: record.topic, span, record: record.id });
  }
  return found.length < 2 ? found : found.filter((sign, index) => !isInside(sign, index, found));
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
