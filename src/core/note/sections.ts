/** Lines -> sections: headings in every style notes use, and what stands under each. */
import type { Line } from "../text/lines";
import type { Span } from "../text/span";
import { issuedAsPlan } from "./issuedMedication";
import type { DecisionAction, SectionCategory, SectionHeadings } from "./lexicon";
import { arrangePlan, type Heading } from "./planParts";
import { problemHeading } from "./problemHeading";
import { endOf } from "./sectionEnds";
import { withUnheadedPlan } from "./unheadedPlan";

export interface Section {
  readonly category: SectionCategory;
  /** The heading's words, without marks or colon; an empty span at the start for text before any heading. */
  readonly title: Span;
  /** Everything under the heading, up to the next one. */
  readonly body: Span;
  /** What is decided about the medicines listed in it ("STOP TAKING"). */
  readonly decides?: DecisionAction;
}

type Names = Pick<ReadonlySet<string>, "has">;

export type HeadingTable = ReadonlyMap<string, HeadingMeaning>;

/** What a title stands for. */
export interface HeadingMeaning {
  readonly category: SectionCategory;
  /** What is decided about the medicines listed under it ("STOP TAKING"). */
  readonly decides?: DecisionAction;
}

const COLON = 58;
const LONGEST_TITLE = 70;
const MOST_WORDS = 9;
const SHORT_TITLE = 4;
const SHORTEST_WORD = 3;
const MOST_FRAGMENT_LINES = 2;

export function createHeadingTable(headings: readonly SectionHeadings[]): HeadingTable {
  const table = new Map<string, HeadingMeaning>();
  for (const { category, titles, decides } of headings) {
    for (const title of titles) table.set(normalizeTitle(title), { category });
    for (const [action, listed] of Object.entries(decides ?? {}))
      for (const title of listed) table.set(normalizeTitle(title), { category, decides: action as DecisionAction });
  }
  return table;
}

/** `medicines`: names in lower case that are no problem's title ("Amitriptyline - causes dry mouth"). */
export function readSections(text: string, lines: readonly Line[], table: HeadingTable, medicines: Names): Section[] {
  const found = lines.flatMap((line, index) => headingsOf(text, line, lines[index + 1], table, medicines));
  const decides = (words: string): boolean => table.get(words.toLowerCase())?.decides !== undefined;
  const opensPlan = (word: string): boolean => table.get(word)?.category === "plan";
  const headings = withUnheadedPlan(text, lines, arrangePlan(issuedAsPlan(text, found, decides)), opensPlan);
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
    const next = headings[index + 1]?.start ?? end;
    const gap = endOf(text, lines, heading, next);
    sections.push({
      category: heading.category,
      ...(heading.decides ? { decides: heading.decides } : {}),
      title: heading.title,
      body: { start: heading.bodyStart, end: gap },
    });
    const outer = heading.isInline ? (headings[index - 1]?.category ?? "other") : "other";
    if (gap < next)
      sections.push({ category: outer, title: { start: gap, end: gap }, body: { start: gap, end: next } });
  });
  return sections;
}

/** A line or two typed on their own, before there is a note around them. */
function isFragment(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.indent < line.end).length <= MOST_FRAGMENT_LINES;
}

/** Text up to a colon or dash, a marked-up line or a line of its own; and, further along, a known title behind a full stop. */
function headingsOf(
  text: string,
  line: Line,
  next: Line | undefined,
  table: HeadingTable,
  medicines: Names,
): Heading[] {
  const found: Heading[] = [];
  const opening =
    lineHeading(text, line, table) ?? slashedHeading(text, line, table) ?? problemHeading(text, line, next, medicines);
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
  // The colon of a clock ("Psychotherapy 10:05 to 10:30") ends no title.
  const colon = head.search(/(?<!\d):|:(?!\d\d\b)|[ \t][-–—][ \t]|[ \t]{2,}/);
  const length = line.end - from;
  // "Medication on discharge (14 days supplied, the rest by the clinic)"
  const bracket = length > LONGEST_TITLE && length <= 2 * LONGEST_TITLE ? head.indexOf(" (") : -1;
  const alone = length <= LONGEST_TITLE || (bracket > 0 && bracket <= LONGEST_TITLE);
  const stop = colon > open ? colon : alone ? (bracket > open ? bracket : head.length) : -1;
  if (stop < 0) return undefined;
  const words = withoutBracket(head.slice(open, stop).replace(AROUND_TITLE, ""));
  const meaning = meaningOf(words, table, colon > open && head[colon] === ":");
  if (meaning === undefined || (line.marker && words !== words.toUpperCase())) return undefined;
  if (colon <= open && !standsAlone(words, open > 0)) return undefined;
  const title = { start: from + open, end: from + open + words.length };
  const behind = colon > open ? from + colon + 1 : line.end;
  const bodyStart = Math.min(line.end, skipMarks(text, behind, line.end));
  const whole = colon > open ? completed(text, words, meaning, bodyStart, table) : meaning;
  const hasText = text.slice(bodyStart, line.end).trim() !== "";
  return { ...whole, title, start: line.start, bodyStart, hasText, ...(head[0] === "#" ? { isMarked: true } : {}) };
}

