/** Rule files in, knowledge and problems out; what cannot be read is reported where it is and the rest stays in force. */
import type { Knowledge } from "../core/index";
import { crossCheck } from "./crossCheck";
import { joinRecords, without } from "./join";
import type { PackProblem, RuleFile } from "./problem";
import { readRecords } from "./records";
import { createValidator, type Validate } from "./validate";

export type { PackProblem, RuleFile } from "./problem";

export interface LoadedPacks {
  readonly knowledge: Knowledge;
  /** In the order of the files, then of their lines. */
  readonly problems: readonly PackProblem[];
}

/**
 * Reads rule files of any kind, on top of `base` if given. Never throws, on any text. A file that is not YAML contributes
 * nothing, a record with a problem is left out, and every other record is in force. Compiling the schemas takes some 30 ms:
 * who loads often hands over a validator of its own (`createValidator`).
 */
export function loadPacks(
  files: readonly RuleFile[],
  base?: Knowledge,
  validate: Validate = createValidator(),
): LoadedPacks {
  const problems: PackProblem[] = [];
  const report = (problem: PackProblem): void => void problems.push(problem);
  const { records, disabled } = readRecords(files, base, validate, report);
  const below = base && without(base, disabled);
  const sound = crossCheck(records, below, report);
  return { knowledge: joinRecords(sound, below), problems: inOrder(files, problems) };
}

function inOrder(files: readonly RuleFile[], problems: readonly PackProblem[]): PackProblem[] {
  const rank = new Map(files.map(({ path }, index) => [path, index]));
  return [...problems].sort(
    (a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
