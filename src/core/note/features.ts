/** What a learned reader tells a sentence by: the stems of its words, pairs of neighbours, and the vocabularies its words belong to. */
import { stemOf } from "../text/stems";
import { readTerms, type Term } from "../text/terms";
import { compileLexicon } from "./compiledLexicon";
import type { Lexicon } from "./lexicon";
import type { ReadAhead } from "./readAhead";

/** Where features are looked up: training keeps their names, a reader their weights. `N` stands for a word. */
export interface FeatureTable<N, V> {
  /** Stand before the first word and behind the last. */
  readonly beginning: N;
  readonly end: N;
  nodeOf(word: string): N;
  ofWord(node: N): V | undefined;
  ofPair(before: N, node: N): V | undefined;
  ofTag(tag: string): V | undefined;
}

/**
 * Calls `foundWords` with each feature that the table has of the terms [first, last), which may come again, and `foundTag` with
 * that of each vocabulary. Every sentence of a note comes by here: nothing is allocated.
 */
export function visitFeatures<N, V>(
  terms: readonly Term[],
  tags: ReadonlySet<string>,
  table: FeatureTable<N, V>,
  foundWords: (value: V, first: number, last: number) => void,
  foundTag: (value: V, tag: string) => void,
): void {
  let before = table.beginning;
  for (let index = 0; index < terms.length; index++) {
    const node = table.nodeOf(terms[index]!.word);
    const word = table.ofWord(node);
    if (word !== undefined) foundWords(word, index, index + 1);
    const pair = table.ofPair(before, node);
    if (pair !== undefined) foundWords(pair, Math.max(0, index - 1), index + 1);
    before = node;
  }
  const last = table.ofPair(before, table.end);
  if (last !== undefined) foundWords(last, terms.length - 1, terms.length);
  for (const tag of tags) {
    const known = table.ofTag(tag);
    if (known !== undefined) foundTag(known, tag);
  }
}

/** Names under which a model keeps its weights: "hope", "hope to", "^ goal", "again $", "#LifeArea". */
const NAMES: FeatureTable<string, string> = {
  beginning: "^",
  end: "$",
  nodeOf: stemOf,
  ofWord: (stem) => stem,
  ofPair: (before, stem) => `${before} ${stem}`,
  ofTag: (tag) => `#${tag}`,
};

/** For training: the names of a sentence's features, each once. */
export function createFeatureReader(lexicon: Lexicon, ahead?: ReadAhead): (sentence: string) => string[] {
  const { matcher } = compileLexicon(lexicon, ahead);
  return (sentence) => {
    const terms = readTerms(sentence, 0, sentence.length);
    const names = new Set<string>();
    const add = (name: string): void => void names.add(name);
    visitFeatures(terms, matcher.scan(sentence, terms).tags, NAMES, add, add);
    return [...names];
  };
}
