/** The line of a note in which something was found, with carets under the place. */
import type { LineMap, Span } from "../core/index";
import { graphemes, printable, widthOf } from "./text";

export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  /** As much of the line as fits, tabs spread out; `...` where something was left out. */
  readonly source: string;
  /** Spaces and carets, to stand under `source`. */
  readonly marks: string;
  /** 1-based line in which the place ends, where that is another one. */
  readonly endLine?: number;
}

/** A grapheme as it is shown, and whether it belongs to the place. */
interface Cell {
  /** Offset in the stretch that was cut out of the line. */
  readonly at: number;
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

const TAB = 4;
const CUT = "...";
/** Columns shown before the place where a long line has to be cut. */
const LEAD = 20;

/** At most `width` columns of the line in which the span begins. */
export function excerptOf(text: string, lines: LineMap, span: Span, width: number): Excerpt {
  const { line } = lines.positionAt(span.start);
  const last = lines.positionAt(Math.max(span.start, span.end - 1)).line;
  // A line may be very long, and no more of it than could be shown is looked at.
  const start = Math.max(lines.startOf(line), backToBoundary(text, span.start - width));
  const end = Math.min(lines.endOf(line), span.start + 2 * width);
  const cells = cellsOf(text.slice(start, end), { start: span.start - start, end: span.end - start });
  const window = windowOf(cells, width, start > lines.startOf(line), end < lines.endOf(line));
  return { line, ...window, ...(last > line ? { endLine: last } : {}) };
}

function cellsOf(text: string, place: Span): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes(text)) {
    const shown = segment === "\t" ? " ".repeat(TAB - (column % TAB)) : printable(segment);
    const width = widthOf(shown);
    cells.push({ at: index, shown, width, marked: index < place.end && index + segment.length > place.start });
    column += width;
  }
  // An empty place is marked at the character behind it, or behind the end of the line.
  if (!cells.some((cell) => cell.marked)) {
    const behind = cells.find((cell) => cell.at >= place.start);
    if (behind) return cells.map((cell) => (cell === behind ? { ...cell, marked: true } : cell));
    cells.push({ at: text.length, shown: " ", width: 1, marked: true });
  }
  return cells;
}

function windowOf(
  cells: readonly Cell[],
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): { source: string; marks: string } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const first = cells.findIndex((cell) => cell.marked);
  let from = 0;
  if (cutBefore || total > width) {
    let lead = 0;
    from = first;
    while (from > 0 && lead + cells[from - 1]!.width <= LEAD) lead += cells[--from]!.width;
  }
  const before = cutBefore || from > 0 ? CUT : "";
  let used = before.length;
  let to = from;
  const room = (rest: number): number => width - (cutAfter || rest < cells.length ? CUT.length : 0);
  while (to < cells.length && used + cells[to]!.width <= room(to + 1)) used += cells[to++]!.width;
  const shown = cells.slice(from, to);
  const after = cutAfter || to < cells.length ? CUT : "";
  return {
    source: (before + shown.map((cell) => cell.shown).join("") + after).trimEnd(),
    marks: (
      " ".repeat(before.length) + shown.map(({ width, marked }) => (marked ? "^" : " ").repeat(width)).join("")
    ).trimEnd(),
  };
}

/** Never begins between the halves of a surrogate pair. */
function backToBoundary(text: string, offset: number): number {
  const at = Math.max(0, offset);
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
