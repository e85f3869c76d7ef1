/** One rule file -> its records, each with its place; problems are reported on the way. */
import { isKind, KINDS, type Kind } from "./kinds";
import type { DataPath, PackProblem, RuleFile } from "./problem";
import type { Validate } from "./validate";
import { type Complaint, complain, quote, suggest, wordSchemaError } from "./wording";
import { readYaml, type YamlFile } from "./yamlFile";

export interface PlacedRecord {
  readonly kind: Kind;
  /** What the schema of the kind says, where `valid`. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly file: YamlFile;
  /** Path of the record inside its file. */
  readonly at: DataPath;
  readonly valid: boolean;
}

export type Report = (problem: PackProblem) => void;

export function readRecords(file: RuleFile, validate: Validate, report: Report): PlacedRecord[] {
  const { file: yaml, problems } = readYaml(file);
  problems.forEach(report);
  if (!yaml) return [];
  const tell = (complaint: Complaint): void => report(problemAt(yaml, complaint));

  const kind = kindOf(yaml.data);
  if (typeof kind === "object") {
    tell(kind);
    return [];
  }
  const complaints = validate(kind, yaml.data)
    .map(wordSchemaError)
    .filter((complaint) => complaint !== undefined);
  complaints.forEach(tell);

  const broken = new Set(complaints.filter(({ at }) => at[0] === "records").map(({ at }) => String(at[1])));
  const { records } = yaml.data as { readonly records?: unknown };
  return (Array.isArray(records) ? records : []).map((data: unknown, index) => ({
    kind,
    data: isRecord(data) ? data : {},
    file: yaml,
    at: ["records", index],
    valid: !broken.has(String(index)) && isRecord(data),
  }));
}

/** A complaint about a record as a problem of its file. */
export function problemAt(file: YamlFile, { at, part, message }: Complaint): PackProblem {
  return { path: file.path, ...file.place(at, part), message };
}

/** The name by which a record is known among those of its kind. */
export function idOf({ kind, data }: Pick<PlacedRecord, "kind" | "data">): string {
  return String(data[KINDS[kind].id] ?? "");
}

function kindOf(data: unknown): Kind | Complaint {
  const whole = (message: string): Complaint => complain([], message);
  const kinds = suggest(isRecord(data) ? data.kind : undefined, Object.keys(KINDS));
  if (data === null || data === undefined)
    return whole(`This file is empty. Begin it with \`kind:\` and \`records:\`. ${kinds}`);
  if (!isRecord(data)) return whole(`A rule file begins with \`kind:\` and \`records:\`. ${kinds}`);
  if (isKind(data.kind)) return data.kind;
  if (!("kind" in data)) return whole(`\`kind\` is missing: it says what the file holds. ${kinds}`);
  return complain(["kind"], `${quote(data.kind)} is no kind of rule file. ${kinds}`);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
