/** Whose act a decision's words tell of: another prescriber's, the patient's own, somebody's with a name. */
import type { TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import { CLAUSE_BREAK } from "./clauses";
import type { PlacedDecision } from "./decisions";
import { isPlan } from "./planItems";
import type { SentenceView } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";
import { isPast, isTold, PASSIVE } from "./tense";

/** "Her GP started", "she stopped it": somebody else's act, told. */
export function isOthers(view: SentenceView, decision: PlacedDecision): boolean {
  // "Dear Doctor" is whom a letter asks.
  const from = view.scan.hasTag(0, SALUTATION) ? 2 : 0;
  // "I have advised the GP to stop citalopram and commence mirtazapine": what another did is told, what another is to do is not.
  const isToBeDone = verbFormAt(view, decision.first) === "root";
  // "Still on the list from the ward - d/c'd": where it comes from is not who decides.
  const opensClause = (view.terms[decision.first]!.gap & CLAUSE_BREAK) !== 0;
  for (let index = from; index < decision.first; index++)
    if (
      view.scan.hasTag(index, OTHER_PRESCRIBER) &&
      !isInRelativeClause(view, index, decision.first) &&
      !hasTagBetween(view, index - 2, index, DISCUSSED_WITH) &&
      !(isToBeDone && hasTagBetween(view, index, decision.first, TO_DO)) &&
      !(opensClause && [THROUGH, BY].some((tag) => hasTagBetween(view, index - 2, index, tag))) &&
      !isNewClause(view, index, decision.first)
    )
      return true;
  // "Continued by her GP" goes on all the same.
  if (
    decision.record.action !== "continue" &&
    (isPast(view, decision) || decision.record.weak) &&
    isByAnother(view, decision.last)
  )
    return true;
  // "It makes him a zombie, and so he cut it in half": told, though the verb does not show it.
  const isPatients = view.scan.hasTag(decision.first - 1, PATIENT_SUBJECT);
  // "Of the two she chose sertraline" decides in a plan.
  if (isPatients && isPlan(view) && view.scan.hasTag(decision.first, CHOICE)) return false;
  if (decision.record.side === "after" || (isToBeDone && isPatients))
    return isPatients && decision.record.action !== "continue" && !isPlan(view);
  // "She reports stopping this on her own"
  if (!isToBeDone && hasTagBetween(view, decision.last, decision.last + 3, ON_ONES_OWN)) return true;
  if (!isTold(view, decision)) return false;
  // "Patient continued on lithium throughout" is no act of the patient's.
  const goesOn = decision.record.action === "continue" && (view.category === "hospital-course" || isPlan(view));
  if (!goesOn && !opensClause && isPatients) return true;
  // "Somebody at the rehab stopped his Suboxone": in a line of its own a past tense with a subject is a tale.
  return view.category === "fragment" && hasSubject(view, decision.first);
}

/** "Temazepam, which was given in the hospital, has been stopped": told beside. */
function isInRelativeClause(view: SentenceView, at: number, decision: number): boolean {
  const isComma = (index: number): boolean => (view.terms[index]!.gap & Gap.comma) !== 0;
  let open = at;
  while (open > 0 && !isComma(open)) open--;
  if (open === 0 || !view.scan.hasTag(open, TELLING_PRONOUN)) return false;
  return view.terms.some((_, index) => index > at && index <= decision && isComma(index));
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

/** Whether a semicolon or a full stop, and not that of "Dr.", stands between the terms. */
function isNewClause(view: SentenceView, from: number, to: number): boolean {
  return view.terms
    .slice(from + 1, to + 1)
    .some(({ gap }, by) => (gap & (Gap.semicolon | Gap.stop)) !== 0 && !view.scan.hasTag(from + by, OTHER_PRESCRIBER));
}

/** "Sertraline 50 mg ceased": the medicine is what the verb speaks of. */
function followsMedicine(view: SentenceView, index: number): boolean {
  const isBefore = ({ last }: TermRange): boolean => last <= index && index - last < NEAR;
  return view.found.medication.some(isBefore) || view.found.class.some(isBefore);
}

/** Whether a word stands before a verb in its own clause, and it is no auxiliary. */
export function hasSubject(view: SentenceView, index: number): boolean {
  if (index === 0 || (view.terms[index]!.gap & CLAUSE_BREAK) !== 0 || followsMedicine(view, index)) return false;
  return !hasTagBetween(view, index - 2, index, PASSIVE) && !view.scan.hasTag(index - 1, CLAUSE_START);
}

const OTHER_PRESCRIBER = "OtherPrescriber";
/** "Discussed with": whom the writer asked has not decided. */
const DISCUSSED_WITH = "DiscussedWith";
/** "herself": behind "stopped mirtazapine". */
const ON_ONES_OWN = "OnOnesOwn";
/** "to": before what is asked of another. */
export const TO_DO = "ToDo";
const BY = "By";
/** "which", "who". */
export const TELLING_PRONOUN = "TellingPronoun";
/** "chose": the patient's act that decides. */
const CHOICE = "Choice";
/** "through", "at": before where it was decided. */
const THROUGH = "Through";
const SALUTATION = "Salutation";
export const PATIENT_SUBJECT = "PatientSubject";
/** "and", "then", "also": no subject of the verb behind it. */
export const CLAUSE_START = "ClauseStart";
const MOST_BY = 9;
const NEAR = 5;
