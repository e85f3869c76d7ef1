/** Lines -> blocks: a list item or a stretch of prose, with the lines that a hard wrap broke off put back together. */
import type { Line } from "./lines";
import type { Span } from "./span";

export interface Block extends Span {
  /** The list marker of the first line, as typed. */
  readonly marker?: Span;
  /** Offset where the first line begins. */
  readonly lineStart: number;
  /** Offset where the first line's indentation ends. */
  readonly indent: number;
  /** Offset behind the last line, its line ending left out. */
  readonly lineEnd: number;
  /** Whether an empty line, or the beginning, stands before it. */
  readonly afterGap: boolean;
}

const WRAPPED_FROM = 60;

/** Blocks of one stretch of the text; `lines` are those of the whole text, `from` the first that may belong to it. */
export function readBlocks(text: string, lines: readonly Line[], body: Span, from: number): Block[] {
  const blocks: Block[] = [];
  let open: { line: Line; start: number; end: number; lineEnd: number; afterGap: boolean } | undefined;
  let afterGap = true;
  const close = (): void => {
    if (!open) return;
    const { line, start, end, lineEnd } = open;
    const marker = line.marker && line.marker.start >= body.start ? { marker: line.marker } : {};
    blocks.push({
      start,
      end,
      lineStart: line.start,
      indent: line.indent,
      lineEnd,
      afterGap: open.afterGap,
      ...marker,
    });
    open = undefined;
  };
  let last: Line | undefined;
  for (let index = from; index < lines.length && lines[index]!.start < Math.max(body.end, body.start + 1); index++) {
    const line = lines[index]!;
    const start = Math.max(line.content, body.start);
    const end = Math.min(line.end, body.end);
    if (start >= end) {
      // A heading's own line, its body on the next one, is no gap.
      if (line.end >= body.start && line.content >= line.end) {
        close();
        afterGap = true;
      }
      continue;
    }
    if (open && last && continues(text, last, line, open.line)) {
      open.end = end;
      open.lineEnd = line.end;
    } else {
      close();
      open = { line, start, end, lineEnd: line.end, afterGap };
    }
    afterGap = false;
    last = line;
  }
  close();
  return blocks;
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(text: string, before: Line, line: Line, first: Line): boolean {
  if (line.marker) return false;
  const lastUnit = text[before.end - 1] ?? "";
  const firstUnit = text[line.content] ?? "";
  if (/[.!?:;]/.test(lastUnit))
    return first.marker !== undefined && line.indent - line.start > first.indent - first.start;
  if (lastUnit === ",") return true;
  const wrapped = before.end - before.start >= WRAPPED_FROM;
  return (
    (firstUnit !== firstUnit.toUpperCase() && (wrapped || line.indent > line.start || first.marker === undefined)) ||
    (wrapped && /[\d(]/.test(firstUnit))
  );
}
