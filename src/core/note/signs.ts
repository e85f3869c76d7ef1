/** Words of the note that rules ask about, by topic: a reason, a preference, a label. Nothing here judges them. */
import { contains, overlaps, type Span } from "../text/span";
import type { MatchOf } from "./found";
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

/** Signs of a note, by topic: a rule asks for a few of the many. */
export interface Signs {
  /** Those of some topics, in the order of the text; of a topic's words within one another only the longest. */
  of(...topics: readonly string[]): readonly Sign[];
  /** Those of all topics. */
  all(): readonly Sign[];
}

const NOTHING: SentenceSigns = { signs: [], hollow: [] };

/**
 * `hollow`: words that fit any patient, which void what shares a word with them, so that one pasted sentence does not answer
 * every question.
 */
interface SentenceSigns {
  readonly signs: readonly Sign[];
  readonly hollow: readonly Span[];
}

/** Signs of one sentence in order. */
export function readSigns(view: SentenceView): SentenceSigns {
  const matches = view.found.sign;
  if (matches.length === 0) return NOTHING;
  const empty = matches.flatMap((match) => signAt(view, match, true));
  const hollow = empty.map(({ span }) => span);
  const found = matches
    .flatMap((match) => signAt(view, match, false))
    .filter(({ span }) => !hollow.some((each) => overlaps(each, span)));
  return { signs: inOrder(longest([...empty, ...found])), hollow };
}

export function inOrder(signs: readonly Sign[]): readonly Sign[] {
  return signs.length < 2 ? signs : [...signs].sort((a, b) => a.span.start - b.span.start);
}

function signAt(view: SentenceView, match: MatchOf<"sign">, isHollow: boolean): Sign[] {
  const { record } = match.key.record;
  if ((record.hollow ?? false) !== isHollow) return [];
  const span = spanThatCounts(view, match.key.record, match);
  return span && !isVoided(record, assertedOver(view, match)) ? [{ topic: record.topic, span, record: record.id }] : [];
}

function longest(signs: readonly Sign[]): readonly Sign[] {
  return signs.length < 2 ? signs : signs.filter((sign, index) => !isInside(sign, index, signs));
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
