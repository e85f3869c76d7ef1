/** Text -> lines with indentation and list marker. */
import type { Span } from "./span";

export interface Line extends Span {
  /** Offset behind the indentation and the list marker; equals `end` for an empty line. */
  readonly content: number;
  /** Offset of the first unit that is no white space. */
  readonly indent: number;
  /** "-", "*", "•", "2.", "b)", "[ ]" as typed; absent for a plain line. */
  readonly marker?: Span;
}

const MARKER = /(?:[-*•·–‣▪◦●○■]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|#\d{1,2}[.):]?)(?=[ \t])/y;
const CHECKBOX = /\[[ xX]\](?=[ \t])/y;

/** A line's span leaves out its line ending: CRLF, LF or a lone CR. */
export function readLines(text: string, limit: number = text.length): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= limit; ) {
    let end = start;
    while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    lines.push(readLine(text, start, end));
    const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
    start = end + (isPair ? 2 : 1);
  }
  return lines;
}

function readLine(text: string, start: number, end: number): Line {
  const indent = skipSpace(text, start, end);
  const first = matchAt(MARKER, text, indent, end);
  let content = skipSpace(text, first, end);
  const box = matchAt(CHECKBOX, text, content, end);
  content = skipSpace(text, box, end);
  const markerEnd = Math.max(first, box);
  return markerEnd > indent
    ? { start, end, indent, content, marker: { start: indent, end: markerEnd } }
    : { start, end, indent, content };
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : at;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** White space within a line, the no-break space that EHRs paste among it. */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 160 || unit === 11 || unit === 12 || unit === 0xfeff;
}
