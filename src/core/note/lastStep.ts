/** The last of several steps that a line tells: "25 mg for two weeks, then off". */
import { Gap } from "../text/terms";
import type { PlacedDecision } from "./decisions";
import { LIST_JOIN } from "./dose";
import { assertionsOver } from "./mentions";
import type { SentenceView } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";
import { PROVIDED } from "./takenAlready";
import { WEEKDAY } from "./tense";

/** "Drop the morning dose now, 25 mg at night for two weeks, and then stop": what a decrease comes to before the term `end`. */
export function endOfTaper(
  view: SentenceView,
  { record, last }: PlacedDecision,
  decisions: readonly PlacedDecision[],
  end: number,
): PlacedDecision | undefined {
  if (record.action !== "decrease" && !record.byAmounts) return undefined;
  const isEnd = (each: PlacedDecision): boolean => {
    const isJoined = (view.terms[each.first]!.gap & Gap.comma) !== 0 || view.scan.hasTag(each.first - 1, LIST_JOIN);
    if (!isJoined || each.last === view.terms.length) return isJoined;
    // "… reduce to 5 mg this week and taper off over three", "reduce to 12.5 tonight, cease Sunday"
    const isCommand = record.action === "decrease" && verbFormAt(view, each.first) === "root";
    return isCommand && [WEEKDAY, LATER, LATER_IN].some((tag) => view.scan.hasTag(each.last, tag));
  };
  return decisions.find(
    (each) =>
      each.record.action === "stop" &&
      each.first >= last &&
      each.last <= end &&
      (isLastStep(view, each) || isEnd(each)) &&
      !isThought(view, each) &&
      // "Then stop if settled", "and if still calm then stop"
      !view.scan.hasTag(each.last, PROVIDED) &&
      !hasTagBetween(view, Math.max(last, each.first - NEAR), each.first, IF),
  );
}

/** "Decrease to 25 mg, aim to be off next month" */
function isThought(view: SentenceView, { first, last }: PlacedDecision): boolean {
  return assertionsOver(view, first, last).some(({ category }) => category === "possible");
}

/** "Then off": the last of several steps, however long they are. */
export function isLastStep(view: SentenceView, decision: PlacedDecision): boolean {
  return decision.record.action === "stop" && opensLastStep(view, decision);
}

/** "50 mg every six hours for four doses, then taper" */
export function opensLastStep(view: SentenceView, { first }: PlacedDecision): boolean {
  return hasTagBetween(view, first - 1, first + 2, THEN);
}

/** Vocabulary of "over", "tomorrow": when a step is taken. */
export const LATER = "Later";
/** Vocabulary of "in", "after": before a time yet to come. */
export const LATER_IN = "LaterIn";
/** Vocabulary of "if". */
const IF = "If";
const NEAR = 6;
/** Vocabulary of "then": before the last of several steps. */
export const THEN = "Then";
