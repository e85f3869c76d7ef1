/** Whether words of a decision are the writer's decision in this note, by section and grammar. */

import { quotedSpans } from "../text/quotation";
import { contains } from "../text/span";
import type { TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import { AT_THIS_VISIT, CLAUSE_BREAK } from "./clauses";
import { FIRST_PERSON, type PlacedDecision } from "./decisions";
import { readDose } from "./dose";
import type { AssertionCategory } from "./lexicon";
import { assertionsOver } from "./mentions";
import { DECIDING, LISTING, PLANNING } from "./planItems";
import { type SentenceView, spanOf } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";
import { INTENTION, isDating, isOnDay, isPassive, isPast, namesYear, TIME_GONE } from "./tense";
import { CLAUSE_START, hasSubject, isOthers, PATIENT_SUBJECT, TELLING_PRONOUN, TO_DO } from "./whoseAct";

/** "The plan is to": decides under whatever heading. */
const CALLED_PLAN = "CalledPlan";
/** "since last": up to now. */
const SINCE_LAST = "SinceLast";
/** "said", "reports". */
const SAID = "SaidTo";
/** "new", "unchanged". */
const CHANGE_MARK = "ChangeMark";
/** "had", "had been": before the time that is told. */
const PLUPERFECT = "Pluperfect";
const NEAR = 5;

/** `goesOn`: whether what is told counts too, since it goes on from a decision ("We keep the Suboxone. A patch was prescribed."). */
export function isDecided(view: SentenceView, decision: PlacedDecision, goesOn = false): boolean {
  const near = (tag: string): boolean => hasTagBetween(view, decision.first - NEAR, decision.first, tag);
  const isOwn = near(FIRST_PERSON) || near(INTENTION);
  if (isQuoted(view, decision) || isDating(view, decision) || (!isOwn && isOthers(view, decision))) return false;
  const holdsIntention = hasTagBetween(view, decision.first, decision.last, INTENTION);
  const intended = isOwn || holdsIntention;
  if (!intended && view.scan.hasTag(decision.first - 1, PLUPERFECT)) return false;
  if (!isOwn && !PLANNING.has(view.category) && (isReported(view) || isUpToNow(view, decision))) return false;
  if (view.category === "medications" && decision.record.regimen && decision.record.action === "continue")
    return !hasTagBetween(view, 0, view.terms.length, TIME_GONE);
  if (LISTING.has(view.category))
    return (
      near(CALLED_PLAN) ||
      (near(FIRST_PERSON) && (near(INTENTION) || holdsIntention)) ||
      isMarked(view, decision) ||
      isToBe(view, decision)
    );
  // "Citalopram 20 -> 40 in August" is told as well.
  const isTale = isPast(view, decision) || (decision.record.byAmounts === true && !PLANNING.has(view.category));
  const isDay = isOnDay(view, decision) && view.category !== "hospital-course";
  const gone = isTale && (isDay || hasTagBetween(view, 0, bracketBehind(view, decision), TIME_GONE) || namesYear(view));
  if (PLANNING.has(view.category)) return intended || !gone || isLabel(view, decision);
  const now = intended || hasTagBetween(view, 0, view.terms.length, AT_THIS_VISIT);
  if (!DECIDING.has(view.category)) return now;
  if (gone) return false;
  if (view.category === "fragment") return now || !isPast(view, decision) || !near(TELLING_PRONOUN);
  return now || goesOn || isTelegram(view, decision) || view.category === "hospital-course" || !isPast(view, decision);
}

/** "No change in meds since last session": told outside a plan. */
function isUpToNow(view: SentenceView, { record }: PlacedDecision): boolean {
  return record.action === "continue" && hasTagBetween(view, 0, view.terms.length, SINCE_LAST);
}

/** "Stopped in hospital: olanzapine" */
function isLabel(view: SentenceView, { first, last }: PlacedDecision): boolean {
  return first === 0 && view.terms.slice(last, last + NEAR).some(({ gap }) => (gap & Gap.colon) !== 0);
}

/** "Client said he got his Invega shot, next due Monday" */
function isReported(view: SentenceView): boolean {
  return view.scan.hasTag(0, PATIENT_SUBJECT) && view.scan.hasTag(1, SAID);
}

/** "Stopped: olanzapine, lithium (before admission, by herself)": what brackets add behind is about one of several. */
function bracketBehind(view: SentenceView, { last }: PlacedDecision): number {
  const at = view.terms.findIndex(({ gap }, index) => index > last && (gap & Gap.open) !== 0);
  return at < 0 ? view.terms.length : at;
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
      !(
        decision &&
        IN_ITS_OWN_CLAUSE.has(category) &&
        cue.start >= view.terms[last - 1]!.end &&
        isApartFrom(view, decision, cue.start)
      ) &&
      !(but.asNeeded && category === "conditional") &&
      !(but.unused && (category === "negated" || category === "possible")) &&
      !(
        ENDS_WITH_CLAUSE.has(category) &&
        opensClause(view, cue.end, decision?.first ?? first, decision !== undefined && endsWithStop(view, decision))
      ) &&
      !(
        (category === "possible" || (category === "negated" && !decision)) &&
        opensBehindDash(view, cue.end, decision ?? { first, last })
      ),
  );
}

