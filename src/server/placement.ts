/** Where and with which line endings a fix is written, so that every editor inserts the same characters. */
import type { Fix, FixPart, LineMap } from "../core/index";

type Placed = Pick<Fix, "start" | "end" | "parts">;

/**
 * The fix with the note's own line endings. For a snippet it is also moved so that it begins in the first column:
 * editors repeat the indentation left of a snippet on each of its further lines, and the fix brings its own.
 */
export function textToInsert(text: string, lines: LineMap, fix: Fix, snippet: boolean): Placed {
  const ending = lineEndingOf(text);
  const parts = fix.parts.map((part) => (typeof part === "string" ? part.replace(/\r\n|\r|\n/g, ending) : part));
  const placed = { start: fix.start, end: fix.end, parts };
  const severalLines = parts.some((part) => typeof part === "string" && part.includes(ending));
  return snippet && severalLines ? fromFirstColumn(text, lines, placed, ending) : placed;
}

/** The first line ending of the text; LF where it has one line. */
export function lineEndingOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

function fromFirstColumn(text: string, lines: LineMap, placed: Placed, ending: string): Placed {
  const { line } = lines.positionAt(placed.start);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, placed.start);
  if (!/^\s/.test(before)) return placed;
  const [first] = placed.parts;
  const opensLine = typeof first === "string" && first.startsWith(ending);
  const atLineEnd = placed.start === placed.end && placed.start === lines.endOf(line);
  if (opensLine && atLineEnd && line < lines.lineCount) {
    // "⏎new" behind this line is "new⏎" in front of the next one.
    const next = lines.startOf(line + 1);
    return { start: next, end: next, parts: [first.slice(ending.length), ...placed.parts.slice(1), ending] };
  }
  const parts: FixPart[] = [before, ...placed.parts];
  return { start: lineStart, end: placed.end, parts };
}
