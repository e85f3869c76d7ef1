/** Takes given phrases for mentions wherever they stand, to ask how the writer asserts them. */

import type { Span } from "../text/span";
import { shift } from "../text/span";
import { keepLongest, type TermRange } from "../text/termRange";
import { readTerms, type Term } from "../text/terms";
import { readScopes, readTriggers } from "./assertion";
import type { CompiledLexicon } from "./compiledLexicon";
import { foundBy } from "./found";
import { type Assertion, assertionsOver } from "./mentions";
import type { ClinicalNote } from "./note";

/** A phrase where it stands in the note, with how it is asserted there. */
export interface Probe {
  readonly phrase: string;
  readonly span: Span;
  readonly assertions: readonly Assertion[];
}

/** Every place of every phrase, sentence by sentence; of phrases that overlap the longest. Case does not matter. */
export function probeNote(
  { text, sentences }: ClinicalNote,
  phrases: readonly string[],
  lexicon: CompiledLexicon,
): Probe[] {
  const wanted = phrases.map((phrase) => ({
    phrase,
    words: readTerms(phrase, 0, phrase.length).map((term) => term.word),
  }));
  return sentences.flatMap(({ start, end, category }) => {
    const sentence = text.slice(start, end);
    const terms = readTerms(sentence, 0, sentence.length);
    const named = keepLongest(
      wanted.flatMap(({ phrase, words }) => placesOf(words, terms).map((range) => ({ phrase, ...range }))),
    );
    if (named.length === 0) return [];
    const scan = lexicon.matcher.scan(sentence, terms);
    const found = foundBy(scan.matches);
    const scopes = readScopes(readTriggers(found.modifier), terms.length);
    const view = { text: sentence, terms, category, scan, found, scopes, lexicon };
    return named.map(({ phrase, first, last }) => ({
      phrase,
      span: shift({ start: terms[first]!.start, end: terms[last - 1]!.end }, start),
      assertions: assertionsOver(view, first, last).map((assertion) => ({
        ...assertion,
        cue: shift(assertion.cue, start),
      })),
    }));
  });
}

function placesOf(words: readonly string[], terms: readonly Term[]): TermRange[] {
  const places: TermRange[] = [];
  if (words.length === 0) return places;
  for (let first = 0; first + words.length <= terms.length; first++)
    if (words.every((word, offset) => terms[first + offset]!.word === word))
      places.push({ first, last: first + words.length });
  return places;
}
