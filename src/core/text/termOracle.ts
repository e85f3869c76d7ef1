/** Answers a pattern's tests for the terms of one sentence; compromise is called only when a test asks for a part of speech. */
import type { TermOracle } from "./machine";
import type { Term } from "./terms";
import { tagWords } from "./words";

/** Longer "words" are no words: a regular expression is not tried on them. */
const LONGEST_WORD = 60;

export function createOracle(
  text: string,
  terms: readonly Term[],
  tagsAt: readonly (readonly string[] | undefined)[],
  isVocabulary: (tag: string) => boolean,
): TermOracle {
  let spoken: ReadonlyMap<number, ReadonlySet<string>> | undefined;
  const isPartOfSpeech = (tag: string, index: number): boolean => {
    const start = terms[0]!.start;
    spoken ??= tagWords(text.slice(start, terms[terms.length - 1]!.end));
    return spoken.get(terms[index]!.start - start)?.has(tag) ?? false;
  };
  const holds: TermOracle = (test, index) => {
    const term = terms[index]!;
    switch (test.kind) {
      case "words":
        return test.words.has(term.word);
      case "tag":
        return isVocabulary(test.tag) ? (tagsAt[index]?.includes(test.tag) ?? false) : isPartOfSpeech(test.tag, index);
      case "regex":
        return term.word.length <= LONGEST_WORD && test.regex.test(term.word);
      case "any":
        return true;
      case "not":
        return !holds(test.test, index);
      case "all":
        return test.tests.every((inner) => holds(inner, index));
    }
  };
  return holds;
}
