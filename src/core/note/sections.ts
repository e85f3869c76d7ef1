/** Lines -> sections: headings in every style notes use, and what stands under each. */
import type { Line } from "../text/lines";
import type { Span } from "../text/span";
import type { SectionCategory, SectionHeadings } from "./lexicon";

export interface Section {
  readonly category: SectionCategory;
  /** The heading's words, without marks or colon; an empty span at the start for text before any heading. */
  readonly title: Span;
  /** Everything under the heading, up to the next one. */
  readonly body: Span;
}

/** A known heading where it stands; `bodyStart` is behind its colon or dash. */
interface Heading {
  readonly category: SectionCategory;
  readonly title: Span;
  /** Where the section before it ends. */
  readonly start: number;
  readonly bodyStart: number;
  /** Whether text follows on the heading's own line. */
  readonly hasText: boolean;
}

/** What a plan is divided into: "Medications: increase …", "Labs: TSH" below a heading "Plan" on a line of its own. */
const PARTS_OF_PLAN: ReadonlySet<SectionCategory> = new Set([
  "medications",
  "results",
  "risk",
  "social-history",
  "substance-use",
  "instructions",
  "problem",
]);
/** Parts that say more by their own category than by the plan's. */
const OWN_PARTS: ReadonlySet<SectionCategory> = new Set(["psychotherapy", "goals"]);

/** Gives the parts of a plan the plan's category, until a heading in the plan's own style. */
function withinPlan(headings: readonly Heading[]): Heading[] {
  let plan: SectionCategory | undefined;
  return headings.map((heading) => {
    const { category, hasText } = heading;
    if (plan !== undefined && hasText && PARTS_OF_PLAN.has(category)) return { ...heading, category: plan };
    if (plan !== undefined && hasText && OWN_PARTS.has(category)) return heading;
    plan = !hasText && (category === "plan" || category === "assessment-plan") ? category : undefined;
    return heading;
  });
}

export type HeadingTable = ReadonlyMap<string, SectionCategory>;

const COLON = 58;
const LONGEST_TITLE = 70;
const MOST_WORDS = 9;
const SHORT_TITLE = 4;
const SHORTEST_WORD = 3;
const MOST_FRAGMENT_LINES = 2;

export function createHeadingTable(headings: readonly SectionHeadings[]): HeadingTable {
  return new Map(
    headings.flatMap(({ category, titles }) => titles.map((title) => [normalizeTitle(title), category] as const)),
  );
}

export function readSections(text: string, lines: readonly Line[], table: HeadingTable): Section[] {
  const headings = withinPlan(lines.flatMap((line) => headingsOf(text, line, table)));
  const end = lines.at(-1)?.end ?? 0;
  const sections: Section[] = [];
  const first = headings[0]?.start ?? end;
  if (first > 0 || headings.length === 0)
    sections.push({
      category: headings.length === 0 && isFragment(lines) ? "fragment" : "other",
      title: { start: 0, end: 0 },
      body: { start: 0, end: first },
    });
  headings.forEach((heading, index) => {
    sections.push({
      category: heading.category,
      title: heading.title,
      body: { start: heading.bodyStart, end: headings[index + 1]?.start ?? end },
    });
  });
  return sections;
}

/** A line or two typed on their own, before there is a note around them. */
function isFragment(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.indent < line.end).length <= MOST_FRAGMENT_LINES;
}

/** Text up to a colon or dash, a marked-up line or a line of its own; and, further along, a known title behind a full stop. */
function headingsOf(text: string, line: Line, table: HeadingTable): Heading[] {
  const found: Heading[] = [];
  const opening = lineHeading(text, line, table);
  if (opening) found.push(opening);
  const from = opening?.bodyStart ?? line.content;
  for (let at = Math.max(line.indent + 1, from); at < line.end; at++) {
    const inline =
      text.charCodeAt(at) === COLON ? inlineHeading(text, at, from, line.marker === undefined, table) : undefined;
    if (inline) found.push(inline);
  }
  return found;
}

