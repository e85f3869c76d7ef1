/** A pattern tree -> the phrases it stands for, where it is nothing but words; those are looked up, which is faster than a program. */
import type { PatternNode } from "./pattern";

/** A phrase: for each place in it the words that may stand there. */
export type WordLists = readonly (readonly string[])[];

/** Lists of single words count once, whatever their length; optional and longer alternatives multiply. */
export const MOST_PHRASES = 64;

/** Phrases of a tree without tags, wildcards or marks; undefined where there are others, or too many. */
export function spellOut(node: PatternNode): WordLists[] | undefined {
  switch (node.kind) {
    case "test":
      return node.test.kind === "words" ? [[node.test.words]] : undefined;
    case "either": {
      const options = node.options.map(spellOut);
      return options.every((phrases) => phrases !== undefined) ? atMost(joinSingle(options.flat())) : undefined;
    }
    case "repeat": {
      const once = node.min === 0 && node.max === 1 ? spellOut(node.node) : undefined;
      return once && atMost([[], ...once]);
    }
    case "sequence": {
      const parts: WordLists[][] = [];
      for (const part of node.nodes) {
        const phrases = spellOut(part);
        if (!phrases) return undefined;
        parts.push(phrases);
      }
      if (parts.reduce((count, phrases) => count * phrases.length, 1) > MOST_PHRASES) return undefined;
      return parts.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])), [[]]);
    }
    default:
      return undefined;
  }
}

/** "(home|far away|abroad)": the single words among the alternatives as one list. */
function joinSingle(phrases: WordLists[]): WordLists[] {
  const single = phrases.filter((phrase) => phrase.length === 1).flatMap(([words]) => words!);
  const longer = phrases.filter((phrase) => phrase.length !== 1);
  return single.length > 0 ? [[single], ...longer] : longer;
}

function atMost(phrases: WordLists[]): WordLists[] | undefined {
  return phrases.length <= MOST_PHRASES ? phrases : undefined;
}
