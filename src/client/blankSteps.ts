/** Which blank comes next, from where the cursors are; knows no editor, so that it can be tested without one. */

/** Half-open, in UTF-16 units of the document. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Direction = "next" | "previous";

/** For each selection the blank that it goes to, each blank once; behind the last comes the first. `blanks` stand in order. */
export function stepToBlanks(
  blanks: readonly Stretch[],
  selections: readonly Stretch[],
  direction: Direction,
): readonly Stretch[] {
  if (blanks.length === 0) return [];
  const step = direction === "next" ? nextOf : previousOf;
  return [...new Set(selections.map((selection) => step(blanks, selection)))];
}

/** With the cursor before a blank, that blank; with the blank selected, the one behind it. */
function nextOf(blanks: readonly Stretch[], { start, end }: Stretch): Stretch {
  const isSelected = (blank: Stretch): boolean => blank.start === start && blank.end === end;
  return blanks.find((blank) => blank.start >= start && !isSelected(blank)) ?? blanks[0]!;
}

function previousOf(blanks: readonly Stretch[], { start }: Stretch): Stretch {
  return blanks.filter((blank) => blank.start < start).at(-1) ?? blanks.at(-1)!;
}
