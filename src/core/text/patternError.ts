/** What is wrong with a pattern or phrase, in a sentence for its author. */
import { treeOf } from "./compiledPattern";
import { compileProgram } from "./program";
import { requirementsOf } from "./requirement";
import { MOST_PHRASES, spellOut, type WordLists } from "./spellOut";

/** Undefined where a pattern can be matched. `tags` are the vocabulary's. */
export function patternError(pattern: string, tags: ReadonlySet<string>): string | undefined {
  const vocabulary = new Map([...tags].map((tag) => [tag, []]));
  try {
    const tree = treeOf(pattern, { vocabulary });
    const spelledOut = spellOut(tree);
    if (spelledOut) return spelledOut.some(isEmpty) ? `"${pattern}" ${NO_WORD}` : undefined;
    compileProgram(tree);
    const [anchor] = requirementsOf(tree, { isVocabulary: (tag) => tags.has(tag) });
    return anchor ? undefined : `"${pattern}" ${NO_WORD}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** For a phrase of a vocabulary: undefined where its words can be looked up. */
export function phraseError(phrase: string): string | undefined {
  try {
    const spelledOut = spellOut(treeOf(phrase, { vocabulary: new Map() }));
    return spelledOut && !spelledOut.some(isEmpty) ? undefined : NO_PHRASE;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** "(very)?" alone would match between any two words. */
function isEmpty(phrase: WordLists): boolean {
  return phrase.length === 0;
}

export const NO_WORD = "needs at least one word or vocabulary tag that is always there";
export const NO_PHRASE = `write words, (a|b), {root} or word?, and no more than ${MOST_PHRASES} phrases in one entry`;
