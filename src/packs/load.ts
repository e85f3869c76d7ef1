/** Rule files in, knowledge and problems out; what cannot be read is reported where it is and the rest stays in force. */
import type { Knowledge } from "../core/index";
import { crossCheck } from "./crossCheck";
import { joinRecords, without } from "./join";
import type { Kind } from "./kinds";
import type { Limits } from "./limits";
import { createPatternCheck } from "./patterns";
import type { PackProblem, RuleFile } from "./problem";
import { idOf, type PlacedRecord, type Report, readRecords } from "./records";
import { asRuleFile } from "./textTemplate";
import { createValidator, type Validate } from "./validate";

export type { PackProblem, RuleFile } from "./problem";

export interface LoadedPacks {
  readonly knowledge: Knowledge;
  /** In the order of the files, then of their lines. */
  readonly problems: readonly PackProblem[];
  /** The records in force that these files hold. */
  readonly records: readonly OwnRecord[];
}

/** Where a record stands. */
export interface OwnRecord {
  readonly kind: Kind;
  readonly id: string;
  /** Ids of the elements of a rule. */
  readonly elements: readonly string[];
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads rule files of any kind, on top of `base` if given. Never throws, on any text. A file that is not YAML contributes
 * nothing, a record with a problem is left out, and every other record is in force. Compiling the schemas takes some 30 ms:
 * who loads often hands over a validator of its own (`createValidator`). Rules of one's own are read within `limits`; a text file
 * in a folder `templates` is a template.
 */
export function loadPacks(
  files: readonly RuleFile[],
  base?: Knowledge,
  validate: Validate = createValidator(),
  limits?: Limits,
): LoadedPacks {
  const problems: PackProblem[] = [];
  const report = (problem: PackProblem): void => void problems.push(problem);
  const read = limits ? withinLimits(files, limits, report) : files;
  const { records, disabled } = readRecords(
    read.map((file) => asRuleFile(file, base)),
    base,
    validate,
    report,
  );
  const below = base && without(base, disabled);
  const sound = crossCheck(records, below, report, createPatternCheck(limits));
  return {
    knowledge: joinRecords(sound, below),
    problems: inOrder(files, problems),
    records: sound.map(toOwnRecord),
  };
}

function toOwnRecord({ kind, data, file, at }: PlacedRecord): OwnRecord {
  const elements = ((data.elements ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);
  return { kind, id: idOf({ kind, data }), elements, path: file.path, line: file.place(at).line };
}

function withinLimits(files: readonly RuleFile[], { files: most, fileLength }: Limits, report: Report): RuleFile[] {
  const refuse = ({ path }: RuleFile, message: string): [] => {
    report({ path, line: 1, column: 1, endLine: 1, endColumn: 1, message });
    return [];
  };
  return files.flatMap((file, index) => {
    if (index >= most) return refuse(file, `No more than ${most} rule files of one's own are read: join some of them.`);
    if (file.text.length <= fileLength) return [file];
    return refuse(file, `This file is longer than ${fileLength} characters: split it in two.`);
  });
}

function inOrder(files: readonly RuleFile[], problems: readonly PackProblem[]): PackProblem[] {
  const rank = new Map(files.map(({ path }, index) => [path, index]));
  return [...problems].sort(
    (a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