/** "Restart Wellbutrin (had done well on it in 2021)": what brackets add is of another time than what stands before them. */
function opensBracket(view: SentenceView, from: number, to: number): boolean {
  return hasGapUpTo(view, from, to, Gap.open);
}

const IN_ITS_OWN_CLAUSE: ReadonlySet<AssertionCategory> = new Set(["historical", "negated"]);

/** "No change, history of relapse when it was stopped in 2021": the year is of another clause than what is decided. */
function isApartFrom(view: SentenceView, decision: PlacedDecision, cue: number): boolean {
  return !isPast(view, decision) && hasGapUpTo(view, decision.last, cue, Gap.comma | Gap.semicolon | Gap.dash);
}

/** Whether one of the `gaps` stands before a term from an index on that begins at or before an offset. */
function hasGapUpTo({ terms }: SentenceView, from: number, offset: number, gaps: number): boolean {
  return terms.some(({ gap, start }, index) => index >= from && start <= offset && (gap & gaps) !== 0);
}

/** "Medication: sertraline 100 mg, to increase to 150 mg" */
function isToBe(view: SentenceView, { first }: PlacedDecision): boolean {
  return view.category === "medications" && verbFormAt(view, first) === "root" && view.scan.hasTag(first - 1, TO_DO);
}

/** "Medication: paroxetine 30 mg (unchanged), propranolol 40 mg (new)": a letter's list that tells what was decided. */
function isMarked(view: SentenceView, { first }: PlacedDecision): boolean {
  if (view.category !== "medications" || !view.scan.hasTag(first, CHANGE_MARK)) return false;
  return (view.terms[first]!.gap & (Gap.open | Gap.dash)) !== 0;
}

/** What a comma ends where the writer decides behind it; a condition goes on: "if no better, increase". */
const ENDS_WITH_CLAUSE: ReadonlySet<AssertionCategory> = new Set(["negated", "historical", "other-experiencer"]);

function endsWithStop(view: SentenceView, { record, last }: PlacedDecision): boolean {
  return record.action === "stop" && last === view.terms.length;
}

/** "Asked about a sleeper - Rx zopiclone 3.75 mg": what is thought of ends at the dash before a command. */
function opensBehindDash(view: SentenceView, from: number, { first }: TermRange): boolean {
  const { gap, start } = view.terms[first]!;
  const form = verbFormAt(view, first);
  return start > from && (gap & (Gap.dash | Gap.semicolon)) !== 0 && (form === "root" || form === undefined);
}

/** "Washout not needed, start sertraline", "as everything was tried, I should be grateful": what stands before is of another clause. */
function opensClause(view: SentenceView, from: number, decision: number, stops: boolean): boolean {
  for (let index = decision; index > 0 && view.terms[index]!.start > from; index--) {
    // "… and we are going to bring it down"
    if (view.scan.hasTag(index, FIRST_PERSON) && view.scan.hasTag(index - 1, CLAUSE_START)) return true;
    if ((view.terms[index]!.gap & CLAUSE_BREAK) === 0) continue;
    const form = verbFormAt(view, index);
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

/** "Commenced mirtazapine (sertraline ceased)", "diazepam 2 mg tds, supplied 15": who writes in telegrams leaves out the "I". */
function isTelegram(view: SentenceView, decision: PlacedDecision): boolean {
  if (view.found.decision.some(({ first }) => first === 0)) return true;
  const opening = view.found.medication.find(({ first }) => first === 0);
  if (opening === undefined || readDose(view, opening.last) === undefined) return false;
  // "Priadel 600 mg, CMHT initiated"
  return !isPassive(view, decision) && !hasSubject(view, decision.first);
}
