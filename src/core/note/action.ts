/** What a decision's words do to the medicine that they govern: by themselves, by its amounts, or by what comes in its place. */
import { leadsTo, type PlacedDecision } from "./decisions";
import { readDose, stepWithin } from "./dose";
import type { DecisionAction } from "./lexicon";
import type { PlacedMention } from "./mentions";
import type { SentenceView } from "./reading";

/** What the decision does to the medicine; undefined for a change whose direction only the rest of the note can tell. */
export function actionOf(
  view: SentenceView,
  { record, first, last }: PlacedDecision,
  medicines: readonly PlacedMention[],
  index: number,
): DecisionAction | undefined {
  const placed = medicines[index]!;
  const end = medicines[index + 1]?.first ?? view.terms.length;
  if (record.byAmounts) {
    const reach = first >= placed.last ? Math.min(end, last + 2) : end;
    return stepWithin(view, Math.min(first, placed.first), reach, record.backwards) ?? record.action;
  }
  if (!record.then) return record.action;
  const { action } = record.then;
  const leads = (from: number, to: number): boolean => leadsTo(view, record, from, to);
  if (leads(Math.max(first, medicines[index - 1]?.last ?? 0), placed.first)) return action;
  const isPair = medicines.some(
    (other, at) => at > index && leads(Math.max(first, medicines[at - 1]!.last), other.first),
  );
  const hasDose = readDose(view, Math.max(placed.last, last)) ?? readDose(view, placed.last);
  // "Change Seroquel to 12.5 mg": the same medicine at another dose.
  return isPair || !hasDose ? record.action : stepWithin(view, placed.last, end);
}
