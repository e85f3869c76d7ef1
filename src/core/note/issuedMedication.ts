/** A record's "Medication" line that tells what was issued at the visit, or a list whose lines say what is done: it is part of the plan, and no list of what is taken. */
import type { SectionCategory } from "./lexicon";
import type { Heading } from "./planParts";

/**
 * The headings of a note, with such a line's as a plan's. A practice record names the medicine behind what was found and
 * concluded, and with how many were issued: "Medication: Citalopram 20mg tablets, one daily, 28 tablets".
 */
export function issuedAsPlan(
  text: string,
  headings: readonly Heading[],
  decides: (words: string) => boolean,
): Heading[] {
  const isRecord = headings[0] !== undefined && isTitledProblem(text, headings[0]);
  const hasPlan = headings.some(({ category }) => category === "plan" || category === "assessment-plan");
  const concludes = headings.map(({ category }) => CONCLUDES.has(category)).lastIndexOf(true);
  return headings.flatMap((heading, index) => {
    if (heading.category !== "medications") return heading;
    const next = headings[index + 1]?.start ?? text.length;
    const asPlan: Heading = { ...heading, category: "plan" };
    if (!heading.hasText) return isMarkedList(text.slice(heading.bodyStart, next), hasPlan, decides) ? asPlan : heading;
    const at = itemsThatDecide(text, heading.bodyStart, next, decides);
    if (at !== undefined)
      return [heading, { category: "plan", title: { start: at, end: at }, start: at, bodyStart: at, hasText: false }];
    const isBehindAll = concludes >= 0 && concludes < index;
    return isBehindAll && (isRecord || QUANTITY.test(text.slice(heading.bodyStart, next))) ? asPlan : heading;
  });
}

/** Whether lines say what is done about each medicine: two at least and, where the note has a plan, more than half. */
function isMarkedList(list: string, hasPlan: boolean, decides: (words: string) => boolean): boolean {
  const lines = list.split("\n").filter((line) => line.trim() !== "");
  const marked = lines.filter(
    (line) =>
      STEP.test(line) ||
      OPENS_STEP.test(line) ||
      decides(STEP_BEHIND.exec(line)?.[1] ?? "") ||
      decides(MARK.exec(line)?.[1] ?? ""),
  );
  return marked.length >= FEWEST_MARKED && (!hasPlan || marked.length * 2 > lines.length);
}

/** "Problem: Depressive disorder (Review)" opens a record of a practice. */
function isTitledProblem(text: string, { category, title }: Heading): boolean {
  return category === "problem" && /^problem$/i.test(text.slice(title.start, title.end));
}

/** "Meds: was on fluoxetine, no benefit", and "- stop fluoxetine" below it: where the first of such items begins. */
function itemsThatDecide(
  text: string,
  from: number,
  end: number,
  decides: (words: string) => boolean,
): number | undefined {
  let first: number | undefined;
  for (const match of text.slice(from, end).matchAll(ITEM)) {
    first ??= from + match.index;
    if (decides(match[1]!)) return first;
  }
  return undefined;
}

/** A list item's first word. */
const ITEM = /^[ \t]*[-*•][ \t]+(\p{L}+)/gmu;
/** "Vyvanse 40 mg -> 50 mg" */
const STEP = /\d[ \t]*(?:mg|mcg)?[ \t]*(?:->|→)[ \t]*\d/i;
/** "-> Reduce to 600 mg" below the medicine's own line. */
const OPENS_STEP = /^[ \t]*(?:-{1,2}>|→|=>)[ \t]*\p{L}/u;
/** "… one prescriber. → Continue" behind what is told of each. */
const STEP_BEHIND = /[.!?][ \t]+(?:-{1,2}>|→|=>)[ \t]*(\p{L}+)/u;
/** What a line's dash leads to: "Melatonin 3 mg - same, an hour before bed". */
const MARK = /[ \t][-–—][ \t]+([\p{L}/]+)/u;
const FEWEST_MARKED = 2;

/** Sections behind which a practice record says what was issued. */
const CONCLUDES: ReadonlySet<SectionCategory> = new Set([
  "assessment",
  "assessment-plan",
  "objective",
  "problem",
  "other",
]);
/** More than is taken at once, with the form it is counted in. */
const QUANTITY = /\b(?:[7-9]|[1-9]\d{1,2})[ \t]*(?:tab|cap|tablet|capsule|patch|sachet)(?:e?s)?\b/i;
