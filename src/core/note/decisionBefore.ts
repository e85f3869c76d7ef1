/** The decision before a medicine that governs it: what stands between, and what shows that it is about something else. */
import { Gap } from "../text/terms";
import { breaksList, CLAUSE_BREAK, isApart, isInBrackets } from "./clauses";
import type { PlacedDecision } from "./decisions";
import { endWithDose, readDose } from "./dose";
import type { PlacedMention } from "./mentions";
import { isToldAsGiven, isToldAsTaken } from "./planItems";
import type { SentenceView } from "./reading";

export function decisionBefore(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  const placed = medicines[index]!;
  const decision = decisions
    .filter(({ record, last }) => !record.regimen && record.side !== "after" && last <= placed.first)
    .at(-1);
  if (!decision || isOfMedicineBefore(view, decision, medicines)) return undefined;
  // "Cross taper: aripiprazole 5 mg, olanzapine 15 → 10 mg" says of each what is done.
  if (decision.record.then && ((view.terms[decision.last]?.gap ?? 0) & Gap.colon) !== 0) return undefined;
  // "Short course given she is on escitalopram"
  if (breaksList(view, decision.last, placed.first) && isToldAsTaken(view, placed.first)) return undefined;
  if (decision.last < placed.first && isToldAsGiven(view, placed.first)) return undefined;
  if (isOfSymptomBefore(view, decision) || endsBeforeComma(view, decision, placed.first)) return undefined;
  // "Lower the evening dose to 2, Cogentin on board": a dose of what was named before, and then another medicine.
  const own = readDose(view, decision.last + Number(view.scan.hasTag(decision.last, THE_MEDICINE)));
  if (own && own.last <= placed.first && isApart(view, own.last, placed.first)) return undefined;
  // The decision carries on over a list: "continue lithium 600 mg and quetiapine".
  const between = medicines.slice(0, index).filter((other) => other.first >= decision.last);
  let reached = decision.last;
  let isFirst = true;
  for (const other of [...between, placed]) {
    const isList =
      isFirst ||
      decision.record.then !== undefined ||
      !(breaksList(view, reached, other.first) || holdsDecision(view, reached, other.first));
    if (!isList || other.first - reached > MOST_BETWEEN) return undefined;
    reached = endWithDose(view, other);
    isFirst = false;
  }
  return decision;
}

/** "Start diazepam, dispense daily with methadone": another decision's words stand between the two. */
function holdsDecision(view: SentenceView, from: number, to: number): boolean {
  return view.found.decision.some(({ first, last }) => first > from && last < to);
}

/** "Ambien dc, ramelteon 8 mg": words that stand at once behind a medicine and before a comma decide about that one. */
function isOfMedicineBefore(
  view: SentenceView,
  { record, first, last }: PlacedDecision,
  medicines: readonly PlacedMention[],
): boolean {
  const gap = view.terms[last]?.gap ?? 0;
  if (record.then) return false;
  if (isInBrackets(view, { first, last }) && last < view.terms.length) return true;
  if ((gap & (Gap.comma | Gap.semicolon | Gap.dash)) === 0) return false;
  // "Citalopram 20 mg for a week then stop, then mirtazapine"
  return medicines.some((medicine) => medicine.last <= first && !isApart(view, medicine.last, first));
}

/** "Anxiety still ↑, sleeps well on trazodone": a sign behind a word and before a comma tells how that goes. */
function isOfSymptomBefore(view: SentenceView, { first, last }: PlacedDecision): boolean {
  const isSign = /^[↑↓→]$/.test(view.terms[first]!.word) && last - first === 1;
  const opens = first === 0 || (view.terms[first]!.gap & CLAUSE_BREAK) !== 0;
  return isSign && !opens && ((view.terms[last]?.gap ?? 0) & CLAUSE_BREAK) !== 0;
}

/** "Recommend stop, use acetaminophen": what a comma ends is not about the medicine further on. */
function endsBeforeComma(view: SentenceView, { record, last }: PlacedDecision, medicine: number): boolean {
  return (
    record.action === "stop" && !record.then && medicine > last && ((view.terms[last]?.gap ?? 0) & Gap.comma) !== 0
  );
}

/** Vocabulary of "it", "the dose". */
export const THE_MEDICINE = "TheMedicine";
/** Words between a decision, or the medicine before, and a medicine that it still governs. */
const MOST_BETWEEN = 8;
