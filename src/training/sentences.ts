/** The sentences to learn from: those of rules/training, and the examples of the evidence patterns. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon, Principle } from "../core/index";
import { readTraining, type TrainingRecord } from "../packs/training";

/** The principles for which there are sentences. */
export const LEARNED: readonly Principle[] = ["goals", "context", "meaning", "psychotherapy"];

export interface TrainingSentence {
  readonly text: string;
  readonly principle: Principle;
  readonly documents: boolean;
  /** Whether it stands for what most sentences of a note are: nothing in it is about any principle. */
  readonly ordinary: boolean;
}

/** Throws, naming the place, where a file has a mistake. */
export function readTrainingRecords(folder: string): readonly TrainingRecord[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
  const { records, problems } = readTraining(files);
  const [first] = problems;
  if (first) throw new Error(`${first.path}:${first.line}:${first.column} ${first.message}`);
  return records;
}

/** One for each principle that a sentence is an example or a counterexample of. */
export function sentencesOf(records: readonly TrainingRecord[]): TrainingSentence[] {
  return records.flatMap(({ principles, counts = [], "does-not-count": not = [] }) => {
    const ordinary = principles.length > 1;
    return principles.flatMap((principle) => [
      ...counts.map((text) => ({ text, principle, documents: true, ordinary })),
      ...not.map((text) => ({ text, principle, documents: false, ordinary })),
    ]);
  });
}

/** The examples of patterns that document; what documents in part is neither one nor the other. */
export function examplesOf({ evidence }: Lexicon): TrainingSentence[] {
  return evidence.flatMap(({ principle, strength, examples }) => {
    if (!examples || strength !== "documented" || !LEARNED.includes(principle)) return [];
    const sentence = (documents: boolean) => (text: string) => ({ text, principle, documents, ordinary: false });
    return [...examples.counts.map(sentence(true)), ...examples["does-not-count"].map(sentence(false))];
  });
}

/** Tells whether a model was made of these very sentences. */
export function digestOf(records: readonly TrainingRecord[]): string {
  return createHash("sha256").update(JSON.stringify(records)).digest("hex");
}
