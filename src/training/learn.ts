/** Sentences -> a model: one regression for each principle, over features that all share. */
import type { LearnedModel, Principle } from "../core/index";
import { type Example, fitLogistic, type Logistic } from "./logistic";
import { LEARNED, type TrainingSentence } from "./sentences";

/** Weight of the squared weights; between a third and three it makes no difference that counts. */
export const PENALTY = 1;
/** Smaller weights change next to nothing and are most of the file. */
const LEAST_WEIGHT = 0.15;

/** What stands in fewer sentences is learned by heart and says nothing of others. */
const FEWEST_SENTENCES = 3;

/** Probability from which a sentence counts: as low as notes of our own that document nothing allow. */
const THRESHOLDS: Partial<Record<Principle, number>> = {
  goals: 0.8,
  context: 0.8,
  meaning: 0.85,
  psychotherapy: 0.8,
};

/** A sentence with the numbers of its features. */
export interface ReadSentence extends Example {
  readonly sentence: TrainingSentence;
}

export interface ReadSentences {
  /** Their numbers are their places. */
  readonly names: readonly string[];
  readonly of: (principle: Principle) => readonly ReadSentence[];
}

/** `featuresOf` gives the names of a sentence's features. */
export function readAll(
  sentences: readonly TrainingSentence[],
  featuresOf: (text: string) => readonly string[],
): ReadSentences {
  const named = new Map(sentences.map(({ text }) => [text, featuresOf(text)]));
  const often = new Map<string, number>();
  for (const name of [...named.values()].flat()) often.set(name, (often.get(name) ?? 0) + 1);
  const names = [...often].flatMap(([name, times]) => (times >= FEWEST_SENTENCES ? [name] : []));
  const numbers = new Map(names.map((name, index) => [name, index]));
  const read = sentences.map((sentence): ReadSentence => {
    const features = named.get(sentence.text)!.flatMap((name) => numbers.get(name) ?? []);
    return { sentence, features, positive: sentence.documents };
  });
  return {
    names,
    of: (principle) => read.filter(({ sentence }) => sentence.principle === principle),
  };
}

export function thresholdOf(principle: Principle): number {
  return THRESHOLDS[principle] ?? 0.5;
}

/** The same sentences give the same model, to the last digit. */
export function learn(read: ReadSentences, trainedOn: string): LearnedModel {
  const fits = LEARNED.map((principle) => fitLogistic(read.of(principle), read.names.length, PENALTY));
  return {
    trainedOn,
    principles: LEARNED,
    thresholds: LEARNED.map(thresholdOf),
    intercepts: fits.map(({ intercept }) => rounded(intercept)),
    weights: weightsByName(read.names, fits),
  };
}

/** In the order of the alphabet, so that a difference between two models can be read. */
function weightsByName(names: readonly string[], fits: readonly Logistic[]): LearnedModel["weights"] {
  const entries = names.flatMap((name, feature): [string, number[]][] => {
    const weights = fits.map((fit) =>
      Math.abs(fit.weights[feature]!) < LEAST_WEIGHT ? 0 : rounded(fit.weights[feature]!),
    );
    return weights.some((weight) => weight !== 0) ? [[name, weights]] : [];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
