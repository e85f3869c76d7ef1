/** How far a rule looks from a place in the note: the plan item with what belongs to it, the paragraph, the whole note. */
import { blockAt, type ClinicalNote } from "../note/note";
import type { Block } from "../text/blocks";
import { lastStartingBy, type Span } from "../text/span";
import type { Reach } from "./promptRecord";

/** The stretches of the note within reach of an offset. */
export function stretchesWithin(note: ClinicalNote, offset: number, reach: Reach): readonly Span[] {
  if (reach === "note") return [{ start: 0, end: note.text.length }];
  const block = blockAt(note, offset);
  return reach === "item" && block?.marker ? itemOf(note, block) : paragraphOf(note, offset);
}

/** A list item, the items under it, and the items that it stands under. */
function itemOf({ blocks }: ClinicalNote, block: Block): Span[] {
  const depth = ({ indent, lineStart }: Block): number => indent - lineStart;
  const at = blocks.indexOf(block);
  const item: Block[] = [block];
  for (let next = at + 1; next < blocks.length; next++) {
    const below = blocks[next]!;
    if (below.afterGap || depth(below) <= depth(block)) break;
    item.push(below);
  }
  let highest = depth(block);
  for (let before = at; before > 0 && highest > 0 && !blocks[before]!.afterGap; before--) {
    const above = blocks[before - 1]!;
    if (depth(above) >= highest) continue;
    highest = depth(above);
    item.push(above);
  }
  return item;
}

/** Lines without list markers are too often one thought for each to stand alone. */
function paragraphOf({ sentences }: ClinicalNote, offset: number): Span[] {
  const at = lastStartingBy(sentences, offset);
  const own = sentences[at];
  if (!own) return [];
  let first = at;
  let last = at;
  while (sentences[first - 1]?.paragraph === own.paragraph) first--;
  while (sentences[last + 1]?.paragraph === own.paragraph) last++;
  return [{ start: sentences[first]!.start, end: sentences[last]!.end }];
}
