/** Which sections say what is to be done, and which of their lines need no verb: "Sertraline 100 mg daily". */
import { Gap } from "../text/terms";
import { CLAUSE_BREAK } from "./clauses";
import { FREQUENCY } from "./dose";
import type { SectionCategory } from "./lexicon";
import type { PlacedMention } from "./mentions";
import type { SentenceView } from "./reading";
import { areAllTagged, hasTagBetween } from "./tagged";

/** A plan line that begins with a medicine needs no verb: "Sertraline 100 mg daily". */
export function opensPlanItem(view: SentenceView, placed: PlacedMention, hasDose: boolean): boolean {
  const first = isOnlyHowOften(view, placed.first) ? 0 : placed.first;
  if (view.category === "discharge-medications") return true;
  const isLabel = (view.terms[first]!.gap & (Gap.colon | Gap.dash)) !== 0;
  // "Current: Concerta 27 mg", but not "wearing off: Concerta 36 mg"
  if (view.scan.hasTag(first - 1, TAKES) && !(isLabel && view.scan.hasTag(first - 1, OFF))) return false;
  if (view.category === "fragment")
    return hasDose && first <= 1 && !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
  if (!PLANNING.has(view.category)) return false;
  // "Received Ativan 1 mg in ED", "has some diazepam 2 mg"
  // "Wearing off by noon: Concerta 36 mg": what a label tells is not told of the line.
  if (hasDose && first <= MOST_LABEL)
    return isLabel || ![WAS_GIVEN, TOLD_OF_MEDICINE].some((tag) => hasTagBetween(view, 0, first, tag));
  // "#tob - 1ppd, nicotine patch 21"; what a colon or dash ends may be longer: "Staff find him calmer on fewer: Haldol 1 am"
  const most = isLabel ? 2 * MOST_BEFORE : MOST_BEFORE;
  if (hasDose && first <= most && (view.terms[first]!.gap & CLAUSE_BREAK) !== 0)
    return !hasTagBetween(view, isLabel ? first : 0, view.terms.length, TOLD_OF_MEDICINE);
  // "Sleep - melatonin."
  const isLabelled = first <= MOST_LABEL && isLabel;
  return (first === 0 || isLabelled) && !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
}

/** "Nightmares - prazosin 1 mg": the medicine opens the line or what a label leads to, wherever decisions may stand. */
export function opensClause(view: SentenceView, { first }: PlacedMention): boolean {
  const opens = first === 0 || (first <= MOST_BEFORE && (view.terms[first]!.gap & CLAUSE_BREAK) !== 0);
  return opens && (DECIDING.has(view.category) || isPlan(view));
}

/** Whether a bare line outside a plan may go on from a decision of the sentence before. */
export function mayGoOn(view: SentenceView, { first }: PlacedMention): boolean {
  return view.category === "other" && first === 0 && !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
}

/** "PRN hydroxyzine" */
function isOnlyHowOften(view: SentenceView, first: number): boolean {
  return areAllTagged(view, 0, first, FREQUENCY);
}

/** "Current: escitalopram 20 mg": what stands behind is what the patient has been taking, though the plan lists it. */
export function isToldAsTaken(view: SentenceView, first: number): boolean {
  return view.scan.hasTag(first - 1, TAKES) && !view.scan.hasTag(first - 1, OFF);
}

/** "Climbing out of bed, and received lorazepam 1 mg": what stands behind was given for the moment. */
export function isToldAsGiven(view: SentenceView, first: number): boolean {
  return view.scan.hasTag(first - 1, WAS_GIVEN) && !view.scan.hasTag(first - 1, FREQUENCY);
}

/** Whether the section is headed as what is to be done. */
export function isPlan({ category }: SentenceView): boolean {
  return PLANNING.has(category);
}

/** Whether the section plans, or the line stands on its own. */
export function decidesAlone(view: SentenceView): boolean {
  return isPlan(view) || view.category === "fragment";
}

/** Whether decisions are looked for in a section though the sentence names no medicine. */
export function decidesHere(category: SectionCategory): boolean {
  return PLANNING.has(category) || category === "fragment" || category === "assessment";
}

/** Whether the section says what is to be done; a line or two without a heading may. */
export function plansHere({ category }: SentenceView): boolean {
  return PLANNING.has(category) || category === "fragment" || category === "other";
}

/** Sections that say what is to be done. */
export const PLANNING: ReadonlySet<SectionCategory> = new Set([
  "plan",
  "assessment-plan",
  "discharge-medications",
  "problem",
  "instructions",
]);
/** Sections where decisions stand among other things, unheaded text included. */
export const DECIDING: ReadonlySet<SectionCategory> = new Set([
  "assessment",
  "hospital-course",
  "psychotherapy",
  "goals",
  "other",
  "identification",
  "administrative",
  "fragment",
]);
/** Sections of lists that decide nothing. */
export const LISTING: ReadonlySet<SectionCategory> = new Set([
  "medications",
  "allergies",
  "family-history",
  "medical-history",
  "psychiatric-history",
  "review-of-systems",
  "results",
  "mental-status",
  "objective",
]);
/** Words of what a medicine did or of how it was taken, which no order needs. */
const TOLD_OF_MEDICINE = "ToldOfMedicine";
/** "on", "takes": what stands behind is what the patient has been taking. */
const TAKES = "Takes";
/** "off": the one of them that says the contrary. */
const OFF = "Off";
/** "received", "got": what stands behind was given for the moment. */
const WAS_GIVEN = "WasGiven";
const MOST_BEFORE = 6;
const MOST_LABEL = 3;
