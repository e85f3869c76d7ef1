/** Evidence that no pattern knows, told by the words of a sentence together: a logistic regression that can name its reasons. */
import type { Evidence, WeighedWords } from "./evidence";
import { visitFeatures } from "./features";
import type { LearnedReader, Weighed } from "./learnedModel";
import { type SentenceView, spanOf } from "./reading";

/** Fewer words are a heading or a label. */
const FEWEST_TERMS = 3;
/** As many reasons as a reader takes in at once. */
const MOST_REASONS = 5;

/** For each principle of which `known` documents nothing; a sentence with a blank is not asked about. */
export function readLearnedEvidence(view: SentenceView, known: readonly Evidence[]): Evidence[] {
  const { model, follows } = view.lexicon;
  if (!model || view.terms.length < FEWEST_TERMS) return [];
  const documented = new Set(
    // What goes on from the sentence before may yet turn out to be none.
    known.flatMap(({ principle, strength, record }) =>
      strength === "documented" && !follows.has(record) ? [principle] : [],
    ),
  );
  const asked = model.readers.filter(
    ({ record, notSections }) => !notSections.has(view.category) && !documented.has(record.principle),
  );
  if (asked.length === 0) return [];
  const sums = asked.map(({ intercept }) => intercept);
  const seen = new Set<Weighed>();
  visitFeatures(view.terms, view.scan, model.table, (weighed) => {
    if (seen.has(weighed)) return;
    seen.add(weighed);
    for (let index = 0; index < sums.length; index++) sums[index]! += weighed.weights[asked[index]!.at]!;
  });
  return asked.flatMap((reader, index) => (sums[index]! < reader.threshold ? [] : evidenceOf(view, reader)));
}

function evidenceOf(view: SentenceView, { record, at }: LearnedReader): Evidence {
  const gains: number[] = view.terms.map(() => 0);
  const reasons = new Map<Weighed, WeighedWords>();
  visitFeatures(view.terms, view.scan, view.lexicon.model!.table, (weighed, first, last) => {
    const weight = weighed.weights[at]!;
    if (reasons.has(weighed)) return;
    reasons.set(weighed, { feature: weighed.feature, weight, span: spanOf(view, first, last) });
    for (let index = first; index < last; index++) gains[index]! += weight / (last - first);
  });
  const [first, last] = heaviestStretch(gains);
  return {
    principle: record.principle,
    strength: "documented",
    span: spanOf(view, first, last),
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
