/** Names that must be one record's own: its id, and the words by which a note would find it. */
import type { Knowledge } from "../core/index";
import type { Kind } from "./kinds";
import { recordsOf } from "./layers";
import type { DataPath } from "./problem";
import { idOf, type PlacedRecord } from "./records";
import { type Complaint, complain } from "./wording";

/** A complaint for each name that an earlier record has; `taken` remembers who has which, across calls. */
export function claimedTwice(record: PlacedRecord, taken: Map<string, string>): Complaint[] {
  return claims(record).flatMap(({ what, name, at }) => {
    const key = `${what} ${name}`;
    const holder = taken.get(key);
    if (holder !== undefined) return complain(at, `\`${name}\` is already ${what} (${holder}): keep one of the two.`);
    taken.set(key, `${record.file.path}, line ${record.file.place(at).line}`);
    return [];
  });
}

/** The names of the base, but for the records that own ones take the place of. */
export function namesTaken(base: Knowledge | undefined, records: readonly PlacedRecord[]): Map<string, string> {
  const taken = new Map<string, string>();
  for (const kind of NAMING) {
    const instead = new Set(records.flatMap((record) => (record.kind === kind ? [idOf(record)] : [])));
    for (const data of recordsOf(base, kind)) {
      if (instead.has(idOf({ kind, data }))) continue;
      // A record of the same kind and id takes this one's place; only as the name of something else it is taken.
      for (const { what, name, at } of claims({ kind, data, at: [] }))
        if (at.length > 0) taken.set(`${what} ${name}`, "built in");
    }
  }
  return taken;
}

const NAMING = ["sections", "medications", "rules", "wordings", "templates"] as const satisfies readonly Kind[];

interface Claim {
  /** Two claims to one name clash only where they are claims to be the same thing. */
  readonly what: string;
  readonly name: string;
  readonly at: DataPath;
}

function claims({ kind, data, at }: Pick<PlacedRecord, "kind" | "data" | "at">): Claim[] {
  const id: Claim = { what: `the id of a record of kind ${kind}`, name: idOf({ kind, data }), at };
  const all = (what: string, words: readonly string[], path: DataPath): Claim[] =>
    words.map((name, index) => ({ what, name, at: [...path, index] }));
  switch (kind) {
    case "sections":
      return [
        id,
        ...all("a title of a section", (data.titles as readonly string[]).map(lowerCase), [...at, "titles"]),
        ...Object.entries((data.decides ?? {}) as Readonly<Record<string, readonly string[]>>).flatMap(
          ([action, titles]) => all("a title of a section", titles.map(lowerCase), [...at, "decides", action]),
        ),
      ];
    case "medications":
      return [
        id,
        ...(data.medications as readonly Medication[]).flatMap((medication, index) =>
          medicineNames(medication, [...at, "medications", index]),
        ),
      ];
    case "rules":
      return [
        id,
        ...(data.fix ? dotPhrase(data.fix as Element["fix"], [...at, "fix"]) : []),
        ...((data.elements ?? []) as readonly Element[]).flatMap((element, index) => [
          // Settings know rules and elements by one list of names.
          { what: id.what, name: element.id, at: [...at, "elements", index, "id"] },
          ...dotPhrase(element.fix, [...at, "elements", index, "fix"]),
        ]),
      ];
    case "templates":
      return [id, ...dotPhrase(data as Element["fix"], at)];
    case "wordings":
      return [{ ...id, what: "the id of a record of kind rules" }];
    default:
      return [id];
  }

  function medicineNames({ name, brands = [], aliases = [] }: Medication, path: DataPath): Claim[] {
    const what = "a name of a medicine";
    const own = { what, name: asRead(name), at: [...path, "name"] };
    return [
      own,
      ...all(what, brands.map(asRead), [...path, "brands"]),
      ...all(what, aliases.map(asRead), [...path, "aliases"]),
    ];
  }
}

type Medication = { readonly name: string; readonly brands?: readonly string[]; readonly aliases?: readonly string[] };
type Element = { readonly id: string; readonly fix: { readonly dotPhrase?: string } };

function dotPhrase(fix: Element["fix"], path: DataPath): Claim[] {
  return fix.dotPhrase ? [{ what: "a dot phrase", name: fix.dotPhrase, at: [...path, "dotPhrase"] }] : [];
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

/** Short forms of medicines are found as written ("Li"), everything longer in any case. */
function asRead(name: string): string {
  return name.length > 4 ? name.toLowerCase() : name;
}
