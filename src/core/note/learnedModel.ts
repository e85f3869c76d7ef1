/** A model as its file has it, and made ready for look-ups: one for each feature of a sentence, for all principles. */
import { stemOf } from "../text/stems";
import type { FeatureTable } from "./features";
import type { LearnedEvidence, Principle, SectionCategory } from "./lexicon";

/** What `npm run train` writes. Lists have an entry for each principle, in their order. */
export interface LearnedModel {
  /** SHA-256 of the sentences in rules/training that it was made of. */
  readonly trainedOn: string;
  readonly principles: readonly Principle[];
  /** Probability from which a sentence counts as documenting the principle. */
  readonly thresholds: readonly number[];
  /** Log odds of a sentence without any known feature. */
  readonly intercepts: readonly number[];
  /** Feature -> what it adds to the log odds. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export interface Weighed {
  readonly feature: string;
  readonly weights: readonly number[];
}

/** A stem with what it adds alone and behind another. */
export interface StemNode {
  single?: Weighed;
  readonly behind: Map<StemNode, Weighed>;
}

/** One principle that the model tells, with the record that says where. */
export interface LearnedReader {
  readonly record: LearnedEvidence;
  /** Place of the principle in the model's lists. */
  readonly at: number;
  readonly intercept: number;
  /** As log odds. */
  readonly threshold: number;
  readonly notSections: ReadonlySet<SectionCategory>;
}

export interface CompiledModel {
  readonly readers: readonly LearnedReader[];
  readonly table: FeatureTable<StemNode, Weighed>;
}

/** Stemming costs more than a look-up, and most words of a note are met again; far more than a note holds. */
const MOST_WORDS_KEPT = 20_000;

/** Undefined where no record is in force: nothing is learned then. */
export function compileModel(
  model: LearnedModel | undefined,
  records: readonly LearnedEvidence[],
): CompiledModel | undefined {
  const readers = records.flatMap((record): LearnedReader[] => {
    const at = model?.principles.indexOf(record.principle) ?? -1;
    if (!model || at < 0 || record.enabled === false) return [];
    const probability = model.thresholds[at]!;
    return [
      {
        record,
        at,
        intercept: model.intercepts[at]!,
        threshold: Math.log(probability / (1 - probability)),
        notSections: new Set(record.notSections),
      },
    ];
  });
  if (!model || readers.length === 0) return undefined;
  let table: CompiledModel["table"] | undefined;
  return {
    readers,
    /** Built when the first sentence is read: a start should not pay for it. */
    get table() {
      table ??= createTable(model);
      return table;
    },
  };
}

function createTable({ weights }: LearnedModel): CompiledModel["table"] {
  const nodes = new Map<string, StemNode>();
  const tags = new Map<string, Weighed>();
  const nodeOfStem = (stem: string): StemNode => {
    let node = nodes.get(stem);
    if (!node) {
      node = { behind: new Map() };
      nodes.set(stem, node);
    }
    return node;
  };
  for (const [feature, each] of Object.entries(weights)) {
    const weighed = { feature, weights: each };
    const [first, second] = feature.split(" ") as [string, string?];
    if (second !== undefined) nodeOfStem(second).behind.set(nodeOfStem(first), weighed);
    else if (first.length > 1 && first.startsWith("#")) tags.set(first.slice(1), weighed);
    else nodeOfStem(first).single = weighed;
  }
  const unknown: StemNode = { behind: new Map() };
  const byWord = new Map<string, StemNode>();
  return {
    beginning: nodeOfStem("^"),
    end: nodeOfStem("$"),
    nodeOf(word) {
      let node = byWord.get(word);
      if (!node) {
        if (byWord.size >= MOST_WORDS_KEPT) byWord.clear();
        node = nodes.get(stemOf(word)) ?? unknown;
        byWord.set(word, node);
      }
      return node;
    },
    ofWord: (node) => node.single,
    ofPair: (before, node) => node.behind.get(before),
    ofTag: (tag) => tags.get(tag),
  };
}
