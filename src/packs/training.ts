/** Files of kind `training` -> their sentences. Nothing that runs beside a note needs them. */
import type { Principle } from "../core/index";
import type { PackProblem, RuleFile } from "./problem";
import { readRecords } from "./records";
import { createValidator } from "./validate";

/** Invented sentences that do or do not document principles. */
export interface TrainingRecord {
  readonly id: string;
  readonly principles: readonly Principle[];
  readonly counts?: readonly string[];
  readonly "does-not-count"?: readonly string[];
}

/** Files of other kinds are passed over. */
export function readTraining(files: readonly RuleFile[]): {
  readonly records: readonly TrainingRecord[];
  readonly problems: readonly PackProblem[];
} {
  const problems: PackProblem[] = [];
  const validate = createValidator();
  const records = readRecords(files, undefined, validate, (problem) => void problems.push(problem))
    .records.filter(({ kind, valid }) => kind === "training" && valid)
    .map(({ data }) => data as unknown as TrainingRecord);
  return { records, problems };
}
