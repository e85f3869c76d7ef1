/** A pattern tree -> the plain phrases it stands for, where they are few; those go in a trie, which is faster than a program. */
import type { PatternNode } from "./pattern";

export const MOST_PHRASES = 64;

/** Word sequences of a tree without tags, wildcards or marks; undefined where there are others, or too many. */
export function spellOut(node: PatternNode): string[][] | undefined {
  switch (node.kind) {
    case "test":
      return node.test.kind === "words" ? atMost(node.test.words.map((word) => [word])) : undefined;
    case "either": {
      const options = node.options.map(spellOut);
      return options.every((phrases) => phrases !== undefined) ? atMost(options.flat()) : undefined;
    }
    case "repeat": {
      const once = node.min === 0 && node.max === 1 ? spellOut(node.node) : undefined;
      return once && atMost([[], ...once]);
    }
    case "sequence":
      return node.nodes.reduce<string[][] | undefined>(
        (heads, part) => {
          const tails = heads && spellOut(part);
          if (!tails || heads.length * tails.length > MOST_PHRASES) return undefined;
          return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
        },
        [[]],
      );
    default:
      return undefined;
  }
}

function atMost(phrases: string[][]): string[][] | undefined {
  return phrases.length <= MOST_PHRASES ? phrases : undefined;
}
