/** Medicine + decision in one sentence -> what may be an order; the whole note decides later whether it is. */
import { contains, type Span } from "../text/span";
import { actionOf, decisionFor, type PlacedDecision, THE_MEDICINE } from "./decisions";
import { type Amount, type Dose, readDose } from "./dose";
import type { DecisionAction } from "./lexicon";
import { assertionsOver, drugOf, type Medicine, type PlacedMention } from "./mentions";
import { type SentenceView, spanOf } from "./reading";
import { isDecided, isIntended, isTold, opensPlanItem } from "./stance";

export interface OrderCandidate {
  /** Generic name or class; "unspecified" for the regimen as a whole. */
  readonly drug: string;
  readonly medicine?: Medicine;
  /** "Prazosin 1 mg, increase to 2 mg after three nights": a start, unless the patient takes the medicine already. */
  readonly startsIfNew?: boolean;
  /** Names no medicine ("Will increase to 100 mg"): it is the one that was named last. */
  readonly isElliptic?: boolean;
  /** Of a regimen: whether its words say that it is the psychiatric one. */
  readonly namesMind?: boolean;
  /** Absent for a bare plan line and for a change of unknown direction: the rest of the note decides. */
  readonly action?: DecisionAction;
  /** Whether the words tell of another dose, or another form, of the same medicine. */
  readonly isChange?: boolean;
  readonly span: Span;
  readonly drugSpan: Span;
  readonly decision?: { readonly record: string; readonly span: Span };
  readonly dose?: { readonly text: string; readonly span: Span; readonly amount: Amount };
  /** The stretch in which an indication belongs to this medicine. */
  readonly reach: Span;
}

/** Vocabulary of what makes a drug's name no medicine: "level", "toxicity", "-induced". */
const NOT_AS_MEDICINE = "NotAsMedicine";
/** Vocabulary of "psychiatric", "psych". */
const OF_THE_MIND = "OfTheMind";

export function readOrderCandidates(
  view: SentenceView,
  mentions: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  const medicines = mentions.filter(
    (placed) => placed.medicine && !isOtherwiseMeant(view, placed, decisions) && !isLevel(placed),
  );
  const candidates = decisions
    .filter(({ record }) => record.regimen)
    .flatMap((decision) => regimenCandidate(view, decision, medicines));
  if (medicines.length === 0) candidates.push(...ellipticCandidates(view, decisions));
  medicines.forEach((_, index) => {
    const candidate = medicineCandidate(view, medicines, index, decisions);
    if (candidate) candidates.push(candidate);
  });
  return candidates;
}

/** "Lithium level", but not "lithium level 0.4, so increase to 900 mg". */
function isOtherwiseMeant(view: SentenceView, { last }: PlacedMention, decisions: readonly PlacedDecision[]): boolean {
  if (!view.scan.hasTag(last, NOT_AS_MEDICINE)) return false;
  return !decisions.some(({ record, first }) => first > last && record.side === "either" && readDose(view, first + 1));
}

/** "Lithium 0.8": less than anyone takes. */
function isLevel({ mention, medicine }: PlacedMention): boolean {
  const { amount } = mention;
  return amount !== undefined && amount.unit === "" && amount.value < (medicine?.medication?.levelBelow ?? 0);
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
      namesMind: view.scan.holdsTag(OF_THE_MIND),
      ...(decision.record.action ? { action: decision.record.action } : {}),
      span,
      drugSpan: { start: span.start, end: span.start },
      decision: { record: decision.record.id, span },
      reach: span,
    },
  ];
}

