/** Whether words of a decision are the writer's decision in this note, by section and grammar. */

import { quotedSpans } from "../text/quotation";
import { contains } from "../text/span";
import type { TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import { FIRST_PERSON, type PlacedDecision } from "./decisions";
import { readDose } from "./dose";
import type { AssertionCategory, SectionCategory } from "./lexicon";
import { assertionsOver, type PlacedMention } from "./mentions";
import { type SentenceView, spanOf } from "./reading";

/** Sections that say what is to be done. */
const PLANNING: ReadonlySet<SectionCategory> = new Set([
  "plan",
  "assessment-plan",
  "discharge-medications",
  "problem",
  "instructions",
]);
/** Sections where decisions stand among other things, unheaded text included. */
const DECIDING: ReadonlySet<SectionCategory> = new Set([
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
const LISTING: ReadonlySet<SectionCategory> = new Set([
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

/** Words of rules/lexicon that tell whose decision it is and when. */
const INTENTION = "Intention";
const PASSIVE = "Passive";
const AT_THIS_VISIT = "AtThisVisit";
const OTHER_PRESCRIBER = "OtherPrescriber";
/** "Discussed with": whom the writer asked has not decided. */
const DISCUSSED_WITH = "DiscussedWith";
/** "new", "unchanged". */
const CHANGE_MARK = "ChangeMark";
/** "herself": behind "stopped mirtazapine". */
const ON_ONES_OWN = "OnOnesOwn";
/** "had", "had been": before the time that is told. */
const PLUPERFECT = "Pluperfect";
/** "which", "who": what stands behind is told of what was named. */
const TELLING_PRONOUN = "TellingPronoun";
/** "in", "since", "until": before the number of a year. */
const BEFORE_YEAR = "BeforeYear";
const WEEKDAY = "Weekday";
const BY = "By";
/** "through", "at": before where it was decided. */
const THROUGH = "Through";
const SALUTATION = "Salutation";
export const PATIENT_SUBJECT = "PatientSubject";
const TIME_GONE = "TimeGone";
/** "since going up on", "after stopping": a clause that only dates another. */
const DATING = "Dating";
/** Words of what a medicine did or of how it was taken, which no order needs. */
const TOLD_OF_MEDICINE = "ToldOfMedicine";
/** "on", "takes": what stands behind is what the patient has been taking. */
const TAKES = "Takes";
/** "off": the one of them that says the contrary. */
const OFF = "Off";
/** "and", "then", "also": no subject of the verb behind it. */
const CLAUSE_START = "ClauseStart";
/** "received", "got": what stands behind was given for the moment. */
const WAS_GIVEN = "WasGiven";
export const CLAUSE_BREAK = Gap.comma | Gap.semicolon | Gap.colon | Gap.stop | Gap.dash | Gap.open | Gap.slash;
const NEAR = 5;
const MOST_BY = 9;

export function isDecided(view: SentenceView, decision: PlacedDecision): boolean {
  const near = (tag: string): boolean => hasTagBetween(view, decision.first - NEAR, decision.first, tag);
  const isOwn = near(FIRST_PERSON) || near(INTENTION);
  if (isQuoted(view, decision) || isDating(view, decision) || (!isOwn && isOthers(view, decision))) return false;
  const intended = isOwn || hasTagBetween(view, decision.first, decision.last, INTENTION);
  if (!intended && hasTagBetween(view, decision.first - 1, decision.first, PLUPERFECT)) return false;
  if (LISTING.has(view.category)) return (near(FIRST_PERSON) && near(INTENTION)) || isMarked(view, decision);
  // "Citalopram 20 -> 40 in August" is told as well.
  const isTale = isPast(view, decision) || (decision.record.byAmounts === true && !PLANNING.has(view.category));
  const gone = isTale && (hasTagBetween(view, 0, view.terms.length, TIME_GONE) || namesYear(view));
  if (PLANNING.has(view.category)) return intended || !gone;
  const now = intended || hasTagBetween(view, 0, view.terms.length, AT_THIS_VISIT);
  if (!DECIDING.has(view.category)) return now;
  if (gone) return false;
  if (view.category === "fragment") return now || !isPast(view, decision) || !near(TELLING_PRONOUN);
  return now || isTelegram(view, decision) || view.category === "hospital-course" || !isPast(view, decision);
}

/** Whether an assertion says that this is not the writer's present, affirmed decision; "no change" is part of one. What `but` names is no reason. */
export function isVoid(
  view: SentenceView,
  first: number,
  last: number,
  decision?: PlacedDecision,
  but: { readonly past?: boolean; readonly unused?: boolean; readonly asNeeded?: boolean } = {},
): boolean {
  const own = decision && spanOf(view, decision.first, decision.last);
  return assertionsOver(view, first, last).some(
    ({ cue, category }) =>
      !(own && contains(own, cue)) &&
      !(category === "historical" && (but.past || opensBracket(view, last, cue.start))) &&
      !(but.asNeeded && category === "conditional" && cue.start > view.terms[last - 1]!.end) &&
      !(but.unused && (category === "negated" || category === "possible")) &&
      !(
        ENDS_WITH_CLAUSE.has(category) &&
        opensClause(view, cue.end, decision?.first ?? first, decision?.record.action === "stop")
      ),
  );
}

/** "Restart Wellbutrin (had done well on it in 2021)": what brackets add is of another time than what stands before them. */
function opensBracket(view: SentenceView, from: number, to: number): boolean {
  for (let index = from; index < view.terms.length && view.terms[index]!.start <= to; index++)
    if ((view.terms[index]!.gap & Gap.open) !== 0) return true;
  return false;
}

/** "Medication: paroxetine 30 mg (unchanged), propranolol 40 mg (new)": a letter's list that tells what was decided. */
function isMarked(view: SentenceView, { first }: PlacedDecision): boolean {
  if (view.category !== "medications" || !view.scan.hasTag(first, CHANGE_MARK)) return false;
  return (view.terms[first]!.gap & (Gap.open | Gap.dash)) !== 0;
}

/** What a comma ends where the writer decides behind it; a condition goes on: "if no better, increase". */
const ENDS_WITH_CLAUSE: ReadonlySet<AssertionCategory> = new Set(["negated", "historical", "other-experiencer"]);

/** "Washout not needed, start sertraline", "as everything was tried, I should be grateful": what stands before is of another clause. */
function opensClause(view: SentenceView, from: number, decision: number, stops: boolean): boolean {
  for (let index = decision; index > 0 && view.terms[index]!.start > from; index--) {
    if ((view.terms[index]!.gap & CLAUSE_BREAK) === 0) continue;
    const form = view.lexicon.decisionForms.get(view.terms[index]!.word);
    // "Given for sleep last year: never took it, removed"
    const isCommand = index === decision && (form === "root" || form === undefined || stops);
    if (isCommand || view.scan.hasTag(index, FIRST_PERSON) || view.scan.hasTag(index, INTENTION)) return true;
  }
  return false;
}

/** What the patient says is no decision. */
function isQuoted({ text, terms }: SentenceView, { first }: PlacedDecision): boolean {
  return quotedSpans(text).some(({ start, end }) => start < terms[first]!.start && terms[first]!.start < end);
}

/** "Her GP started", "she stopped it": somebody else's act, told. */
function isOthers(view: SentenceView, decision: PlacedDecision): boolean {
  // "Dear Doctor" is whom a letter asks.
  const from = view.scan.hasTag(0, SALUTATION) ? 2 : 0;
  for (let index = from; index < decision.first; index++)
    if (
      view.scan.hasTag(index, OTHER_PRESCRIBER) &&
      !hasTagBetween(view, index - 2, index, DISCUSSED_WITH) &&
      !isNewClause(view, index, decision.first)
    )
      return true;
  // "Continued by her GP" goes on all the same.
  if (decision.record.action !== "continue" && isPast(view, decision) && isByAnother(view, decision.last)) return true;
  if (!isTold(view, decision) || decision.record.side === "after") return false;
  if (hasTagBetween(view, decision.last, decision.last + 3, ON_ONES_OWN)) return true;
  // "Patient continued on lithium throughout" is no act of the patient's.
  const goesOn =
    decision.record.action === "continue" && (view.category === "hospital-course" || PLANNING.has(view.category));
  const isSubject = (view.terms[decision.first]!.gap & CLAUSE_BREAK) === 0;
  if (!goesOn && isSubject && hasTagBetween(view, decision.first - 1, decision.first, PATIENT_SUBJECT)) return true;
  // "Somebody at the rehab stopped his Suboxone": in a line of its own a past tense with a subject is a tale.
  return view.category === "fragment" && hasSubject(view, decision.first);
}

const YEAR = /^(?:19|20)\d\d$/;

/** "In 2019", "from 2016 to 2020". */
function namesYear(view: SentenceView): boolean {
  return view.terms.some(({ word }, index) => YEAR.test(word) && view.scan.hasTag(index - 1, BEFORE_YEAR));
}

/** Whether a semicolon or a full stop, and not that of "Dr.", stands between the terms. */
function isNewClause(view: SentenceView, from: number, to: number): boolean {
  return view.terms
    .slice(from + 1, to + 1)
    .some(({ gap }, by) => (gap & (Gap.semicolon | Gap.stop)) !== 0 && !view.scan.hasTag(from + by, OTHER_PRESCRIBER));
}

/** "Increased over the weekend by the covering physician" */
function isByAnother(view: SentenceView, from: number): boolean {
  for (let index = from; index < Math.min(view.terms.length, from + MOST_BY); index++) {
    if (isNewClause(view, index - 1, index)) return false;
    if (
      (view.scan.hasTag(index, BY) || view.scan.hasTag(index, THROUGH)) &&
      hasTagBetween(view, index + 1, index + NEAR, OTHER_PRESCRIBER)
    )
      return true;
  }
  return false;
}

/** "Sertraline 50 mg ceased": the medicine is what the verb speaks of. */
function followsMedicine(view: SentenceView, index: number): boolean {
  const isBefore = ({ last }: TermRange): boolean => last <= index && index - last < NEAR;
  return view.found.medication.some(isBefore) || view.found.class.some(isBefore);
}

/** Whether a word stands before a verb in its own clause, and it is no auxiliary. */
function hasSubject(view: SentenceView, index: number): boolean {
  if (index === 0 || (view.terms[index]!.gap & CLAUSE_BREAK) !== 0 || followsMedicine(view, index)) return false;
  return !hasTagBetween(view, index - 2, index, PASSIVE) && !hasTagBetween(view, index - 1, index, CLAUSE_START);
}

function isDating(view: SentenceView, decision: PlacedDecision): boolean {
  const { word, gap } = view.terms[decision.first]!;
  const form = view.lexicon.decisionForms.get(word);
  // "Has not used it since August, took it off the list"
  if (form === undefined || form === "root" || (gap & CLAUSE_BREAK) !== 0) return false;
  return hasTagBetween(view, decision.first - 2, decision.first, DATING);
}

/** "Commenced mirtazapine (sertraline ceased)", "diazepam 2 mg tds, supplied 15": who writes in telegrams leaves out the "I". */
function isTelegram(view: SentenceView, decision: PlacedDecision): boolean {
  if (view.found.decision.some(({ first }) => first === 0)) return true;
  const opening = view.found.medication.find(({ first }) => first === 0);
  if (opening === undefined || readDose(view, opening.last) === undefined) return false;
  // "Priadel 600 mg, CMHT initiated"
  return !isPassive(view, decision) && !hasSubject(view, decision.first);
}

function isPassive(view: SentenceView, decision: PlacedDecision): boolean {
  return hasTagBetween(view, decision.first - 2, decision.last, PASSIVE);
}

/** "sertraline was increased", "increased sertraline": told, not ordered. */
function isPast(view: SentenceView, decision: PlacedDecision): boolean {
  return isTold(view, decision) || isPassive(view, decision);
}

/** Of a medicine as the subject the present tense decides: "the dose goes up", "Abilify stays". */
/** "to be increased", "will go up". */
export function isIntended(view: SentenceView, first: number): boolean {
  return hasTagBetween(view, first - 2, first, INTENTION);
}

export function isTold(view: SentenceView, decision: PlacedDecision): boolean {
  const told = decision.record.side === "after" ? ["past"] : ["past", "present"];
  for (let index = decision.first; index < decision.last; index++) {
    const form = view.lexicon.decisionForms.get(view.terms[index]!.word);
    if (form !== undefined && told.includes(form)) return true;
  }
  return false;
}

/** "Mirtazapine 15 mg, started 11/20", "begun last week": when it was begun, so that it is taken. */
export function isDated(view: SentenceView, decision: PlacedDecision): boolean {
  const { record, last } = decision;
  if (record.action !== "start" || !isTold(view, decision)) return false;
  if (view.scan.hasTag(last, WEEKDAY) || view.scan.hasTag(last + 1, WEEKDAY)) return true;
  return isDate(view, last) || isDate(view, last + 1) || hasTagBetween(view, last, last + NEAR, TIME_GONE);
}

const MONTHS = 12;
const LONGEST_MONTH = 31;

/** "11/20" */
function isDate(view: SentenceView, index: number): boolean {
  const [month, day] = [view.terms[index], view.terms[index + 1]];
  if (!month || !day || (day.gap & Gap.slash) === 0) return false;
  return isCount(month.word, MONTHS) && isCount(day.word, LONGEST_MONTH);
}

function isCount(word: string, most: number): boolean {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= most;
}

/** Whether the section is headed as what is to be done. */
export function isPlan({ category }: SentenceView): boolean {
  return PLANNING.has(category);
}

/** Whether decisions are looked for in a section though the sentence names no medicine. */
export function decidesHere(category: SectionCategory): boolean {
  return PLANNING.has(category) || category === "fragment" || category === "assessment";
}

/** Whether the section says what is to be done; a line or two without a heading may. */
export function plansHere({ category }: SentenceView): boolean {
  return PLANNING.has(category) || category === "fragment" || category === "other";
}

/** A plan line that begins with a medicine needs no verb: "Sertraline 100 mg daily". */
export function opensPlanItem(view: SentenceView, { first }: PlacedMention, hasDose: boolean): boolean {
  if (view.category === "discharge-medications") return true;
  if (hasTagBetween(view, first - 1, first, TAKES)) return false;
  if (view.category === "fragment")
    return hasDose && first <= 1 && !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
  if (!PLANNING.has(view.category)) return false;
  // "Received Ativan 1 mg in ED"
  if (hasDose && first <= MOST_LABEL) return !hasTagBetween(view, 0, first, WAS_GIVEN);
  // "#tob - 1ppd, nicotine patch 21"; what a colon or dash ends may be longer: "Staff find him calmer on fewer: Haldol 1 am"
  const most = (view.terms[first]!.gap & (Gap.colon | Gap.dash)) !== 0 ? 2 * MOST_BEFORE : MOST_BEFORE;
  if (hasDose && first <= most && (view.terms[first]!.gap & CLAUSE_BREAK) !== 0)
    return !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
  // "Sleep - melatonin."
  const isLabelled = first <= MOST_LABEL && (view.terms[first]!.gap & (Gap.colon | Gap.dash)) !== 0;
  return (first === 0 || isLabelled) && !hasTagBetween(view, 0, view.terms.length, TOLD_OF_MEDICINE);
}

/** "Current: escitalopram 20 mg": what stands behind is what the patient has been taking, though the plan lists it. */
export function isToldAsTaken(view: SentenceView, first: number): boolean {
  return hasTagBetween(view, first - 1, first, TAKES) && !hasTagBetween(view, first - 1, first, OFF);
}

const MOST_BEFORE = 6;
const MOST_LABEL = 3;

function hasTagBetween(view: SentenceView, first: number, last: number, tag: string): boolean {
  for (let index = Math.max(0, first); index < last; index++) if (view.scan.hasTag(index, tag)) return true;
  return false;
}
