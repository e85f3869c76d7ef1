/** Words of the note that rules ask about, by topic: a reason, a preference, a label. Nothing here judges them. */
import type { PhraseMatch } from "../text/phrases";
import { contains, overlaps, type Span } from "../text/span";
import type { LexiconKey } from "./compiledLexicon";
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

/** Signs are looked for when a rule asks for their topic: most notes are asked about few. */
export interface Signs {
  /** Topics that may be found, one perhaps more than once; there are no signs of others. */
  readonly topics: readonly string[];
  /** Those of some topics, in the order of the text; of a topic's words within one another only the longest. */
  of(...topics: readonly string[]): readonly Sign[];
  /** Those of all topics. */
  all(): readonly Sign[];
}

export const NO_SIGNS: Signs = { topics: [], of: () => [], all: () => [] };

const NOTHING = { signs: NO_SIGNS, hollow: [] };

/**
 * Signs of one sentence. `hollow`: words that fit any patient, which void what shares a word with them, so that one pasted
 * sentence does not answer every question.
 */
export function readSigns(view: SentenceView): { readonly signs: Signs; readonly hollow: readonly Span[] } {
  const known = view.scan.matches.filter(({ key }) => key.kind === "sign");
  if (known.length === 0 && view.scan.putOff.length === 0) return NOTHING;
  const topics = [...known, ...view.scan.putOff].map(({ key }) => topicOf(key));
  const empty = known.flatMap((match) => signAt(view, match, true));
  const hollow = empty.map(({ span }) => span);
  let byTopic: Map<string, readonly Sign[]> | undefined;
  const read = (isAsked: (topic: string) => boolean): readonly Sign[] => {
    const late = view.scan.later((key) => key.kind === "sign" && isAsked(key.record.record.topic));
    const found = [...known.filter(({ key }) => isAsked(topicOf(key))), ...late]
      .flatMap((match) => signAt(view, match, false))
      .filter(({ span }) => !hollow.some((each) => overlaps(each, span)));
    return longest([...empty.filter(({ topic }) => isAsked(topic)), ...found]);
  };
  const ofOne = (topic: string): readonly Sign[] => {
    if (!topics.includes(topic)) return [];
    let signs = byTopic?.get(topic);
    if (!signs) {
      signs = read((each) => each === topic);
      byTopic ??= new Map();
      byTopic.set(topic, signs);
    }
    return signs;
  };
  return {
    hollow,
    signs: { topics, of: (...topics) => inOrder(topics.flatMap(ofOne)), all: () => inOrder(read(() => true)) },
  };
}

export function inOrder(signs: readonly Sign[]): readonly Sign[] {
  return signs.length < 2 ? signs : [...signs].sort((a, b) => a.span.start - b.span.start);
}

function topicOf(key: LexiconKey): string {
  return key.kind === "sign" ? key.record.record.topic : "";
}

function signAt(view: SentenceView, match: PhraseMatch<LexiconKey>, isHollow: boolean): Sign[] {
  if (match.key.kind !== "sign") return [];
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
