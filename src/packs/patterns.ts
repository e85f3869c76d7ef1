/** Finds the match patterns of a record and says which of them cannot be used: unreadable, too many, or too slow to prepare. */
import { patternError, phraseError } from "../core/index";
import type { Kind } from "./kinds";
import type { Limits } from "./limits";
import type { DataPath } from "./problem";
import type { PlacedRecord } from "./records";
import { type Complaint, complain } from "./wording";

/** Keys that hold match patterns; for rules they are the forms of a blank, which have a syntax of their own. */
const PATTERN_KEYS: Partial<Record<Kind, readonly string[]>> = {
  terms: ["match", "unless", "needs"],
  modifiers: ["match"],
  decisions: ["match", "unless"],
  evidence: ["match", "unless", "except", "needs"],
  signs: ["match", "unless", "except", "needs"],
  wordings: ["match", "unless", "except", "needs"],
  indications: ["phrases"],
  vocabulary: ["words"],
  rules: ["match", "unless"],
};

/** The complaints about the patterns of a record; `tags` are the vocabulary's, which a pattern may name as `#Tag`. */
export type BrokenPatterns = (record: PlacedRecord, tags: ReadonlySet<string>) => Complaint[];

/** With limits, the patterns of all records that it is asked about share them. */
export function createPatternCheck(limits?: Limits): BrokenPatterns {
  let left = limits?.patterns ?? Number.POSITIVE_INFINITY;
  return (record, tags) => {
    const patterns = patternsOf(record);
    if (patterns.length === 0) return [];
    left -= patterns.length;
    if (left < 0) return [complain(patterns[0]!.at, tooMany(limits!.patterns))];
    return patterns.flatMap(({ pattern, at }): Complaint[] => {
      const check = (): string | undefined => errorOf(record.kind, pattern, tags);
      const error = check();
      if (error) return [complain(at, `This pattern cannot be matched. ${error}.`)];
      return limits && isSlow(check, limits) ? [complain(at, tooSlow(limits.patternTime))] : [];
    });
  };
}

function errorOf(kind: Kind, pattern: string, tags: ReadonlySet<string>): string | undefined {
  if (kind === "rules") return formError(pattern);
  return kind === "vocabulary" ? phraseError(pattern) : patternError(pattern, tags);
}

/** Any words, tried from any place and several times over, would take longer than the note is long. */
function formError(form: string): string | undefined {
  if (/^\^?\.\.\./.test(form)) return "a form of a blank begins with a sign or word of its own, not with ...";
  if (form.split("...").length > MOST_GAPS + 1) return `... may stand in a form of a blank ${MOST_GAPS} times at most`;
  return undefined;
}

const MOST_GAPS = 2;

function patternsOf({ kind, data, at }: PlacedRecord): { pattern: string; at: DataPath }[] {
  if (kind === "medications") return medicineNames(data, at);
  return (PATTERN_KEYS[kind] ?? []).flatMap((key) =>
    ((data[key] as readonly string[] | undefined) ?? []).map((pattern, index) => ({
      pattern,
      at: [...at, key, index],
    })),
  );
}

type Medication = Readonly<Record<"name" | "brands" | "aliases", string | readonly string[] | undefined>>;

/** A name is looked up like a pattern: brackets and slashes in it would be read as one. */
function medicineNames(data: PlacedRecord["data"], at: DataPath): { pattern: string; at: DataPath }[] {
  const all = (names: unknown, path: DataPath): { pattern: string; at: DataPath }[] =>
    ((names ?? []) as readonly string[]).map((pattern, index) => ({ pattern, at: [...path, index] }));
  return [
    ...all(data.names, [...at, "names"]),
    ...((data.medications ?? []) as readonly Medication[]).flatMap(({ name, brands, aliases }, index) => {
      const path = [...at, "medications", index];
      return [
        { pattern: String(name), at: [...path, "name"] },
        ...all(brands, [...path, "brands"]),
        ...all(aliases, [...path, "aliases"]),
      ];
    }),
  ];
}

/** The machine may have been busy with something else: only what is slow twice is slow. */
function isSlow(check: () => unknown, { now, patternTime }: Limits): boolean {
  const took = (): number => {
    const before = now();
    check();
    return now() - before;
  };
  return took() > patternTime && took() > patternTime;
}

function tooMany(most: number): string {
  return `No more than ${most} patterns of one's own are read. Join some as (a|b), or switch files off.`;
}

function tooSlow(most: number): string {
  return `This pattern takes more than ${most} ms to prepare. Make it shorter, or split it in two.`;
}
