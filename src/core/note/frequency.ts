/** How often words and vocabularies are met, as the records' own examples show it: a small sample of how notes are written. */
import type { PatternContext } from "../text/compiledPattern";
import { createPhraseMatcher } from "../text/phrases";
import { readTerms } from "../text/terms";
import type { Examples, Lexicon } from "./lexicon";

/** In how many examples each word, and each vocabulary as "#Tag", stands; what stands in one alone is left out. */
export function frequencyInExamples(lexicon: Lexicon, vocabulary: PatternContext["vocabulary"]): Map<string, number> {
  const matcher = createPhraseMatcher<never>([], { vocabulary });
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const sentence of examplesOf(lexicon)) {
    const terms = readTerms(sentence, 0, sentence.length);
    const { holdsTag } = matcher.scan(sentence, terms);
    for (const word of new Set(terms.map((term) => term.word))) count(word);
    for (const tag of vocabulary.keys()) if (holdsTag(tag)) count(`#${tag}`);
  }
  return new Map([...counts].filter(([, often]) => often > 1));
}

function examplesOf({ terms, modifiers, decisions, evidence, signs, wordings }: Lexicon): string[] {
  const records: readonly { readonly examples?: Examples }[] = [
    ...terms,
    ...modifiers,
    ...decisions,
    ...evidence,
    ...signs,
    ...wordings,
  ];
  return records.flatMap(({ examples }) => (examples ? [...examples.counts, ...examples["does-not-count"]] : []));
}
