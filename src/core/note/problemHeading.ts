/** Titles of problems that no table knows: "# OUD, severe - suboxone 8/2", "B. Separation anxiety". */
import type { Line } from "../text/lines";
import type { Heading } from "./planParts";

/** "# MDD, recurrent", or "B. Separation anxiety" above items set further in: a problem that the table does not know by name. */
export function problemHeading(
  text: string,
  line: Line,
  next: Line | undefined,
  medicines: Pick<ReadonlySet<string>, "has">,
): Heading | undefined {
  const words = text.slice(line.content, line.end).trimEnd();
  const marker = line.marker && text.slice(line.marker.start, line.marker.end);
  const opening = marker === undefined || /^\d/.test(marker) ? MARKED_PROBLEM.exec(words) : null;
  if (
    opening &&
    (marker !== undefined || opening[1] !== "") &&
    !AMOUNT.test(opening[2]!) &&
    !medicines.has(nameOf(opening[2]!))
  ) {
    const from = line.content + opening[1]!.length;
    const title = { start: from, end: from + opening[2]!.length };
    const bodyStart = line.content + opening[0].length;
    const kind = marker === undefined ? { isMarked: true } : { isMarked: true, isNumbered: true };
    return { category: "problem", isGuess: true, ...kind, title, start: line.start, bodyStart, hasText: true };
  }
  if (line.start === 0 || words === "" || words.length > LONGEST_PROBLEM || /[.;,]$/.test(words)) return undefined;
  const mark = line.marker === undefined ? PROBLEM_MARK.exec(words) : null;
  const hasItems =
    line.marker !== undefined && next?.marker !== undefined && next.indent - next.start > line.indent - line.start;
  if (!mark && !(hasItems && /^[\p{L}\d]/u.test(text.slice(line.indent)) && /^\p{Lu}/u.test(words))) return undefined;
  const title = { start: line.content + (mark?.[0].length ?? 0), end: line.content + words.length };
  const kind = mark ? { isMarked: true } : {};
  return { category: "problem", isGuess: true, ...kind, title, start: line.start, bodyStart: line.end, hasText: false };
}

/** "Tylenol PM (diphenhydramine)" */
function nameOf(title: string): string {
  return title.replace(/[ \t]*\(.*\)$/, "").toLowerCase();
}

const PROBLEM_MARK = /^#{1,3}[ \t]*(?=\p{L})/u;
const LONGEST_PROBLEM = 60;
/** "# OUD, severe - suboxone 8/2": a problem and what is done about it on one line. */
const MARKED_PROBLEM = /^((?:#[ \t]*)?)(\p{L}[^\n:–—-]{1,50}?)(?:[ \t]+[-–—]|:)[ \t]+(?=\S)/u;

/** "1. Zopiclone 7.5 mg at night - on it since 2009" is titled by no problem. */
const AMOUNT = /\d[ \t]*(?:mg|mcg|g|ml)\b/i;
