/** A model as its file has it, and made ready for look-ups: one for each feature of a sentence, for all principles. */
import { stemOf } from "../text/stems";
import type { FeatureTable } from "./features";
import { type LearnedEvidence, type Principle, SECTION_CATEGORIES, type SectionCategory } from "./lexicon";

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

/** A feature with the place of its weights: one for each principle, from `at` on. */
export interface Weighed {
  readonly feature: string;
  readonly at: number;
}

/** A stem with what it adds alone and behind another. */
export interface StemNode {
  single: Weighed | undefined;
  behind: Map<StemNode, Weighed> | undefined;
}

/** One principle that the model tells, with the record that says where. */
export interface LearnedReader {
  readonly record: LearnedEvidence;
  /** Place of the principle in the model's lists. */
  readonly at: number;
  /** As log odds. */
  readonly threshold: number;
}

export interface CompiledModel {
  /** Categories in which nothing is asked are left out. */
  readonly readersIn: ReadonlyMap<SectionCategory, readonly LearnedReader[]>;
  readonly table: ModelTable;
}

export interface ModelTable extends FeatureTable<StemNode, Weighed> {
  readonly intercepts: readonly number[];
  /** All weights, one row behind the other: a note looks up thousands. */
  readonly weights: Float64Array;
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
    return [{ record, at, threshold: Math.log(probability / (1 - probability)) }];
  });
  if (!model || readers.length === 0) return undefined;
  const readersIn = new Map(
    SECTION_CATEGORIES.flatMap((category) => {
      const asked = readers.filter(({ record }) => !record.notSections?.includes(category));
      return asked.length > 0 ? [[category, asked] as const] : [];
    }),
  );
  let table: ModelTable | undefined;
  return {
    readersIn,
    /** Built when the first sentence is read: a start should not pay for it. */
    get table() {
      table ??= createTable(model);
      return table;
    },
  };
}

function createTable({ weights: rows, principles, intercepts }: LearnedModel): ModelTable {
  const weights = new Float64Array(Object.keys(rows).length * principles.length);
  const nodes = new Map<string, StemNode>();
  const tags = new Map<string, Weighed>();
  const nodeOfStem = (stem: string): StemNode => {
    let node = nodes.get(stem);
    if (!node) {
      node = { single: undefined, behind: undefined };
      nodes.set(stem, node);
    }
    return node;
  };
  Object.entries(rows).forEach(([feature, row], index) => {
    const weighed = { feature, at: index * principles.length };
    weights.set(row, weighed.at);
    const [first, second] = feature.split(" ") as [string, string?];
    if (second !== undefined) {
      const node = nodeOfStem(second);
      node.behind ??= new Map();
      node.behind.set(nodeOfStem(first), weighed);
    } else if (first.length > 1 && first.startsWith("#")) tags.set(first.slice(1), weighed);
    else nodeOfStem(first).single = weighed;
  });
  const unknown: StemNode = { single: undefined, behind: undefined };
  const byWord = new Map<string, StemNode>();
  return {
    intercepts,
    weights,
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
    ofPair: (before, node) => node.behind?.get(before),
    ofTag: (tag) => tags.get(tag),
  };
}
