/** A plan without a heading: the last paragraph of short lines, one of which says when the patient is seen again. */
import type { Line } from "../text/lines";
import { type Heading, SAYS_WHAT_TO_DO } from "./planParts";

/** The headings, and one without words where such a paragraph begins; `opensPlan` tells of a line's first word whether it heads a plan ("RTC 4 wk"). */
export function withUnheadedPlan(
  text: string,
  lines: readonly Line[],
  headings: readonly Heading[],
  opensPlan: (word: string) => boolean,
): readonly Heading[] {
  if (headings.some(({ category, isGuess }) => !isGuess && SAYS_WHAT_TO_DO.has(category))) return headings;
  const paragraphs = lastParagraphs(lines);
  const paragraph = [...paragraphs, ...paragraphs.map(listAtItsEnd)].find(
    (each) =>
      each.length >= FEWEST_LINES &&
      !headings.some(({ start }) => start >= each[0]!.start) &&
      each.every((line) => line.end - line.content <= LONGEST_LINE) &&
      each.slice(1).some((line) => opensPlan(firstWord(text, line))),
  );
  const first = paragraph?.[0];
  if (!first) return headings;
  const place = { start: first.start, end: first.start };
  return [...headings, { category: "plan", title: place, start: first.start, bodyStart: first.start, hasText: false }];
}

/** "MSE: calm", and items at once below it: the list that a paragraph ends with. */
function listAtItsEnd(paragraph: readonly Line[]): readonly Line[] {
  const last = paragraph.map(({ marker }) => marker === undefined).lastIndexOf(true);
  return paragraph.slice(last + 1);
}

/** The last few stretches of lines between empty ones, the last first. */
function lastParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let open: Line[] | undefined;
  for (let index = lines.length - 1; index >= 0 && paragraphs.length <= MOST_BACK; index--) {
    const line = lines[index]!;
    if (line.indent === line.end) open = undefined;
    else if (open) open.unshift(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
  }
  return paragraphs.slice(0, MOST_BACK);
}

function firstWord(text: string, line: Line): string {
  return /^[^\s,:;–-]*/.exec(text.slice(line.content, line.end))![0].toLowerCase();
}

const FEWEST_LINES = 3;
const LONGEST_LINE = 260;
const MOST_BACK = 4;
