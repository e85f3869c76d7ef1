/** The words behind each `#Tag`: a set's own, those of the sets it includes, and the names of the medicines. */
import type { MedicationClass, VocabularySet } from "./lexicon";

/** `#Medication` is known without a record: every name, brand and long alias of rules/lexicon/medications. */
export const MEDICATION_TAG = "Medication";

/** Shorter aliases are also words of other kinds ("Li", "act", "SAMe"), and patterns do not see capitals. */
const SHORTEST_ALIAS = 5;
const SHORTEST_INITIALS = 3;

/** A set that includes itself by way of others has each word once; a name that no set has adds nothing. */
export function readVocabulary(
  sets: readonly VocabularySet[],
  medications: readonly MedicationClass[],
): Map<string, readonly string[]> {
  const named: VocabularySet = { tag: MEDICATION_TAG, words: medicationNames(medications) };
  const byTag = new Map([named, ...sets].map((set) => [set.tag, set]));
  const wordsOf = (tag: string, within: ReadonlySet<string>): readonly string[] => {
    const set = byTag.get(tag);
    if (!set || within.has(tag)) return [];
    const inner = new Set([...within, tag]);
    const without = new Set(set.without ?? []);
    const included = (set.includes ?? []).flatMap((other) => wordsOf(other, inner));
    return [...new Set([...set.words, ...included.filter((word) => !without.has(word))])];
  };
  return new Map([...byTag.keys()].map((tag) => [tag, wordsOf(tag, new Set())]));
}

function medicationNames(medications: readonly MedicationClass[]): string[] {
  return medications.flatMap((group) =>
    group.medications.flatMap(({ name, brands = [], aliases = [] }) =>
      [name, ...brands, ...aliases.filter(isUnlikeAWord)].map((word) => word.toLowerCase()),
    ),
  );
}

function isUnlikeAWord(alias: string): boolean {
  return alias.length >= SHORTEST_ALIAS || (alias.length >= SHORTEST_INITIALS && alias === alias.toUpperCase());
}
