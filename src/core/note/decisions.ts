/** Words of a decision in a sentence, and which of them governs a medicine. */

import { keepLongest, rangesOverlap, type TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import {
  AT_THIS_VISIT,
  behindClause,
  goesOnTo,
  isApart,
  isEffect,
  isInBrackets,
  isInClause,
  opensCommand,
} from "./clauses";
import { decisionBefore, THE_MEDICINE } from "./decisionBefore";
import { endWithDose, readDose } from "./dose";
import { isLastStep } from "./lastStep";
import type { DecisionRecord } from "./lexicon";
import type { PlacedMention } from "./mentions";
import { conditionsHold, DOSE_UNIT, type SentenceView } from "./reading";
import { hasTagBetween, verbFormAt } from "./tagged";
import { INTENTION } from "./tense";

/** A decision's words where they stand. */
export interface PlacedDecision extends TermRange {
  readonly record: DecisionRecord;
}

/** The sentence's words of decision in order; of those that overlap and stand on the same side, the longest. */
export function readDecisions(view: SentenceView): readonly PlacedDecision[] {
  if (view.found.decision.length === 0) return NONE;
  const found = view.found.decision
    .filter((match) => conditionsHold(view, match.key.record, match, false) && !isUnit(view, match.open, match.close))
    .map(({ key, open, close }) => ({ record: key.record.record, first: open, last: close }));
  if (found.length < 2) return found;
  // Words that can only follow their medicine must not hide those before one: "will be restarted on lithium".
  const follows = ({ record }: PlacedDecision): boolean => record.side === "after";
  const precedes = keepLongest(found.filter((each) => !follows(each)));
  // Nor words before one those that may stand on either side: "quetiapine, decrease to 25 mg".
  const either = keepLongest(found.filter(({ record }) => record.side === "either")).filter(
    (each) => !precedes.includes(each) && precedes.every((other) => !rangesOverlap(each, other) || isLike(each, other)),
  );
  return [...keepLongest(found.filter(follows)), ...precedes, ...either].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );
}

/** Whether two decisions do the same: "decrease" in "decrease to", but not "taper" in "cross-taper". */
function isLike({ record }: PlacedDecision, { record: other }: PlacedDecision): boolean {
  return record.action === other.action && !other.then;
}

/** The "drops" of "2 drops at night". */
function isUnit(view: SentenceView, first: number, last: number): boolean {
  return last - first === 1 && view.scan.hasTag(first, DOSE_UNIT) && /^[\d%]/.test(view.terms[first - 1]?.word ?? "");
}

const NONE: readonly PlacedDecision[] = [];

/** The decision that governs the medicine at an index, or undefined for a bare medicine; of several one that is decided goes first. */
export function decisionFor(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
  isDecided: (decision: PlacedDecision) => boolean,
): PlacedDecision | undefined {
  const strong = decisions.filter(({ record }) => !record.weak);
  const before = decisionBefore(view, medicines, index, strong);
  const weak = decisions.filter(({ record }) => record.weak);
  const governing = [
    decisionAround(medicines, index, strong),
    decisionBehind(view, medicines, index, strong, before),
    before,
    decisionBehind(view, medicines, index, weak, undefined),
    // "Was begun by yourselves and ought now to be withdrawn": the first of two is told.
    strong.length > 1 ? decisionBehind(view, medicines, index, strong.filter(isDecided), before) : undefined,
    decisionBefore(view, medicines, index, weak),
    before ? undefined : behindList(view, medicines, index, decisions),
    replacedBy(view, medicines, index, strong),
    // "Medications unchanged: aripiprazole 5 mg, sertraline 150 mg"
    decisions.find(({ record, last }) => record.regimen && last <= medicines[index]!.first),
  ].filter((decision) => decision !== undefined);
  return governing.find(isDecided) ?? governing[0];
}

/** "Taper her paroxetine over a week and then discontinue" */
function decisionAround(
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  const isWithin = ({ first, last }: PlacedDecision, placed: PlacedMention): boolean =>
    first < placed.first && placed.last < last;
  return decisions.find(
    (decision) =>
      isWithin(decision, medicines[index]!) && medicines.filter((placed) => isWithin(decision, placed)).length === 1,
  );
}

/** Vocabulary of "I", "we". */
export const FIRST_PERSON = "FirstPerson";
/** Vocabulary of "both", "all": words behind a list that speak of every medicine in it. */
const ALL_OF_LIST = "AllOfList";

/** "Clozapine 300 mg, valproate 1 g - continue both": words behind the last medicine of a list. */
function behindList(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  let at = index;
  while (at + 1 < medicines.length && isListed(view, medicines[at]!, medicines[at + 1]!)) at++;
  if (at === index) return undefined;
  const found = decisionBehind(view, medicines, at, decisions, undefined);
  if (!found) return undefined;
  // "Zoloft and trazodone were stopped.", "stop both"
  const isOfAll = hasTagBetween(view, found.first, found.last + 2, ALL_OF_LIST);
  return isOfAll || found.record.action === "continue" ? found : undefined;
}

/** Two medicines of one list; a word or two about the first may stand before the comma: "Latuda 40 w/ dinner, Lamictal 200". */
function isListed(view: SentenceView, before: PlacedMention, next: PlacedMention): boolean {
  const end = endWithDose(view, before);
  return goesOnTo(view, end, next.first, end + 1);
}

/** "Not helped by acamprosate, so swap for naltrexone": a switch that names only what comes, behind what goes. */
function replacedBy(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  const placed = medicines[index]!;
  const next = medicines[index + 1];
  if (!next) return undefined;
  return decisions.find(
    ({ record, first, last }) =>
      record.then !== undefined &&
      record.side !== "after" &&
      first >= placed.last &&
      last <= next.first &&
      leadsTo(view, record, first, next.first),
  );
}

