/** Medicine + decision in one sentence -> what may be an order; the whole note decides later whether it is. */
import type { Span } from "../text/span";
import { contains } from "../text/span";
import { keepLongest, type TermRange } from "../text/termRange";
import type { Conditioned } from "./compiledLexicon";
import { compareAmounts, type Dose, readDose } from "./dose";
import type { DecisionAction, DecisionRecord } from "./lexicon";
import { assertionsOver, type Medicine, type PlacedMention } from "./mentions";
import { conditionsHold, type SentenceView, spanOf } from "./reading";
import { isDecided, opensPlanItem } from "./stance";

export interface OrderCandidate {
  /** Generic name or class; "unspecified" for the regimen as a whole. */
  readonly drug: string;
  readonly medicine?: Medicine;
  /** Absent for a bare plan line: the note's own medication list decides between start and continue. */
  readonly action?: DecisionAction;
  readonly span: Span;
  readonly drugSpan: Span;
  readonly decision?: { readonly record: string; readonly span: Span };
  readonly dose?: { readonly text: string; readonly span: Span };
  /** The stretch in which an indication belongs to this medicine. */
  readonly reach: Span;
}

/** A decision's words where they stand. */
export interface PlacedDecision extends TermRange {
  readonly record: DecisionRecord;
}

/** Vocabulary of what makes a drug's name no medicine: "level", "toxicity", "-induced". */
const NOT_AS_MEDICINE = "NotAsMedicine";
/** Words between a decision or the medicine before it and a medicine it still governs. */
const MOST_BETWEEN = 8;
const MOST_BEHIND = 5;

export function readOrderCandidates(
  view: SentenceView,
  mentions: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  const medicines = mentions.filter((placed) => placed.medicine && !view.scan.hasTag(placed.last, NOT_AS_MEDICINE));
  const candidates = decisions
    .filter(({ record }) => record.regimen)
    .flatMap((decision) => regimenCandidate(view, decision, medicines));
  medicines.forEach((_, index) => {
    const candidate = medicineCandidate(view, medicines, index, decisions);
    if (candidate) candidates.push(candidate);
  });
  return candidates;
}

/** The sentence's words of decision in order; of those that overlap the longest. */
export function readDecisions(view: SentenceView): PlacedDecision[] {
  const found = view.scan.matches.flatMap((match) =>
    match.key.kind === "decision" && conditionsHold(view, match.key.record as Conditioned<DecisionRecord>, match, false)
      ? [{ record: match.key.record.record, first: match.first, last: match.last }]
      : [],
  );
  return keepLongest(found);
}

function regimenCandidate(
  view: SentenceView,
  decision: PlacedDecision,
  medicines: readonly PlacedMention[],
): OrderCandidate[] {
  // "Continue current medications: sertraline 50 mg" names what it continues.
  if (
    medicines.some((medicine) => medicine.first >= decision.first) ||
    !isDecided(view, decision) ||
    isVoid(view, decision.first, decision.last)
  )
    return [];
  const span = spanOf(view, decision.first, decision.last);
  return [
    {
      drug: "unspecified",
      action: decision.record.action,
      span,
      drugSpan: { start: span.start, end: span.start },
      decision: { record: decision.record.id, span },
      reach: span,
    },
  ];
}

function medicineCandidate(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): OrderCandidate | undefined {
  const placed = medicines[index]!;
  const medicine = placed.medicine!;
  if (isVoid(view, placed.first, placed.last)) return undefined;
  const dose = readDose(view, placed.last);
  const behind = decisionBehind(view, medicines, index, decisions);
  const decision = behind ?? decisionBefore(view, medicines, index, decisions);
  if (!decision) {
    if (!medicine.medication || !opensPlanItem(view, placed, dose !== undefined)) return undefined;
    return build(view, placed, undefined, undefined, dose, reachOf(view, medicines, index));
  }
  if (!isDecided(view, decision) || isVoid(view, decision.first, decision.last)) return undefined;
  const doseOfDecision = dose ?? (behind ? readDose(view, decision.last) : undefined);
  return build(
    view,
    placed,
    decision,
    actionOf(view, decision, medicines, index),
    doseOfDecision,
    reachOf(view, medicines, index),
  );
}

