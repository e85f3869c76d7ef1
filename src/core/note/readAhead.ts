/** What can be read of a lexicon ahead of time, at build: with it, a start needs neither the pattern parser nor compromise. */
import { type PatternAhead, packPattern } from "../text/compiledPattern";
import { isPlainPhrase } from "../text/pattern";
import { inflect, type WordForm } from "../text/words";
import { frequencyInExamples } from "./frequency";
import type { DecisionRecord, Lexicon } from "./lexicon";
import { readVocabulary } from "./vocabulary";
import { signPatterns } from "./wordings";

/** Plain data, to be kept in a file. */
export interface ReadAhead {
  /** Each match pattern that is more than words, by its text. */
  readonly patterns: Readonly<Record<string, PatternAhead>>;
  /** Form of each inflected verb that the decision patterns name. */
  readonly decisionForms: Readonly<Record<string, WordForm>>;
  /** In how many of the records' examples a word, or a vocabulary written "#Tag", is met. */
  readonly frequency: Readonly<Record<string, number>>;
}

/** Throws where a pattern cannot be read; validated rule files never make it throw. */
export function readAhead(lexicon: Lexicon): ReadAhead {
  const vocabulary = readVocabulary(lexicon.vocabulary, lexicon.medications);
  const conditions = [...lexicon.terms, ...lexicon.decisions, ...lexicon.evidence, ...signPatterns(lexicon)].flatMap(
    (record: { needs?: readonly string[]; unless?: readonly string[]; except?: readonly string[] }) => [
      ...(record.needs ?? []),
      ...(record.unless ?? []),
      ...(record.except ?? []),
    ],
  );
  const matches = [
    ...lexicon.terms,
    ...lexicon.modifiers,
    ...lexicon.decisions,
    ...lexicon.evidence,
    ...signPatterns(lexicon),
  ].flatMap((record) => record.match);
  const phrases = lexicon.indications.flatMap((record) => record.phrases);
  const frequency = frequencyInExamples(lexicon, vocabulary);
  const patterns = new Set([...matches, ...conditions, ...phrases, ...[...vocabulary.values()].flat()]);
  return {
    patterns: Object.fromEntries(
      [...patterns]
        .filter((pattern) => !isPlainPhrase(pattern))
        .map((pattern) => [pattern, packPattern(pattern, { vocabulary, frequency })]),
    ),
    decisionForms: Object.fromEntries(decisionFormsOf(lexicon.decisions)),
    frequency: Object.fromEntries(frequency),
  };
}

/** Form of each inflected verb; the verbs that `known` has are not inflected again. */
export function decisionFormsOf(
  decisions: readonly DecisionRecord[],
  known: ReadAhead["decisionForms"] = {},
): Map<string, WordForm> {
  const forms = new Map(Object.entries(known));
  for (const root of decisions.flatMap(({ match }) => match.flatMap(rootsOf))) {
    if (forms.has(root)) continue;
    for (const { word, form } of inflect(root)) if (!forms.has(word)) forms.set(word, form);
  }
  return forms;
}

function rootsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\{([a-z ]+)\}/g)].map((match) => match[1]!);
}