/** "A/P)" on a line of its own */
function withoutBracket(words: string): string {
  return words.endsWith(")") && !words.includes("(") ? words.slice(0, -1) : words;
}

const SLASHED = /^[A-Za-z]{1,10}[/&+][A-Za-z]{1,10}(?=[ \t]+[\p{L}\d#])/u;

/** "a/p anxiety better, cont lexapro": what is written with a stroke is a title and no word, and needs no colon. */
function slashedHeading(text: string, line: Line, table: HeadingTable): Heading | undefined {
  const words = line.marker ? undefined : SLASHED.exec(text.slice(line.content, line.end))?.[0];
  const meaning = words === undefined ? undefined : meaningOf(words, table, false);
  if (words === undefined || meaning?.category !== "assessment-plan") return undefined;
  const title = { start: line.content, end: line.content + words.length };
  return { ...meaning, title, start: line.start, bodyStart: skipMarks(text, title.end, line.end), hasText: true };
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
  const meaning = table.get(normalizeTitle(words));
  if (meaning === undefined) return undefined;
  const title = { start: colon - words.length, end: colon };
  const bodyStart = skipMarks(text, colon + 1, text.length);
  const whole = completed(text, words, meaning, bodyStart, table);
  return { ...whole, title, start: title.start, bodyStart, hasText: true, isInline: true };
}

const MOST_BEHIND_COLON = 5;

/** "MEDICATIONS: On discharge included": the words behind the colon complete the title of another section. */
function completed(
  text: string,
  words: string,
  meaning: HeadingMeaning,
  bodyStart: number,
  table: HeadingTable,
): HeadingMeaning {
  if (meaning.category !== "medications") return meaning;
  const behind = text
    .slice(bodyStart, bodyStart + LONGEST_TITLE)
    .split("\n")[0]!
    .trim()
    .split(/\s+/);
  for (let count = Math.min(MOST_BEHIND_COLON, behind.length); count > 1; count--) {
    const longer = table.get(normalizeTitle(`${words} ${behind.slice(0, count).join(" ")}`));
    if (longer) return longer;
  }
  return meaning;
}

function skipMarks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === "*" || text[at] === "_") && text[at + 1] === text[at]) at += 2;
  return at;
}

/** Exact title; or, before a colon, a longer title that begins with a known one ("Medications from GP:"). */
function meaningOf(words: string, table: HeadingTable, beforeColon: boolean): HeadingMeaning | undefined {
  if (!/\p{L}/u.test(words[0] ?? "")) return undefined;
  const title = normalizeTitle(words);
  if (title === "" || title.length > LONGEST_TITLE) return undefined;
  const exact =
    table.get(title) ?? table.get(title.replace(/ \(.*\)$/, "")) ?? table.get(title.replace(/ x ?\d+ ?\p{L}*$/u, ""));
  // A longer title does not go over the end of a sentence ("Therapy went well. Next:").
  if (exact === undefined && !beforeColon) return numberedProblem(title, table);
  if (exact !== undefined || /[.;!?][ \t]/.test(words)) return exact;
  // "Medical decision making/plan": what it ends with is what is to come.
  const ending = table.get(title.slice(title.lastIndexOf("/") + 1));
  if (ending?.category === "plan") return ending;
  const parts = title.split(" ");
  if (parts.length > MOST_WORDS) return undefined;
  for (let count = parts.length - 1; count >= 1; count--) {
    const head = parts.slice(0, count).join(" ");
    // One word alone is too little to know a longer title by, unless the title is short.
    const isKnown = count > 1 || (parts.length <= SHORT_TITLE && head.length >= SHORTEST_WORD);
    const meaning = isKnown ? table.get(head) : undefined;
    if (meaning !== undefined && meaning.decides === undefined) return meaning;
  }
  return undefined;
}

/** "Problem #1 Tobacco use": a numbered title needs no colon. */
function numberedProblem(title: string, table: HeadingTable): HeadingMeaning | undefined {
  const opening = /^\p{L}+ \d{1,2}(?= )/u.exec(title)?.[0];
  const meaning = opening === undefined ? undefined : table.get(opening);
  return meaning?.category === "problem" ? meaning : undefined;
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
