/** Templates in the plain text of a record system (a SmartPhrase): `***`, lists in braces and links between @ signs. */
import type { FixPart } from "../lint/fix";
import type { SectionHeadings } from "../note/lexicon";
import { sectionsText } from "./noteTemplate";
import type { HeadingLayout, TemplateSection } from "./templateRecord";

export interface ReadSmartPhrase {
  /** As text they are what was read, line for line. */
  readonly sections: readonly TemplateSection[];
  /** Blanks: `***`, and those of ours. */
  readonly blanks: number;
  /** `{MOOD:123}`, as written; the options of those without any stay with the record system. */
  readonly lists: readonly string[];
  /** `@NAME@`, which the record system fills. */
  readonly links: readonly string[];
  /** Lines that look like headings of which no category is known; they are ordinary lines. */
  readonly unknownHeadings: readonly string[];
  /** Marks of a formatted text or of a phrase within the phrase, which are kept as plain words. */
  readonly unread: readonly string[];
}

/** Never throws; whatever is not understood stays a line. */
export function readSmartPhrase(text: string, titles: readonly SectionHeadings[]): ReadSmartPhrase {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\s+$/, "");
  const lines = plain.split("\n");
  const known = new Set(titles.flatMap((each) => each.titles.map((title) => title.toLowerCase())));
  const sections = readSections(lines, known);
  const all = (pattern: RegExp): string[] => [...plain.matchAll(pattern)].map(([found]) => found);
  return {
    sections: sectionsText(sections) === plain ? sections : [{ lines }],
    blanks: all(/\*{3,}|\[___[^\]\n]*\]/g).length,
    lists: all(/\{[^{}:\n]*:\d+(?:::[^{}\n]*)?\}/g),
    links: all(/@[A-Z][A-Z0-9_]*(?::[^@\s]*)?@/g),
    unknownHeadings: lines
      .map((line) => line.trim())
      .filter((line) => LIKE_HEADING.test(line) && !known.has(titleOf(line).toLowerCase())),
    unread: [
      ...new Set(all(/<\/?[a-z][^<>\n]{0,60}>|\{\\rtf\d?|\\(?:par|b0?|i0?|ul)\b|(?<=^|\s)\.[A-Z][A-Z0-9]{2,}\b/gm)),
    ],
  };
}

/** A line that ends in a colon, or of capitals alone. */
const LIKE_HEADING = /^(?:[^:*{}@]{2,60}:|[A-Z][A-Z /&-]{2,60})$/;

function titleOf(line: string): string {
  return line.replace(/:$/, "").trim();
}

function readSections(lines: readonly string[], known: ReadonlySet<string>): TemplateSection[] {
  const sections: { heading?: string; lines: string[]; layout: HeadingLayout[] }[] = [];
  for (const line of lines) {
    const [, title = "", colon = "", rest] = /^([^:]{1,80})(:?)(?: (\S.*))?$/.exec(line) ?? [];
    const last = sections.at(-1);
    // "Decision: ***" within a plan is a line of it; in a phrase of such lines alone it is a heading.
    const isLabel =
      rest !== undefined &&
      last?.heading !== undefined &&
      last.lines.at(-1) !== "" &&
      !last.layout.includes("same-line");
    if (!known.has(title.toLowerCase()) || (colon === "" && rest !== undefined) || isLabel) {
      if (last) last.lines.push(line);
      else sections.push({ lines: [line], layout: [] });
      continue;
    }
    // The empty line before a heading belongs to it.
    const gap = last?.lines.at(-1) === "" && last.lines.pop() === "";
    const layout = [
      ...(last && !gap ? (["no-gap"] as const) : []),
      ...(colon === "" ? (["no-colon"] as const) : []),
      ...(rest === undefined ? [] : (["same-line"] as const)),
    ];
    sections.push({ heading: title, lines: rest === undefined ? [] : [rest], layout });
  }
  return sections.map(({ layout, ...section }) => (layout.length > 0 ? { ...section, layout } : section));
}

/** A blank as `***`, one with ways to fill it as a list of them; what came from a record system stands as it came. */
export function smartPhraseText(parts: readonly FixPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.token !== undefined) return part.token;
      return part.choices ? listText(part.choices) : "***";
    })
    .join("");
}

/** The list of that name and number is the one that record systems of this kind have for words of one's own. */
function listText(choices: readonly string[]): string {
  const options = choices.map((choice) => `"${choice.replace(/_{3,}/g, "***").replace(/["{}]/g, "'")}"`);
  return `{Blank single:19197::${options.join(",")}}`;
}
