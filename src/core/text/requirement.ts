/** What every match of a pattern must contain, so that a sentence without it need not be tried. */
import type { PatternNode, TermTest } from "./pattern";

/** One term out of these words or vocabulary tags has to be in the sentence. */
export interface Requirement {
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Every requirement of a tree; empty where nothing is certain. `isVocabulary` tells looked-up tags from parts of speech. */
export function requirementsOf(node: PatternNode, isVocabulary: (tag: string) => boolean): Requirement[] {
  switch (node.kind) {
    case "test": {
      const requirement = ofTest(node.test, isVocabulary);
      return requirement ? [requirement] : [];
    }
    case "sequence":
      return node.nodes.flatMap((part) => requirementsOf(part, isVocabulary));
    case "repeat":
      return node.min > 0 ? requirementsOf(node.node, isVocabulary) : [];
    case "either": {
      const cheapest = node.options.map((option) => cheapestOf(requirementsOf(option, isVocabulary)));
      if (cheapest.some((requirement) => requirement === undefined)) return [];
      return [union(cheapest as Requirement[])];
    }
    default:
      return [];
  }
}

/** The requirement least often met by chance: few, long words. */
export function cheapestOf(requirements: readonly Requirement[]): Requirement | undefined {
  return rarestFirst(requirements)[0];
}

/** In the order in which a sentence is most quickly told not to hold a match. */
export function rarestFirst(requirements: readonly Requirement[]): Requirement[] {
  return requirements
    .map((requirement) => ({ requirement, cost: costOf(requirement) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ requirement }) => requirement);
}

/** A vocabulary's word is in one sentence out of several, one as short as "to" in every other. */
const TAG_COST = 40;

function costOf({ words, tags }: Requirement): number {
  let cost = tags.size * TAG_COST;
  for (const word of words) cost += word.length <= 3 ? 60 : word.length === 4 ? 6 : 1;
  return cost;
}

function ofTest(test: TermTest, isVocabulary: (tag: string) => boolean): Requirement | undefined {
  if (test.kind === "words") return { words: new Set(test.words), tags: new Set() };
  if (test.kind === "tag" && isVocabulary(test.tag)) return { words: new Set(), tags: new Set([test.tag]) };
  if (test.kind === "all") return cheapestOf(test.tests.flatMap((inner) => ofTest(inner, isVocabulary) ?? []));
  return undefined;
}

function union(requirements: readonly Requirement[]): Requirement {
  return {
    words: new Set(requirements.flatMap((requirement) => [...requirement.words])),
    tags: new Set(requirements.flatMap((requirement) => [...requirement.tags])),
  };
}
