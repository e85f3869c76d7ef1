/** Which headings of a note still have open blanks below them; knows no editor, so that it can be tested without one. */
import type { TemplateHelp } from "../protocol/templates";

export interface HelpLine {
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

/** A section goes on to the next empty line. Each heading of the help is looked for once, from the top. */
export function headingsWithHelp(lines: readonly string[], help: readonly TemplateHelp[]): HelpLine[] {
  return help.flatMap(({ heading, text }) => {
    const line = lines.findIndex((each) => each.trimEnd() === heading);
    if (line < 0) return [];
    const end = lines.findIndex((each, index) => index > line && each.trim() === "");
    const section = lines.slice(line + 1, end < 0 ? lines.length : end);
    return section.some((each) => /_{3}|\*{3}/.test(each)) ? [{ line, text }] : [];
  });
}

/** What fits beside a heading in a window of ordinary width; decorations do not wrap. */
const LONGEST = 80;

/** The first sentence of the help, cut where it is long; the hover has all of it. */
export function shortHelp(text: string): string {
  const [first = ""] = text.split(/(?<=[.?!])\s+/);
  return first.length > LONGEST ? `${first.slice(0, LONGEST - 1).trimEnd()}…` : first;
}
