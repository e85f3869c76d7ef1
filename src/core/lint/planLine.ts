/** Where a new line of a prescribing plan goes, in the style of the plan's own list. */
import { blockAt, type ClinicalNote } from "../note/note";
import type { Block } from "../text/blocks";
import { textOf } from "../text/span";

export interface PlanLine {
  /** UTF-16 offset behind the line after which the new one goes. */
  readonly at: number;
  /** What goes before the n-th new line (from 0): line ending, indentation, list marker. */
  prefix(index: number): string;
}

/** The line behind the item that holds `offset`; behind the whole list where it is numbered; behind `answers` that stand there already. */
export function planLineAfter(note: ClinicalNote, offset: number, isAnswer: (text: string) => boolean): PlanLine {
  const block = blockAt(note, offset);
  if (!block) return { at: offset, prefix: () => "\n" };
  const indent = note.text.slice(block.lineStart, block.indent);
  const marker = block.marker ? markerOf(note, block) : "";
  const number = /\d+/.exec(marker)?.[0];
  const last = lastOf(note, block, (next) =>
    number === undefined
      ? isAnswer(textOf(note.text, next)) && sameStyle(note, block, next)
      : sameStyle(note, block, next),
  );
  if (number === undefined)
    return { at: last.lineEnd, prefix: () => `\n${indent}${marker}${marker === "" ? "" : " "}` };
  const reached = Number(/\d+/.exec(markerOf(note, last))?.[0] ?? number);
  return { at: last.lineEnd, prefix: (index) => `\n${indent}${marker.replace(number, String(reached + index + 1))} ` };
}

/** The last of the blocks that follow one another without a gap and belong. */
function lastOf(note: ClinicalNote, block: Block, belongs: (next: Block) => boolean): Block {
  let last = block;
  for (let index = note.blocks.indexOf(block) + 1; index < note.blocks.length; index++) {
    const next = note.blocks[index]!;
    const deeper = next.marker !== undefined && next.indent - next.lineStart > block.indent - block.lineStart;
    if (next.afterGap || !(belongs(next) || (deeper && block.marker !== undefined))) break;
    last = next;
  }
  return last;
}

/** Whether both are items of one list: the same kind of marker at the same depth, or both without. */
function sameStyle(note: ClinicalNote, a: Block, b: Block): boolean {
  const depth = (block: Block): number => block.indent - block.lineStart;
  const kind = (block: Block): string => (block.marker ? markerOf(note, block).replace(/\d+/, "1") : "");
  return (
    (a.marker === undefined) === (b.marker === undefined) &&
    kind(a) === kind(b) &&
    (a.marker === undefined || depth(a) === depth(b))
  );
}

/** "-" of "- [ ]": a new line is no task. */
function markerOf(note: ClinicalNote, block: Block): string {
  return block.marker ? textOf(note.text, block.marker).split(/\s/)[0]! : "";
}
