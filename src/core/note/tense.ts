/** When a decision's words say that it was, or will be, taken: told, intended, dated. */
import { Gap } from "../text/terms";
import { CLAUSE_BREAK } from "./clauses";
import type { PlacedDecision } from "./decisions";
import { DOSE_UNIT, type SentenceView } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";

/** "sertraline was increased", "increased sertraline": told, not ordered. */
export function isPast(view: SentenceView, decision: PlacedDecision): boolean {
  return isTold(view, decision) || isPassive(view, decision);
}

/** Of a medicine as the subject the present tense decides: "the dose goes up", "Abilify stays". */
export function isTold(view: SentenceView, decision: PlacedDecision): boolean {
  if (view.scan.hasTag(decision.first - 1, PERFECT)) return true;
  const told = decision.record.side === "after" ? ["past"] : ["past", "present"];
  for (let index = decision.first; index < decision.last; index++) {
    const form = verbFormAt(view, index);
    if (form !== undefined && told.includes(form)) return true;
  }
  return false;
}

/** "to be increased", "will go up". */
export function isIntended(view: SentenceView, first: number): boolean {
  return hasTagBetween(view, first - 2, first, INTENTION);
}

export function isPassive(view: SentenceView, decision: PlacedDecision): boolean {
  return hasTagBetween(view, decision.first - 2, decision.last, PASSIVE);
}

/** "Mirtazapine 15 mg, started 11/20", "begun last week": when it was begun, so that it is taken. */
export function isDated(view: SentenceView, decision: PlacedDecision): boolean {
  const { record, last } = decision;
  if (record.action !== "start" || !isTold(view, decision)) return false;
  if (hasTagBetween(view, last, last + 2, WEEKDAY) || hasTagBetween(view, last, last + NEAR, MONTH)) return true;
  return isDate(view, last) || isDate(view, last + 1) || hasTagBetween(view, last, last + NEAR, TIME_GONE);
}

/** "Was raised on 6/3": told of a day. */
export function isOnDay(view: SentenceView, { last }: PlacedDecision): boolean {
  for (let index = last; index < Math.min(view.terms.length, last + NEAR); index++)
    if (view.scan.hasTag(index, ON_DAY) && isDate(view, index + 1)) return true;
  return false;
}

/** "11/20" */
function isDate(view: SentenceView, index: number): boolean {
  const [month, day] = [view.terms[index], view.terms[index + 1]];
  if (!month || !day || (day.gap & Gap.slash) === 0) return false;
  return isCount(month.word, MONTHS) && isCount(day.word, LONGEST_MONTH);
}

function isCount(word: string, most: number): boolean {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= most;
}

export function isDating(view: SentenceView, decision: PlacedDecision): boolean {
  const { gap } = view.terms[decision.first]!;
  const form = verbFormAt(view, decision.first);
  // "Has not used it since August, took it off the list"
  if (form === undefined || form === "root" || (gap & CLAUSE_BREAK) !== 0) return false;
  return hasTagBetween(view, decision.first - (decision.record.side === "after" ? FAR : 2), decision.first, DATING);
}

/** "In 2019", "from 2016 to 2020". */
export function namesYear(view: SentenceView): boolean {
  return view.terms.some(
    ({ word }, index) =>
      YEAR.test(word) && view.scan.hasTag(index - 1, BEFORE_YEAR) && !view.scan.hasTag(index + 1, DOSE_UNIT),
  );
}

/** Words of rules/lexicon that tell whose decision it is and when. */
export const INTENTION = "Intention";
export const PASSIVE = "Passive";
export const TIME_GONE = "TimeGone";
/** "since going up on", "after stopping": a clause that only dates another. */
const DATING = "Dating";
/** "in", "since", "until": before the number of a year. */
const BEFORE_YEAR = "BeforeYear";
/** "has", "have": "has cut out the Benadryl" is told. */
const PERFECT = "Perfect";
/** "on": before the day of a month. */
const ON_DAY = "OnDay";
/** Vocabulary of "Jan", "September". */
const MONTH = "Month";
/** Vocabulary of "Monday". */
export const WEEKDAY = "Weekday";
const YEAR = /^(?:19|20)\d\d$/;
const MONTHS = 12;
const LONGEST_MONTH = 31;
/** "Since the duloxetine went to 60": a medicine may stand between. */
const FAR = 3;
const NEAR = 5;