/** "sertraline was stopped", "Zoloft 50 -> 100", "Lithium: increase": words of a decision that follow their medicine. */
function decisionBehind(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  const placed = medicines[index]!;
  const nextMedicine = medicines[index + 1]?.first ?? view.terms.length;
  const dose = readDose(view, placed.last);
  const from = dose?.last ?? placed.last;
  const found = decisions.find(
    ({ record, first, last }) =>
      !record.regimen &&
      record.side !== "before" &&
      first >= placed.last &&
      last <= nextMedicine &&
      first <= from + MOST_BEHIND,
  );
  if (!found) return undefined;
  // A verb that its own medicine follows at once belongs to that one: "stop A and start B".
  if (
    found.record.side !== "after" &&
    nextMedicine - found.last <= 1 &&
    decisionBefore(view, medicines, index, decisions)
  )
    return undefined;
  return found.record.side === "after" || !decisionBefore(view, medicines, index, decisions) ? found : undefined;
}

function decisionBefore(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): PlacedDecision | undefined {
  const placed = medicines[index]!;
  const decision = decisions
    .filter(({ record, last }) => !record.regimen && record.side !== "after" && last <= placed.first)
    .at(-1);
  if (!decision) return undefined;
  // The decision carries on over a list: "continue lithium 600 mg and quetiapine".
  const between = medicines.slice(0, index).filter((other) => other.first >= decision.last);
  let reached = decision.last;
  for (const other of [...between, placed]) {
    if (other.first - reached > MOST_BETWEEN) return undefined;
    reached = readDose(view, other.last)?.last ?? other.last;
  }
  return decision;
}

function actionOf(
  view: SentenceView,
  { record, first, last }: PlacedDecision,
  medicines: readonly PlacedMention[],
  index: number,
): DecisionAction {
  const placed = medicines[index]!;
  if (record.byAmounts)
    return (
      compareAmounts(view, Math.min(first, placed.first), medicines[index + 1]?.first ?? view.terms.length) ??
      record.action
    );
  if (!record.then) return record.action;
  const from = Math.max(last, medicines[index - 1]?.last ?? 0);
  const words = view.terms.slice(from, placed.first).map((term) => term.word);
  return words.some((word) => record.then!.after.includes(word)) ? record.then.action : record.action;
}

/** Whether an assertion says that this is not the writer's present, affirmed decision for this patient. */
function isVoid(view: SentenceView, first: number, last: number): boolean {
  return assertionsOver(view, first, last).length > 0;
}

function reachOf(view: SentenceView, medicines: readonly PlacedMention[], index: number): Span {
  const start = index === 0 ? 0 : medicines[index]!.mention.span.start;
  const end = medicines[index + 1]?.mention.span.start ?? view.text.length;
  return { start, end };
}

function build(
  view: SentenceView,
  placed: PlacedMention,
  decision: PlacedDecision | undefined,
  action: DecisionAction | undefined,
  dose: Dose | undefined,
  reach: Span,
): OrderCandidate {
  const drugSpan = placed.mention.span;
  const decisionSpan = decision && spanOf(view, decision.first, decision.last);
  const parts = [drugSpan, ...(decisionSpan ? [decisionSpan] : []), ...(dose ? [dose.span] : [])];
  const span = { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) };
  const medicine = placed.medicine!;
  return {
    drug: medicine.medication?.name ?? medicine.group?.orderedAs ?? medicine.class,
    medicine,
    ...(action ? { action } : {}),
    span,
    drugSpan,
    ...(decision && decisionSpan ? { decision: { record: decision.record.id, span: decisionSpan } } : {}),
    ...(dose ? { dose: { text: dose.text, span: dose.span } } : {}),
    reach: contains(reach, span)
      ? reach
      : { start: Math.min(reach.start, span.start), end: Math.max(reach.end, span.end) },
  };
}