const MARKUP = /^(?:#{1,6}[ \t]+|>+[ \t]*)?(?:\*\*|__|\*|_)?/;
const AROUND_TITLE = /[\s*_#=~\-–—:.]+$/;

function lineHeading(text: string, line: Line, table: HeadingTable): Heading | undefined {
  if (line.indent === line.end) return undefined;
  // "- Labs" and "2. Medications: …" are items of a list; "2. MENTAL STATUS" is a numbered heading.
  const from = line.marker ? line.content : line.indent;
  const head = text.slice(from, Math.min(line.end, from + LONGEST_TITLE + 8));
  const open = MARKUP.exec(head)![0].length;
  const colon = head.search(/:|[ \t][-–—][ \t]|[ \t]{4,}/);
  const alone = line.end - from <= LONGEST_TITLE;
  const stop = colon > open ? colon : alone ? head.length : -1;
  if (stop < 0) return undefined;
  const words = head.slice(open, stop).replace(AROUND_TITLE, "");
  const category = categoryOf(words, table, colon > open && head[colon] === ":");
  if (category === undefined || (line.marker && words !== words.toUpperCase())) return undefined;
  if (colon <= open && !standsAlone(words, open > 0)) return undefined;
  const title = { start: from + open, end: from + open + words.length };
  const behind = colon > open ? from + colon + 1 : line.end;
  const bodyStart = Math.min(line.end, skipMarks(text, behind, line.end));
  return { category, title, start: line.start, bodyStart, hasText: text.slice(bodyStart, line.end).trim() !== "" };
}

/** "Plan" on a line of its own is a heading; "plan" in lower case, or a whole sentence, is not. */
function standsAlone(words: string, marked: boolean): boolean {
  return marked || words[0] !== words[0]?.toLowerCase();
}

const INLINE_TITLE = /(?:[.;!?)|][ \t]+|[ \t]{2,}|[|•][ \t]*)((?:\*\*|__)?\p{Lu}[\p{L}\p{N}/&' ()-]*)$/u;
const LONGEST_INLINE = 45;

/** "... no SI. Plan: Increase ...": a known title with a capital, behind the end of a sentence or two blanks. */
function inlineHeading(
  text: string,
  colon: number,
  from: number,
  opens: boolean,
  table: HeadingTable,
): Heading | undefined {
  const sliceStart = Math.max(from, colon - LONGEST_INLINE);
  // The beginning of a line is as good as the end of a sentence; that of a list item is not.
  const before = (opens && sliceStart === from ? ". " : "") + text.slice(sliceStart, colon);
  const match = INLINE_TITLE.exec(before);
  if (!match) return undefined;
  const words = match[1]!.replace(/^[*_]+/, "");
  const category = table.get(normalizeTitle(words));
  if (category === undefined) return undefined;
  const title = { start: colon - words.length, end: colon };
  return { category, title, start: title.start, bodyStart: skipMarks(text, colon + 1, text.length), hasText: true };
}

function skipMarks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === "*" || text[at] === "_") && text[at + 1] === text[at]) at += 2;
  return at;
}

/** Exact title; or, before a colon, a longer title that begins with a known one ("Medications from GP:"). */
function categoryOf(words: string, table: HeadingTable, beforeColon: boolean): SectionCategory | undefined {
  if (!/\p{L}/u.test(words[0] ?? "")) return undefined;
  const title = normalizeTitle(words);
  if (title === "" || title.length > LONGEST_TITLE) return undefined;
  const exact = table.get(title) ?? table.get(title.replace(/ \(.*\)$/, ""));
  if (exact !== undefined || !beforeColon) return exact;
  const parts = title.split(" ");
  if (parts.length > MOST_WORDS) return undefined;
  for (let count = parts.length - 1; count >= 1; count--) {
    const head = parts.slice(0, count).join(" ");
    // One word alone is too little to know a longer title by, unless the title is short.
    const category =
      count > 1 || (parts.length <= SHORT_TITLE && head.length >= SHORTEST_WORD) ? table.get(head) : undefined;
    if (category !== undefined) return category;
  }
  return undefined;
}

function normalizeTitle(title: string): string {
  const lower = title.toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower;
  return lower
    .replace(/[’']/g, "'")
    .replace(/\s*([/&+])\s*/g, "$1")
    .replace(/[^\p{L}\p{N}/&+'() ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
