/** What every match of a pattern must contain, so that a sentence without it need not be tried. */
import type { PatternNode, TermTest } from "./pattern";

/** One term out of these words or vocabulary tags has to be in the sentence. */
export interface Requirement {
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** A word of a requirement, marked in each sentence that holds it. */
export interface Mark {
  /** Number of the sentence that held it last. */
  heldBy: number;
}

/** A requirement that sentences are asked for. */
export interface AskedRequirement extends Requirement {
  /** Of its words; set when the first sentence is asked. */
  marks: readonly Mark[] | undefined;
}

/** What tells the rare from the common. */
export interface Sample {
  /** Tells vocabularies, which are looked up, from parts of speech, which are not. */
  readonly isVocabulary: (tag: string) => boolean;
  /** In how many sentences of some sample a word, or a vocabulary written "#Tag", is met. */
  readonly frequency?: ReadonlyMap<string, number> | undefined;
}

/** Every requirement of a tree, the one least often met by chance first; empty where nothing is certain. */
export function requirementsOf(node: PatternNode, sample: Sample): Requirement[] {
  return rarestFirst(collect(node, sample), sample);
}

export function asked({ words, tags }: Requirement): AskedRequirement {
  return { words, tags, marks: undefined };
}

/** "hope|hopes|#Kin back", for a file. */
export function packRequirements(requirements: readonly Requirement[]): string {
  return requirements.map(({ words, tags }) => [...words, ...[...tags].map((tag) => `#${tag}`)].join("|")).join(" ");
}

/** Those [from, to) of what was packed. `keep` gives the string by which a word is known. */
export function unpackRequirements(
  packed: string,
  keep: (word: string) => string,
  from: number,
  to?: number,
): Requirement[] {
  if (packed === "") return [];
  return packed
    .split(" ")
    .slice(from, to)
    .map((requirement) => {
      const names = requirement.split("|");
      return oneOf(
        names.filter((name) => !isTag(name)).map(keep),
        names.filter(isTag).map((name) => name.slice(1)),
      );
    });
}

/** "#" alone is a word too. */
function isTag(name: string): boolean {
  return name.length > 1 && name.startsWith("#");
}

function collect(node: PatternNode, sample: Sample): Requirement[] {
  switch (node.kind) {
    case "test": {
      const requirement = ofTest(node.test, sample);
      return requirement ? [requirement] : [];
    }
    case "sequence":
      return node.nodes.flatMap((part) => collect(part, sample));
    case "repeat":
      return node.min > 0 ? collect(node.node, sample) : [];
    case "either": {
      const rarest = node.options.map((option) => requirementsOf(option, sample)[0]);
      return rarest.every((requirement) => requirement !== undefined) ? [union(rarest)] : [];
    }
    default:
      return [];
  }
}

function rarestFirst(requirements: readonly Requirement[], sample: Sample): Requirement[] {
  return requirements
    .map((requirement) => ({ requirement, cost: costOf(requirement, sample) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ requirement }) => requirement);
}

/** Stands for a word or vocabulary that the sample does not have. */
const RARE = 0.3;

function costOf({ words, tags }: Requirement, { frequency }: Sample): number {
  let cost = 0;
  for (const tag of tags) cost += frequency ? (frequency.get(`#${tag}`) ?? RARE) : GUESS.tag;
  for (const word of words) cost += frequency ? (frequency.get(word) ?? RARE) : guess(word);
  return cost;
}

/** Without a sample: short words are common, vocabularies are large. */
const GUESS = { tag: 40, upToThree: 60, four: 6, longer: 1 } as const;

function guess(word: string): number {
  return word.length <= 3 ? GUESS.upToThree : word.length === 4 ? GUESS.four : GUESS.longer;
}

function ofTest(test: TermTest, sample: Sample): Requirement | undefined {
  if (test.kind === "words") return oneOf(test.words, []);
  if (test.kind === "tag" && sample.isVocabulary(test.tag)) return oneOf([], [test.tag]);
  if (test.kind === "all")
    return rarestFirst(
      test.tests.flatMap((inner) => ofTest(inner, sample) ?? []),
      sample,
    )[0];
  return undefined;
}

function union(requirements: readonly Requirement[]): Requirement {
  return oneOf(
    requirements.flatMap((requirement) => [...requirement.words]),
    requirements.flatMap((requirement) => [...requirement.tags]),
  );
}

function oneOf(words: readonly string[], tags: readonly string[]): Requirement {
  return { words: new Set(words), tags: new Set(tags) };
}
