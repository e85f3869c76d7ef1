/** Evidence that no pattern knows, told by the words of a sentence together: a logistic regression that can name its reasons. */
import type { Evidence, WeighedWords } from "./evidence";
import { visitFeatures } from "./features";
import type { LearnedReader, ModelTable, Weighed } from "./learnedModel";
import { type SentenceView, spanOf } from "./reading";

/** Fewer words are a heading or a label. */
const FEWEST_TERMS = 3;
/** As many reasons as a reader takes in at once. */
const MOST_REASONS = 5;

/** What a learned reader sees of a sentence. */
type LearnerView = Pick<SentenceView, "terms" | "category" | "scan" | "lexicon">;

/** For each principle of which `known` documents nothing; a sentence with a blank is not asked about. */
export function readLearnedEvidence(view: LearnerView, known: readonly Evidence[]): readonly Evidence[] {
  const { model } = view.lexicon;
  const readers = model?.readersIn.get(view.category);
  if (!model || !readers || view.terms.length < FEWEST_TERMS) return [];
  const { table } = model;
  const odds = logOdds(view, table);
  return readers.flatMap((reader) =>
    odds[reader.at]! >= reader.threshold && holdsWhatItNeeds(reader, view) && !isDocumented(reader, known, view)
      ? [evidenceOf(view, reader, table)]
      : [],
  );
}

/** "HCTZ cont, recheck nurse visit 3 wk" sounds like therapy and names none. */
function holdsWhatItNeeds({ record: { needs } }: LearnedReader, { scan }: LearnerView): boolean {
  return needs === undefined || needs.some((tag) => scan.holdsTag(tag));
}

/** Every sentence of a note comes by here, and so it is read for all principles at once. */
function logOdds({ terms, scan }: LearnerView, table: ModelTable): readonly number[] {
  const { weights } = table;
  const odds = table.intercepts.slice();
  const add = ({ at }: Weighed): void => {
    for (let index = 0; index < odds.length; index++) odds[index]! += weights[at + index]!;
  };
  const seen: Weighed[] = [];
  const addOnce = (weighed: Weighed): void => {
    if (seen.includes(weighed)) return;
    seen.push(weighed);
    add(weighed);
  };
  visitFeatures(terms, scan.tags, table, addOnce, add);
  return odds;
}

/** What goes on from the sentence before may yet turn out to be nothing. */
function isDocumented({ record }: LearnedReader, known: readonly Evidence[], { lexicon }: LearnerView): boolean {
  return known.some(
    (other) =>
      other.principle === record.principle && other.strength === "documented" && !lexicon.follows.has(other.record),
  );
}

/** Read a second time, with the places: few sentences come here. */
function evidenceOf({ terms, scan }: LearnerView, { record, at }: LearnedReader, table: ModelTable): Evidence {
  const gains: number[] = terms.map(() => 0);
  const reasons = new Map<Weighed, WeighedWords>();
  const add = (weighed: Weighed, first: number, last: number): void => {
    const weight = table.weights[weighed.at + at]!;
    if (reasons.has(weighed)) return;
    reasons.set(weighed, { feature: weighed.feature, weight, span: spanOf({ terms }, first, last) });
    for (let index = first; index < last; index++) gains[index]! += weight / (last - first);
  };
  visitFeatures(terms, scan.tags, table, add, (weighed, tag) => {
    const index = terms.findIndex((_, each) => scan.hasTag(each, tag));
    add(weighed, index, index + 1);
  });
  const [first, last] = heaviestStretch(gains);
  return {
    principle: record.principle,
    strength: "documented",
    span: spanOf({ terms }, first, last),
    record: record.id,
    weighed: [...reasons.values()]
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_REASONS),
  };
}

/** The half-open range of the greatest sum (Kadane 1984), at least one term. */
function heaviestStretch(gains: readonly number[]): [number, number] {
  let best: [number, number] = [0, 1];
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let from = 0;
  for (let index = 0; index < gains.length; index++) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += gains[index]!;
    if (sum > most) {
      most = sum;
      best = [from, index + 1];
    }
  }
  return best;
}
