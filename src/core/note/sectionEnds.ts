/** Where a section ends before the next heading: at an empty line, before prose, or with its sentence. */
import type { Line } from "../text/lines";
import type { SectionCategory } from "./lexicon";
import type { Heading } from "./planParts";

/** Offset where what stands under the heading ends; `next` is where the next heading begins. */
export function endOf(text: string, lines: readonly Line[], heading: Heading, next: number): number {
  const { category, hasText, bodyStart } = heading;
  if (isTestsInLine(heading)) return sentenceBehind(text, bodyStart, next);
  if (heading.isInline && !DECIDES.has(category)) return itemsBehind(lines, bodyStart, next);
  if (!hasText) return LISTS_ITEMS.has(category) ? proseBehindList(text, lines, bodyStart, next) : next;
  const stop = ENDS_AT_GAP.has(category) ? gapBehind(lines, bodyStart, next) : next;
  return LISTS_NAMES.has(category) ? proseBehind(text, lines, bodyStart, stop) : stop;
}

/** "Meds: fluoxetine 40, HCTZ 25" on a line of its own says nothing of what stands behind an empty line. */
const ENDS_AT_GAP: ReadonlySet<SectionCategory> = new Set([
  "medications",
  "allergies",
  "discharge-medications",
  "mental-status",
  "objective",
  "results",
  "family-history",
  "administrative",
]);

/** "Meds: diazepam, sertraline" on one line, and a paragraph at once below it. */
const LISTS_NAMES: ReadonlySet<SectionCategory> = new Set(["medications", "allergies"]);
const SENTENCE_END = /\p{Ll}{2}\.[ \t]+\p{Lu}/u;

/** Where the first line of prose begins behind the line of `from`, or `end`. */
function proseBehind(text: string, lines: readonly Line[], from: number, end: number): number {
  const isProse = (line: Line): boolean => !line.marker && SENTENCE_END.test(text.slice(line.content, line.end));
  return lineBetween(lines, from, end, isProse)?.start ?? end;
}

/** "Previous trials:" above a list, and the paragraphs of a letter behind it. */
const LISTS_ITEMS: ReadonlySet<SectionCategory> = new Set(["medications", "allergies", "psychiatric-history"]);

/** Where prose begins behind a list and an empty line, or `end`. */
function proseBehindList(text: string, lines: readonly Line[], from: number, end: number): number {
  const first = lineBetween(lines, from - 1, end, (line) => !isEmpty(line));
  if (!first || (first.marker === undefined && first.indent === first.start)) return end;
  return proseBehind(text, lines, gapBehind(lines, first.start, end), end);
}

/** "… hazardous drinking. Bloods: FBE, TSH. Started on sertraline": tests named in the line end with their sentence. */
function isTestsInLine({ isInline, category }: Heading): boolean {
  return isInline === true && category === "results";
}

/** "Dementia, agitated. Triggers: a new aide", and the items of the plan below: they are not of what is named in the line. */
function itemsBehind(lines: readonly Line[], from: number, end: number): number {
  return lineBetween(lines, from, end, ({ marker }) => marker !== undefined)?.start ?? end;
}

const DECIDES: ReadonlySet<SectionCategory> = new Set([
  "plan",
  "assessment-plan",
  "assessment",
  "problem",
  "instructions",
  "discharge-medications",
]);

function sentenceBehind(text: string, from: number, end: number): number {
  const at = text.slice(from, end).search(/(?<=\p{L}\.)[ \t]+\p{Lu}\p{Ll}+[ \t]\p{Ll}/u);
  return at < 0 ? end : from + at;
}

/** Where the first empty line begins behind `from`, or `end`. */
function gapBehind(lines: readonly Line[], from: number, end: number): number {
  return lineBetween(lines, from, end, isEmpty)?.start ?? end;
}

function isEmpty({ indent, end }: Line): boolean {
  return indent === end;
}

/** The first line that begins behind `from` and before `end` and passes; found by halves, so that many headings stay quick. */
function lineBetween(
  lines: readonly Line[],
  from: number,
  end: number,
  passes: (line: Line) => boolean,
): Line | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start > from) high = middle;
    else low = middle + 1;
  }
  for (let index = low; index < lines.length && lines[index]!.start < end; index++)
    if (passes(lines[index]!)) return lines[index];
  return undefined;
}
