/** What no schema can see: names used twice, and names used that nobody defines. Records with a problem are left out. */
import type { Knowledge } from "../core/index";
import { brokenPatterns } from "./patterns";
import type { DataPath } from "./problem";
import { idOf, type PlacedRecord, problemAt, type Report } from "./records";
import type { Complaint } from "./wording";

export function crossCheck(
  records: readonly PlacedRecord[],
  base: Knowledge | undefined,
  report: Report,
): PlacedRecord[] {
  const names = new Map<string, string>();
  const idsOf = (kind: PlacedRecord["kind"]): string[] => records.filter((record) => record.kind === kind).map(idOf);
  // Broken records count as defined: their own problem is reported, and a second one about whoever cites them is noise.
  const references = new Set([...idsOf("references"), ...(base?.references ?? []).map(({ id }) => id)]);
  const rules = new Set([...idsOf("rules"), ...(base?.rules ?? []).map(({ id }) => id)]);
  const vocabulary = records.filter((record) => record.kind === "vocabulary").map(({ data }) => String(data.tag));
  const tags = new Set([...vocabulary, ...(base?.lexicon.vocabulary ?? []).map(({ tag }) => tag)]);
  return records.filter((record) => {
    if (!record.valid) return false;
    const complaints = [
      ...claimedTwice(record, names),
      ...openCitations(record, references),
      ...unknownRules(record, rules),
      ...lostQuotes(record),
      ...brokenPatterns(record, tags),
    ];
    for (const complaint of complaints) report(problemAt(record.file, complaint));
    return complaints.length === 0;
  });
}

/** Names that must be one record's own: its id, and the words by which notes would find it. */
function claimedTwice(record: PlacedRecord, taken: Map<string, string>): Complaint[] {
  return claims(record).flatMap(({ space, name, at }) => {
    const key = `${space} ${name}`;
    const holder = taken.get(key);
    const { line } = record.file.place(at);
    if (holder === undefined) taken.set(key, `${record.file.path}, line ${line}`);
    return holder === undefined
      ? []
      : [
          {
            at,
            part: "value" as const,
            message: `The ${space} \`${name}\` is taken already (${holder}): keep one of the two.`,
          },
        ];
  });
}

interface Claim {
  readonly space: string;
  readonly name: string;
  readonly at: DataPath;
}

function claims(record: PlacedRecord): Claim[] {
  const { kind, data, at } = record;
  const id: Claim = { space: `name among the ${kind}`, name: idOf(record), at };
  const list = (space: string, words: unknown, path: DataPath): Claim[] =>
    ((words ?? []) as readonly string[]).map((name, index) => ({ space, name: sameName(name), at: [...path, index] }));
  switch (kind) {
    case "sections":
      return [id, ...list("title", data.titles, [...at, "titles"])];
    case "medications":
      return [
        id,
        ...(data.medications as readonly Record<string, unknown>[]).flatMap((medication, index) => {
          const path = [...at, "medications", index];
          const own = { space: "medicine", name: sameName(String(medication.name)), at: [...path, "name"] };
          const others = ["brands", "aliases"].flatMap((key) => list("medicine", medication[key], [...path, key]));
          return [own, ...others];
        }),
      ];
    case "rules":
      return [
        id,
        ...((data.elements ?? []) as readonly { readonly fix: { readonly dotPhrase?: string } }[]).flatMap(
          ({ fix }, index) =>
            fix.dotPhrase
              ? [{ space: "dot phrase", name: fix.dotPhrase, at: [...at, "elements", index, "fix", "dotPhrase"] }]
              : [],
        ),
      ];
    default:
      return [id];
  }
}

/** Short forms match as written ("Li"), everything longer in any case. */
function sameName(name: string): string {
  return name.length > 4 ? name.toLowerCase() : name;
}

function openCitations({ data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  const elements = (data.elements ?? []) as readonly Record<string, unknown>[];
  const lists: [unknown, DataPath][] = [
    [data.sources, [...at, "sources"]],
    ...elements.map(({ sources }, index): [unknown, DataPath] => [sources, [...at, "elements", index, "sources"]]),
  ];
  return lists.flatMap(([sources, path]) =>
    ((sources ?? []) as readonly string[]).flatMap((id, index): Complaint[] =>
      known.has(id)
        ? []
        : [
            {
              at: [...path, index],
              part: "value",
              message: `No reference has the id \`${id}\`: add it to a file of kind \`references\`.`,
            },
          ],
    ),
  );
}

function unknownRules({ kind, data, at }: PlacedRecord, known: ReadonlySet<string>): Complaint[] {
  if (kind !== "presets") return [];
  return Object.keys((data.rules ?? {}) as object)
    .filter((id) => !known.has(id))
    .map((id) => ({ at: [...at, "rules", id], part: "key", message: `No rule has the id \`${id}\`.` }));
}

/** The words on which an example's finding must stand have to be in the example. */
function lostQuotes({ kind, data, at }: PlacedRecord): Complaint[] {
  if (kind !== "rules") return [];
  const { flagged } = data.examples as { readonly flagged: readonly { readonly note: string; readonly at?: string }[] };
  return flagged.flatMap((example, index): Complaint[] =>
    example.at === undefined || example.note.includes(example.at)
      ? []
      : [
          {
            at: [...at, "examples", "flagged", index, "at"],
            part: "value",
            message: "The note of this example does not hold these words.",
          },
        ],
  );
}