/** "Will increase to 100 mg", "We will bring it down slowly": the decision on a medicine of the sentence before. */
function ellipticCandidates(view: SentenceView, decisions: readonly PlacedDecision[]): OrderCandidate[] {
  const decision = decisions.find(({ record, first, last }) => {
    if (record.regimen || record.weak || record.then || !record.action) return false;
    const dose = readDose(view, last);
    const namesIt = [last, last - 1].some((at) => view.scan.hasTag(at, THE_MEDICINE));
    // "No change." says all there is to say.
    if ((dose !== undefined && dose.amount.unit !== "") || last - first === view.terms.length) return true;
    return namesIt && first < last && record.action !== "start";
  });
  if (!decision || !isDecided(view, decision) || isVoid(view, decision.first, decision.last, decision)) return [];
  const dose = readDose(view, decision.last);
  const span = spanOf(view, decision.first, dose?.last ?? decision.last);
  return [
    {
      drug: "",
      isElliptic: true,
      ...(decision.record.action ? { action: decision.record.action } : {}),
      span,
      drugSpan: { start: span.start, end: span.start },
      decision: { record: decision.record.id, span: spanOf(view, decision.first, decision.last) },
      ...(dose ? { dose: { text: dose.text, span: dose.span, amount: dose.amount } } : {}),
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
  const dose = readDose(view, placed.last);
  const decision = decisionFor(view, medicines, index, decisions, (each) => isDecided(view, each));
  if (isVoid(view, placed.first, placed.last, decision)) return undefined;
  if (!decision) {
    if (!medicine.medication || (medicine.abbreviated && !dose) || !opensPlanItem(view, placed, dose !== undefined))
      return undefined;
    return build(view, placed, undefined, undefined, dose, reachOf(view, medicines, index));
  }
  if (isListed(view, decision)) return build(view, placed, undefined, undefined, dose, reachOf(view, medicines, index));
  if (!isDecided(view, decision) || isVoid(view, decision.first, decision.last, decision)) return undefined;
  const doseOfDecision = dose ?? (decision.first >= placed.last ? readDose(view, decision.last) : undefined);
  const action = actionOf(view, decision, medicines, index);
  const candidate = build(view, placed, decision, action, doseOfDecision, reachOf(view, medicines, index));
  const isChange = action === undefined && (decision.record.byAmounts === true || decision.record.then !== undefined);
  const isSwitch = isChange && decision.record.then !== undefined && decision.last <= placed.first;
  const startsIfNew = isSwitch || (dose !== undefined && isLaterStep(view, placed, dose, decision));
  return { ...candidate, isChange, startsIfNew };
}

/** "Naltrexone 50 mg, started on the 17th" in a discharge list tells when, and decides nothing new. */
function isListed(view: SentenceView, decision: PlacedDecision): boolean {
  return view.category === "discharge-medications" && decision.record.action === "start" && isTold(view, decision);
}

/** Whether a plan line gives a dose first and only then tells how to go on from it. */
function isLaterStep(
  view: SentenceView,
  placed: PlacedMention,
  dose: Dose,
  { record, first }: PlacedDecision,
): boolean {
  const isStep = record.action === "increase" || record.action === "decrease";
  const isCommand = view.lexicon.decisionForms.get(view.terms[first]!.word) === "root" || isIntended(view, first);
  return isStep && isCommand && first >= dose.last && opensPlanItem(view, placed, true);
}

/** Whether an assertion says that this is not the writer's present, affirmed decision; "no change" is part of one. */
function isVoid(view: SentenceView, first: number, last: number, decision?: PlacedDecision): boolean {
  const own = decision && spanOf(view, decision.first, decision.last);
  return assertionsOver(view, first, last).some(({ cue }) => !(own && contains(own, cue)));
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
    drug: drugOf(medicine),
    medicine,
    ...(action ? { action } : {}),
    span,
    drugSpan,
    ...(decision && decisionSpan ? { decision: { record: decision.record.id, span: decisionSpan } } : {}),
    ...(dose ? { dose: { text: dose.text, span: dose.span, amount: dose.amount } } : {}),
    reach: contains(reach, span)
      ? reach
      : { start: Math.min(reach.start, span.start), end: Math.max(reach.end, span.end) },
  };
}
