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
/** Units that an editor may leave free at the end of a wrapped line, besides the next word's own. */
const SPARE_ROOM = 12;
/** Nobody wraps lines narrower than this. */
const NARROWEST_WRAP = 50;

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
  const shapes = paragraphShapes(text, lines, from, body.end);
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
    if (open && last && continues(text, last, line, open.line, shapes[index - from]!)) {
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

/** How the lines of a paragraph are broken. */
interface Shape {
  /** Length of its longest line. */
  readonly width: number;
  /** Whether most of its breaks left room for the next word: then none is a hard wrap. */
  readonly isRagged: boolean;
}

const FEWEST_MEANT = 2;

/** For each line from `from` on: the shape of the lines that no empty line parts from it. */
function paragraphShapes(text: string, lines: readonly Line[], from: number, end: number): Shape[] {
  const shapes: Shape[] = [];
  for (let index = from; index < lines.length && lines[index]!.start < end; ) {
    let width = 0;
    let next = index;
    do width = Math.max(width, lines[next]!.end - lines[next]!.start);
    while (++next < lines.length && lines[next]!.start < end && lines[next]!.indent < lines[next]!.end);
    const plain = lines.slice(index, next).filter(({ marker }) => !marker);
    const breaks = plain.length - 1;
    const meant = plain.filter((line, at) => at > 0 && isMeantBreak(text, plain[at - 1]!, line, width)).length;
    const shape = { width, isRagged: plain.length === next - index && meant >= FEWEST_MEANT && meant * 2 > breaks };
    while (index < next) {
      shapes.push(shape);
      index++;
    }
  }
  return shapes;
}

/** Whether the line's first word had room behind the line before it: then the break was meant. */
function isMeantBreak(text: string, before: Line, line: Line, width: number): boolean {
  if (width < NARROWEST_WRAP) return true;
  let word = line.content;
  while (word < line.end && text[word] !== " ") word++;
  return before.end - before.start + 1 + (word - line.content) + SPARE_ROOM < width;
}

const ITEM = /^\p{L}[\p{L}/-]+(?:[ \t]+\p{L}[\p{L}/-]*)?[ \t]+(?:[-–—][ \t]*)?(?:\p{L}+[ \t]+)?\d/u;

/** "clonidine 0.1 hs", "amisulpride - reduce 400": one of two such lines does not go on in the other. */
function isItem(text: string, line: Line): boolean {
  return ITEM.test(text.slice(line.content, line.end));
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(text: string, before: Line, line: Line, first: Line, { width, isRagged }: Shape): boolean {
  if (line.marker) return false;
  const lastUnit = text[before.end - 1] ?? "";
  const firstUnit = text[line.content] ?? "";
  if (/[.!?:;]/.test(lastUnit))
    return first.marker !== undefined && line.indent - line.start > first.indent - first.start;
  if (isItem(text, before) && isItem(text, line)) return false;
  if (lastUnit === ",") return true;
  const isSetIn = line.indent - line.start > first.indent - first.start;
  if (!isSetIn && (isRagged || isMeantBreak(text, before, line, width))) return false;
  const wrapped = before.end - before.start >= WRAPPED_FROM;
  return (
    (firstUnit !== firstUnit.toUpperCase() && (wrapped || line.indent > line.start || first.marker === undefined)) ||
    (wrapped && /[\d(]/.test(firstUnit))
  );
}
