/** Words for a terminal: widths in columns, line breaks, and nothing that could command the terminal. */
import { eastAsianWidth } from "get-east-asian-width";

/** Columns that a text takes; wide characters and emoji take two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return graphemes(text).reduce((sum, { segment }) => sum + widthOfGrapheme(segment), 0);
}

/** What a reader takes for one character, with its offset. */
export function graphemes(text: string): Pick<Intl.SegmentData, "segment" | "index">[] {
  // The segmenter takes longer to load than the rest of the output, and most lines have no need of it.
  if (/^[\t\x20-\x7e]*$/.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  return [...new Intl.Segmenter("en").segment(text)];
}

function widthOfGrapheme(grapheme: string): number {
  if (/^[\p{Mark}\p{Default_Ignorable_Code_Point}]/u.test(grapheme)) return 0;
  // U+FE0F asks for the emoji form of a character that is otherwise narrow.
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0)!);
}

/** Control and direction characters, which could move the cursor or reorder a line, as a visible mark of one column. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu, "\ufffd");
}

/**
 * Breaks at spaces so that lines keep within `width` columns where their words allow it. The first line has `taken` columns
 * less, later ones begin with `indent`.
 */
export function wrap(text: string, width: number, indent: string, taken: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    const before = lines.length === 0 ? taken : widthOf(indent);
    if (line !== "" && before + widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** "1 note", "2 notes". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
