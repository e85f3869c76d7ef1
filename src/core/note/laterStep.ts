/** Steps that a line tells beside today's: what comes later, on a condition, or after the dose to begin with. */
import { Gap } from "../text/terms";
import { CLAUSE_BREAK } from "./clauses";
import type { PlacedDecision } from "./decisions";
import { DOSE_FROM, type Dose, hasFrequency, holdsDuration, TIME_UNIT } from "./dose";
import { LATER, LATER_IN, THEN } from "./lastStep";
import { assertionsOver, type PlacedMention } from "./mentions";
import { opensClause, opensPlanItem } from "./planItems";
import type { SentenceView } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";
import { PROVIDED } from "./takenAlready";
import { isIntended } from "./tense";

/** Whether a plan line gives a dose first and only then tells how to go on from it. */
export function isLaterStep(
  view: SentenceView,
  placed: PlacedMention,
  dose: Dose,
  { record, first, last }: PlacedDecision,
): boolean {
  const isStep = record.action === "increase" || record.action === "decrease";
  const form = verbFormAt(view, first);
  const isPermitted = view.scan.hasTag(first - 1, PERMITTED);
  // "Prozac 40 (increase)"
  if ((view.terms[first]!.gap & Gap.open) !== 0) return false;
  // "60 mg daily, up from 50" tells a step that is taken.
  if (hasTagBetween(view, last - 1, last + 1, DOSE_FROM)) return false;
  const opens = (): boolean => opensPlanItem(view, placed, true) || opensClause(view, placed);
  // "1 mg nocte → 3 mg", "40 mg, titrate to 80 mg" give the first dose in full, "50 → 100" where it comes from.
  // "1 mg nocte, to 2 mg after four nights"
  const isNext =
    holdsDuration(view, dose.first, first) ||
    ((view.terms[first]!.gap & Gap.comma) !== 0 && hasFrequency(view, dose.first, first));
  if (record.byAmounts && (first >= dose.last || isNext))
    return (
      (isPermitted ||
        isIntended(view, first) ||
        verbFormAt(view, first - 1) === "root" ||
        isNext ||
        hasFrequency(view, dose.first, first)) &&
      opens()
    );
  const isCommand =
    form === "root" ||
    form === "gerund" ||
    form === undefined ||
    isPermitted ||
    isIntended(view, first) ||
    isIntended(view, first + 1);
  // "Remeron 15 mg increase to 30" is one change; "15 mg at night, increase to 30" and "15 mg daily increasing to 30" are steps.
  const isApart =
    (view.terms[first]!.gap & CLAUSE_BREAK) !== 0 || form !== "root" || hasFrequency(view, dose.first, first);
  // "50 mg hs, increase to 100 mg" is today's; "…, increase to 100 mg after a week", "… if tolerated" is to come.
  const isToday = record.action === "increase" && form === "root" && !tellsWhen(view, last);
  return isStep && isCommand && isApart && !isToday && first >= dose.last && opens();
}

/** Whether the line opens with the medicine and a dose with its duration, and ends with nothing. */
export function isScheduleTo(view: SentenceView, placed: PlacedMention, { first, last }: PlacedDecision): boolean {
  if (view.category === "discharge-medications") return false;
  return (
    first > placed.last &&
    last >= view.terms.length &&
    opensClause(view, placed) &&
    holdsDuration(view, placed.last, first)
  );
}

/** "50 mg daily, may go up to 100 if well tolerated": a step that is not taken yet. */
export function isThoughtOf(view: SentenceView, { first, last, record }: PlacedDecision): boolean {
  // "Melatonin 3 mg may be continued"
  if (record.action === "continue") return false;
  // "1 mg twice daily, wean once settled"
  if (
    (record.action === "stop" || record.action === "decrease") &&
    (view.scan.hasTag(last, PROVIDED) || isLater(view, last))
  )
    return true;
  // "21 mg daily for six weeks then step down"
  if (record.action === "decrease" && isBehindDuration(view, first)) return true;
  return assertionsOver(view, first, last).some(
    ({ category }) => category === "possible" || category === "conditional",
  );
}

/** Whether "then" and, before it, how long a dose is taken stand before the term. */
function isBehindDuration(view: SentenceView, first: number): boolean {
  return hasTagBetween(view, first - 1, first, THEN) && holdsDuration(view, Math.max(0, first - FAR), first);
}

/** Whether the words behind say when or on what condition: "in 4 days", "if tolerated", "weekly", "slowly". */
function tellsWhen(view: SentenceView, from: number): boolean {
  return [TIME_UNIT, PROVIDED, LATER].some((tag) => hasTagBetween(view, from, from + FAR, tag));
}

const FAR = 10;

/** "Taper in 3 months", "off at 12 weeks" */
function isLater(view: SentenceView, at: number): boolean {
  const isNumber = /^\d/.test(view.terms[at + 1]?.word ?? "") || view.scan.hasTag(at + 1, NUMBER_WORD);
  return view.scan.hasTag(at, LATER_IN) && isNumber && hasTagBetween(view, at + 2, at + 4, TIME_UNIT);
}

/** Vocabulary of "two", "three". */
const NUMBER_WORD = "NumberWord";
/** Vocabulary of "can", "may". */
const PERMITTED = "Permitted";