const MOST_BEHIND = 7;
const MOST_BEFORE_COMMAND = 24;
/** "sertraline was stopped", "Zoloft 50 -> 100", "Lithium: increase"; where a decision stands before the medicine too, one of both. */
function decisionBehind(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
  before: PlacedDecision | undefined,
): PlacedDecision | undefined {
  const placed = medicines[index]!;
  const nextMedicine = medicines[index + 1]?.first ?? view.terms.length;
  const from = behindClause(view, endWithDose(view, placed));
  const found = decisions.find((decision) => {
    const { record, first, last } = decision;
    return (
      !record.regimen &&
      record.side !== "before" &&
      first >= placed.last &&
      last <= nextMedicine &&
      (first <= from + (record.within ?? MOST_BEHIND) ||
        isInBrackets(view, decision) ||
        isLastStep(view, decision) ||
        isWriters(view, decision) ||
        view.scan.hasTag(last, THE_MEDICINE) ||
        (first <= from + MOST_BEFORE_COMMAND && opensCommand(view, decision)))
    );
  });
  const later = found && laterCommand(view, found, decisions, nextMedicine);
  if (later) return later;
  if (!found || (isInClause(view, from, found.first) && !opensCommand(view, found))) return undefined;
  // A command that its own medicine follows at once belongs to that one: "stop A and start B".
  const isNexts =
    medicines[index + 1] !== undefined && nextMedicine - found.last <= 1 && !isApart(view, found.last, found.last);
  const opens = (view.terms[found.first]!.gap & Gap.stop) !== 0;
  // "Stays on Lexapro 20 mg and I have bumped her trazodone"
  const isOwnAct = hasTagBetween(view, placed.last, found.first, FIRST_PERSON);
  const commands =
    opens || isOwnAct || verbFormAt(view, found.first) === "root" || verbFormAt(view, found.last - 1) === "root";
  if (isNexts && (commands || (before && found.record.side !== "after"))) return undefined;
  if (isEffect(view, found)) return undefined;
  if (!before) return found;
  // "↑ Suboxone 8/2 to tid (was 14 films)": what says the direction needs no amounts.
  if (found.record.byAmounts && before.record.action && before.record.action !== "continue" && !before.record.weak)
    return undefined;
  // "I have started donepezil 5 mg, moving to mornings should he dream"
  if (before.record.action === "start" && found.record.action === "continue" && !before.record.weak) return undefined;
  // "CHANGED: lamotrigine, increase to 100 mg": a label says less than the words behind it.
  const isLabel = before.first === 0 && ((view.terms[before.last]?.gap ?? 0) & Gap.colon) !== 0;
  if (isLabel && found.record.action) return found;
  const isClose = found.first <= from + 1;
  // "A prescription for Aricept 5 mg, to be increased after a month": what begins goes on from there.
  if (before.record.action === "start" && isDirectionOf(found) && !before.record.weak) return undefined;
  // "Increase venlafaxine to 150 mg, starting tomorrow": from when on.
  if (isDirectionOf(before) && found.record.action === "start") return undefined;
  // "D/C AM quetiapine, keep 50 at night": what is left of it.
  if ((before.record.action === "stop" || before.record.action === "decrease") && found.record.action === "continue")
    return undefined;
  // "Stop sertraline, taper over four weeks": how it is stopped.
  if (before.record.action === "stop" && found.record.action === "decrease") return undefined;
  // "Start fluoxetine since she did well on it": what stands behind a command tells its reason.
  if (found.record.side === "after") return isClose || verbFormAt(view, before.first) !== "root" ? found : undefined;
  const isTold = isClose && verbFormAt(view, found.first) === "past";
  return isTold ? found : undefined;
}

/** Whether the words say which way a dose goes. */
function isDirectionOf({ record: { action } }: PlacedDecision): boolean {
  return action === "increase" || action === "decrease";
}

/** "Held on admission for the gases, now settled, resume at 0.25 mg": what is told gives way to a command with a dose. */
function laterCommand(
  view: SentenceView,
  { first, last }: PlacedDecision,
  decisions: readonly PlacedDecision[],
  end: number,
): PlacedDecision | undefined {
  if (verbFormAt(view, first) !== "past") return undefined;
  return decisions.find(
    (each) =>
      each.first > last &&
      each.last <= end &&
      !each.record.weak &&
      (view.terms[each.first]!.gap & Gap.comma) !== 0 &&
      verbFormAt(view, each.first) === "root" &&
      (readDose(view, each.last) !== undefined || view.scan.hasTag(each.last, AT_THIS_VISIT)),
  );
}

/** "Was lowered last visit and she has held, so we stay there" */
function isWriters(view: SentenceView, { first, last }: TermRange): boolean {
  if (hasTagBetween(view, first - 2, first, FIRST_PERSON)) return true;
  // "You are taking 100 mg and we agreed to go up to 150 mg"
  if (hasTagBetween(view, first - 2, first, INTENTION) && hasTagBetween(view, first - NEAR, first, FIRST_PERSON))
    return true;
  // "I do not want the clonazepam every day and we are going to bring it down"
  return hasTagBetween(view, first, last + 1, THE_MEDICINE) && hasTagBetween(view, first - NEAR, first, FIRST_PERSON);
}

const NEAR = 5;

/** Whether a word between the terms leads to the medicine that comes in place of another: "to", "with". */
export function leadsTo(view: SentenceView, { then }: DecisionRecord, from: number, to: number): boolean {
  return view.terms.slice(from, to).some(({ word }) => then?.after.includes(word));
}
