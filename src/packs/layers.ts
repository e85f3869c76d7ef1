/** Records upon others: what `extends` takes over, what `add` puts behind it, and which built-in records `disable` leaves out. */
import type { Knowledge } from "../core/index";
import { KINDS, type Kind } from "./kinds";
import type { DataPath } from "./problem";
import { type Complaint, complain, suggest } from "./wording";
import type { YamlFile } from "./yamlFile";

type Data = Readonly<Record<string, unknown>>;

/** A record as its file has it. */
export interface WrittenRecord {
  readonly kind: Kind;
  readonly data: Data;
  readonly file: YamlFile;
  readonly at: DataPath;
}

/** A record with all that it takes over, and where each part of it was written. */
export interface WholeRecord {
  readonly data: Data;
  /** The file, which answers for a part that was taken over with the place of `extends`. */
  readonly file: YamlFile;
  readonly complaint?: Complaint;
}

/** The records of a kind, from the lexicon or beside it. */
export function recordsOf(knowledge: Knowledge | undefined, kind: Kind): readonly Data[] {
  if (!knowledge) return [];
  const all = { ...knowledge.lexicon, ...knowledge } as unknown as Readonly<Record<Kind, readonly Data[]>>;
  return all[kind] ?? [];
}

/** `written`: the records of all files. A record may extend one of the base or one that another file adds. */
export function createLayers(written: readonly WrittenRecord[], base: Knowledge | undefined) {
  const own = new Map<string, WrittenRecord>();
  for (const record of written) if (!own.has(keyOf(record))) own.set(keyOf(record), record);
  const baseOf = (kind: Kind, id: string): Data | undefined =>
    recordsOf(base, kind).find((data) => String(data[KINDS[kind].id]) === id);

  const whole = (record: WrittenRecord, within: readonly WrittenRecord[] = []): WholeRecord => {
    const { kind, data, at, file } = record;
    const wanted = data.extends;
    const self = wanted === data[KINDS[kind].id];
    // Presets are put together when they are used: what they extend may be another preset of the user's.
    if (typeof wanted !== "string" || (kind === "presets" && !self)) return { data, file };
    const other = self ? undefined : own.get(`${kind} ${wanted}`);
    if (other && [record, ...within].includes(other))
      return { data, file, complaint: complain([...at, "extends"], "These records extend each other in a circle.") };
    const below = other && whole(other, [record, ...within]);
    if (below?.complaint)
      return {
        data,
        file,
        complaint: complain([...at, "extends"], `\`${wanted}\` extends what cannot be found, too.`),
      };
    const from = below ? below.data : baseOf(kind, wanted);
    if (!from) {
      const known = [...recordsOf(base, kind).map((each) => String(each[KINDS[kind].id])), ...idsIn(written, kind)];
      const message = `No record of kind ${kind} has the id \`${wanted}\`. ${suggest(
        wanted,
        known.filter((id) => id !== data.id),
      )}`;
      return { data, file, complaint: complain([...at, "extends"], message) };
    }
    return { data: merged(kind, self ? from : withoutPhrase(from), data), file: placedIn(record, from) };
  };
  return { whole };
}

/** Ids of base records that a file switches off, and what is wrong with its list. */
export function disabledBy(
  kind: Kind,
  data: Data,
  base: Knowledge | undefined,
): { readonly ids: readonly string[]; readonly complaints: readonly Complaint[] } {
  const ids = Array.isArray(data.disable) ? data.disable.filter((id) => typeof id === "string") : [];
  const known = recordsOf(base, kind).map((each) => String(each[KINDS[kind].id]));
  const complaints = ids.flatMap((id, index) => {
    const at = ["disable", index];
    if (kind === "vocabulary")
      return [complain(at, `Patterns may name #${id}: give it other words with \`extends: ${id}\` instead.`)];
    return known.includes(id)
      ? []
      : [complain(at, `No built-in record of kind ${kind} has the id \`${id}\`. ${suggest(id, known)}`)];
  });
  return { ids: kind === "vocabulary" ? [] : ids, complaints };
}

function merged(kind: Kind, from: Data, data: Data): Data {
  const added = isData(data.add) ? data.add : {};
  const lists = Object.entries(added).flatMap(([key, more]) => {
    const before = data[key] ?? from[key];
    return Array.isArray(more) ? [[key, [...(Array.isArray(before) ? before : []), ...more]]] : [];
  });
  const { extends: own, ...rest } = data;
  const kept = kind === "presets" ? from.extends : own;
  return { ...from, ...rest, ...(kept === undefined ? {} : { extends: kept }), ...Object.fromEntries(lists) };
}

/** A dot phrase is one record's own: what extends that record under another name has none, or says its own. */
function withoutPhrase({ dotPhrase: _, ...data }: Data): Data {
  if (!isData(data.fix)) return data;
  const { dotPhrase: __, ...fix } = data.fix;
  return { ...data, fix };
}

/** The record without what only says how it came about. */
export function unlayered(kind: Kind, data: Data): Data {
  const { add: _, extends: from, ...rest } = data;
  return kind === "presets" && from !== undefined ? { ...rest, extends: from } : rest;
}

function placedIn({ data, file, at }: WrittenRecord, from: Data): YamlFile {
  return {
    ...file,
    place(path, part) {
      const key = path[at.length];
      const isHere = at.every((step, index) => String(path[index]) === String(step)) && key !== undefined;
      const added = isData(data.add) ? data.add[String(key)] : undefined;
      if (!isHere) return file.place(path, part);
      const index = Number(path[at.length + 1]);
      const before = data[String(key)] ?? from[String(key)];
      const taken = Array.isArray(before) ? before.length : 0;
      if (Array.isArray(added) && index >= taken)
        return file.place([...at, "add", key, index - taken, ...path.slice(at.length + 2)], part);
      return file.place(Object.hasOwn(data, String(key)) ? path : [...at, "extends"], part);
    },
  };
}

function keyOf({ kind, data }: WrittenRecord): string {
  return `${kind} ${data[KINDS[kind].id]}`;
}

function idsIn(written: readonly WrittenRecord[], kind: Kind): string[] {
  return written.flatMap((record) => (record.kind === kind ? [String(record.data[KINDS[kind].id])] : []));
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
