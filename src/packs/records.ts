/** Rule files -> their records, each with its place; problems are reported on the way. */
import type { Knowledge } from "../core/index";
import { isKind, KINDS, type Kind } from "./kinds";
import { createLayers, disabledBy, unlayered, type WholeRecord, type WrittenRecord } from "./layers";
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

export interface ReadRecords {
  /** In the order of the files, those with problems too. */
  readonly records: readonly PlacedRecord[];
  /** Ids of base records that are left out. */
  readonly disabled: ReadonlyMap<Kind, ReadonlySet<string>>;
}

/** The records of all files, each with what it takes over from others. */
export function readRecords(
  files: readonly RuleFile[],
  base: Knowledge | undefined,
  validate: Validate,
  report: Report,
): ReadRecords {
  const parsed = files.flatMap((file) => parse(file, report));
  const layers = createLayers(
    parsed.flatMap(({ written }) => written),
    base,
  );
  const disabled = new Map<Kind, Set<string>>();
  const records = parsed.flatMap(({ kind, yaml, top, written }) => {
    const { ids, complaints } = disabledBy(kind, top, base);
    disabled.set(kind, new Set([...(disabled.get(kind) ?? []), ...ids]));
    for (const complaint of complaints) report(problemAt(yaml, complaint));
    return wholeRecords(
      kind,
      yaml,
      top,
      written.map((record) => ({ ...record, whole: layers.whole(record) })),
    );
  });
  return { records, disabled };

  function wholeRecords(
    kind: Kind,
    yaml: YamlFile,
    top: Readonly<Record<string, unknown>>,
    written: readonly (WrittenRecord & { readonly whole: WholeRecord })[],
  ): PlacedRecord[] {
    const data = Array.isArray(top.records) ? { ...top, records: written.map(({ whole }) => whole.data) } : top;
    // A file may do no more than switch records off.
    const errors = "records" in top || !("disable" in top) ? validate(kind, data) : [];
    const broken = new Set<number>();
    for (const error of errors) {
      const complaint = wordSchemaError(error);
      const record = complaint?.at[0] === "records" ? written[Number(complaint.at[1])] : undefined;
      if (!complaint || (record && isUnknownExample(record, complaint, error.keyword))) continue;
      if (record) broken.add(Number(complaint.at[1]));
      report(problemAt(record?.whole.file ?? yaml, complaint));
    }
    return written.map(({ at, whole }, index) => {
      if (whole.complaint) report(problemAt(yaml, whole.complaint));
      const valid = !broken.has(index) && !whole.complaint && isRecord(whole.data);
      return { kind, data: unlayered(kind, whole.data), file: whole.file, at, valid };
    });
  }
}

/** The editor's bundle has no examples, and so none are asked for where a record takes over those of another. */
function isUnknownExample({ data }: WrittenRecord, { at }: Complaint, keyword: string): boolean {
  return keyword === "required" && at.length === 2 && data.extends !== undefined;
}

interface ParsedFile {
  readonly kind: Kind;
  readonly yaml: YamlFile;
  readonly top: Readonly<Record<string, unknown>>;
  readonly written: readonly WrittenRecord[];
}

function parse(file: RuleFile, report: Report): ParsedFile[] {
  const { file: yaml, problems } = readYaml(file);
  problems.forEach(report);
  if (!yaml) return [];
  const kind = kindOf(yaml.data);
  if (typeof kind === "object") {
    report(problemAt(yaml, kind));
    return [];
  }
  const top = yaml.data as Readonly<Record<string, unknown>>;
  const written = (Array.isArray(top.records) ? top.records : []).map((data: unknown, index) => ({
    kind,
    data: isRecord(data) ? data : {},
    file: yaml,
    at: ["records", index],
  }));
  return [{ kind, yaml, top, written }];
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
