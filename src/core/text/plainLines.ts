/** The lines of a plain text: spaces for tabs, none at the ends of lines, at most two empty lines together, none around the text. */

export interface LineOptions {
  readonly lineEnding: "\n" | "\r\n";
  /** Columns from tab stop to tab stop at the beginning of a line. */
  readonly tabSize: number;
}

/** No line ending at the end; a text of white space alone is empty. */
export function tidyLines(text: string, { lineEnding, tabSize }: LineOptions): string {
  const kept: string[] = [];
  let empty = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const tidy = withoutTabs(line, Math.max(1, tabSize)).trimEnd();
    empty = tidy === "" ? empty + 1 : 0;
    if (tidy !== "" || (kept.length > 0 && empty <= MOST_EMPTY)) kept.push(tidy);
  }
  while (kept.at(-1) === "") kept.pop();
  return kept.join(lineEnding);
}

const MOST_EMPTY = 2;

/** A field for text takes no tab, or leaves the field by it: as many spaces as an editor shows, one behind a bullet, two between columns. */
function withoutTabs(line: string, tabSize: number): string {
  if (!line.includes("\t")) return line;
  const [indent = ""] = /^[ \t]*/.exec(line)!;
  let column = 0;
  for (const unit of indent) column += unit === "\t" ? tabSize - (column % tabSize) : 1;
  const rest = line.slice(indent.length).replace(/^([-*]|\d{1,2}[.)])[ \t]*\t[ \t]*/, "$1 ");
  return " ".repeat(column) + rest.replace(/[ ]*\t[ \t]*/g, "  ");
}
