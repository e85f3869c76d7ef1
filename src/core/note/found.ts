/** What the scan of a sentence found, by the kind of record: each stage of the reading asks for one kind and most find nothing. */
import type { PhraseMatch } from "../text/phrases";
import type { LexiconKey } from "./compiledLexicon";

type Kind = LexiconKey["kind"];

export interface MatchOf<K extends Kind> extends PhraseMatch<LexiconKey> {
  readonly key: Extract<LexiconKey, { readonly kind: K }>;
}

/** Each list in the order of the scan. */
export type Found = { readonly [K in Kind]: readonly MatchOf<K>[] };

export function foundBy(matches: readonly PhraseMatch<LexiconKey>[]): Found {
  const found: Record<Kind, readonly PhraseMatch<LexiconKey>[]> = { ...NOTHING };
  for (const match of matches) {
    const { kind } = match.key;
    const others = found[kind];
    if (others === NONE) found[kind] = [match];
    else (others as PhraseMatch<LexiconKey>[]).push(match);
  }
  return found as Found;
}

const NONE: readonly never[] = [];
const NOTHING: Found = {
  medication: NONE,
  class: NONE,
  term: NONE,
  modifier: NONE,
  decision: NONE,
  indication: NONE,
  evidence: NONE,
  sign: NONE,
};
