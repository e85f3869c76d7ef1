/** What no schema can see: names used twice, and names used that nobody defines. Records with a problem are left out. */
import { adjustables, type Knowledge, MEDICATION_TAG, type PresetRecord } from "../core/index";
import { claimedTwice, namesTaken } from "./names";
import type { BrokenPatterns } from "./patterns";
import type { DataPath } from "./problem";
import { idOf, type PlacedRecord, problemAt, type Report } from "./records";
import { topicsOf, unknownTopics } from "./topics";
import { type Complaint, complain, didYouMean, suggest } from "./wording";

export function crossCheck(
  records: readonly PlacedRecord[],
  base: Knowledge | undefined,
  report: Report,
  brokenPatterns: BrokenPatterns,
): PlacedRecord[] {
  const names = namesTaken(base, records);
  const ofKind = (kind: PlacedRecord["kind"]): PlacedRecord["data"][] =>
    records.filter((record) => record.kind === kind).map(({ data }) => data);
  const idsOf = (kind: PlacedRecord["kind"]): string[] => records.filter((record) => record.kind === kind).map(idOf);
  // Broken records count as defined: their own problem is reported, and a second one about whoever cites them is noise.
  const references = new Set([...idsOf("references"), ...(base?.references ?? []).map(({ id }) => id)]);
  const evidence = new Set([...idsOf("evidence"), ...(base?.lexicon.evidence ?? []).map(({ id }) => id)]);
  const problems = new Set([
    ...ofKind("terms").flatMap(({ kind, id }) => (kind === "problem" ? [String(id)] : [])),
    ...(base?.lexicon.terms ?? []).flatMap(({ kind, id }) => (kind === "problem" ? [id] : [])),
  ]);
  const rules = new Set([
    ...adjustableIds(records),
    ...adjustables(base?.rules ?? []).map(({ id }) => id),
    ...idsOf("wordings"),
    ...(base?.lexicon.wordings ?? []).map(({ id }) => id),
  ]);
  const presets = [
    ...records.filter((record) => record.kind === "presets").map(({ data }) => data as unknown as PresetRecord),
    ...(base?.presets ?? []),
  ];
  const vocabulary = records.filter((record) => record.kind === "vocabulary").map(({ data }) => String(data.tag));
  const tags = new Set([MEDICATION_TAG, ...vocabulary, ...(base?.lexicon.vocabulary ?? []).map(({ tag }) => tag)]);
  const known = {
    problems,
    topics: topicsOf([...ofKind("signs"), ...(base?.lexicon.signs ?? [])]),
    indications: new Set([...idsOf("indications"), ...(base?.lexicon.indications ?? []).map(({ id }) => id)]),
  };
  return records.filter((record) => {
    if (!record.valid) return false;
    const complaints = [
      ...claimedTwice(record, names),
      ...openCitations(record, references),
      ...unknownRules(record, rules),
      ...brokenExtends(record, presets),
      ...unknownTopics(record, known),
      ...unknownSets(record, tags),
      ...unknownBefore(record, evidence),
      ...lostQuotes(record),
      ...brokenPatterns(record, tags),
    ];
    for (const complaint of complaints) report(problemAt(record.file, complaint));
    return complaints.length === 0;
  });
}

function openCitations({ data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  const parts = (key: "elements" | "prompts"): [unknown, DataPath][] =>
    ((data[key] ?? []) as readonly Record<string, unknown>[]).map(({ sources }, index) => [
      sources,
      [...at, key, index, "sources"],
    ]);
  const lists: [unknown, DataPath][] = [[data.sources, [...at, "sources"]], ...parts("elements"), ...parts("prompts")];
  return lists.flatMap(([sources, path]) =>
    ((sources ?? []) as readonly string[]).flatMap((id, index) => {
      if (known.has(id)) return [];
      const near = didYouMean(id, [...known]);
      return complain(
        [...path, index],
        `No reference has the id \`${id}\`. ${near}Add it to a file of kind \`references\`.`,
      );
    }),
  );
}

function unknownRules({ kind, data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  if (kind !== "presets") return [];
  return Object.keys((data.rules ?? {}) as object)
    .filter((id) => !known.has(id))
    .map((id) => complain([...at, "rules", id], `No rule has the id \`${id}\`. ${suggest(id, [...known])}`, "key"));
}

/** Rules and their elements, as far as they can be told: a broken record is a problem of its own. */
function adjustableIds(records: readonly PlacedRecord[]): string[] {
  return records
    .filter((record) => record.kind === "rules")
    .flatMap((record) => [
      idOf(record),
      ...(Array.isArray(record.data.elements) ? record.data.elements : []).map((element) => String(element?.id)),
    ]);
}

function brokenExtends({ kind, data, at }: PlacedRecord, presets: readonly PresetRecord[]): Complaint[] {
  if (kind !== "presets" || data.extends === undefined) return [];
  const path = [...at, "extends"];
  const ids = presets.map(({ id }) => id);
  if (!ids.includes(String(data.extends)))
    return [complain(path, `No preset has the id \`${data.extends}\`. ${suggest(data.extends, ids)}`)];
  const seen = new Set([String(data.id)]);
  for (let next = String(data.extends); next; next = presets.find(({ id }) => id === next)?.extends ?? "") {
    if (seen.has(next)) return [complain(path, "These presets extend each other in a circle: take one `extends` out.")];
    seen.add(next);
  }
  return [];
}

function unknownSets({ kind, data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  if (kind !== "vocabulary") return [];
  return ((data.includes ?? []) as readonly string[]).flatMap((tag, index) =>
    known.has(tag)
      ? []
      : complain(
          [...at, "includes", index],
          `No vocabulary has the tag \`${tag}\`. ${didYouMean(tag, [...known])}`.trim(),
        ),
  );
}

function unknownBefore({ kind, data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  if (kind !== "evidence") return [];
  return ((data.follows ?? []) as readonly string[]).flatMap((id, index) =>
    known.has(id)
      ? []
      : complain(
          [...at, "follows", index],
          `No evidence pattern has the id \`${id}\`. ${didYouMean(id, [...known])}`.trim(),
        ),
  );
}

/** The words on which an example's finding must stand have to be in the example. */
function lostQuotes({ kind, data, at }: PlacedRecord): Complaint[] {
  if (kind !== "rules") return [];
  const { flagged } = data.examples as { readonly flagged: readonly { readonly note: string; readonly at?: string }[] };
  return flagged.flatMap(({ note, at: words }, index) =>
    words === undefined || note.includes(words)
      ? []
      : complain([...at, "examples", "flagged", index, "at"], "The note of this example does not hold these words."),
  );
}
