/** How well sentences are told that were left out of the training. */
import { PENALTY, type ReadSentence } from "./learn";
import { fitLogistic, predict } from "./logistic";

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the ordinary sentences that are taken for evidence. */
  readonly falseAlarms: number;
}

const FOLDS = 5;

/** Ordinary sentences are told apart from the near misses: precision and recall are those of the harder ones. */
export function crossValidate(sentences: readonly ReadSentence[], features: number, threshold: number): Quality {
  const unlike = shuffled(sentences);
  const told = unlike.map(() => false);
  for (let fold = 0; fold < FOLDS; fold++) {
    const fit = fitLogistic(
      unlike.filter((_, index) => index % FOLDS !== fold),
      features,
      PENALTY,
    );
    for (let index = fold; index < unlike.length; index += FOLDS)
      told[index] = predict(fit, unlike[index]!.features) >= threshold;
  }
  const count = (test: (sentence: ReadSentence, told: boolean) => boolean): number =>
    unlike.filter((sentence, index) => test(sentence, told[index]!)).length;
  const right = count(({ positive }, yes) => positive && yes);
  const wrong = count(({ positive, sentence }, yes) => !positive && !sentence.ordinary && yes);
  const missed = count(({ positive }, yes) => positive && !yes);
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
    falseAlarms: count(({ sentence }, yes) => sentence.ordinary && yes) / count(({ sentence }) => sentence.ordinary),
  };
}

/** Sentences written one after the other are alike: a fixed sequence of pseudo-random numbers spreads them over the folds. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 1;
  return items
    .map((item) => {
      state = (state * 48271) % 2147483647;
      return { item, key: state };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
