/** Medicine + decision in one sentence -> what may be an order; the whole note decides later whether it is. */
import { contains, type Span } from "../text/span";
import { actionOf } from "./action";
import { AT_THIS_VISIT, CLAUSE_BREAK, goesOnTo, isInBrackets } from "./clauses";
import { decisionFor, type PlacedDecision } from "./decisions";
import { type Amount, type Dose, readDose, readDoseBeside, stepWithin } from "./dose";
import { ellipticCandidates } from "./ellipticOrders";
import { endOfTaper, opensLastStep, THEN } from "./lastStep";
import { isLaterStep, isScheduleTo, isThoughtOf } from "./laterStep";
import type { DecisionAction } from "./lexicon";
import { medicinesMeant } from "./medicinesMeant";
import { drugOf, type Medicine, type PlacedMention } from "./mentions";
import { isPlan, isToldAsTaken, mayGoOn, opensPlanItem } from "./planItems";
import { type SentenceView, spanOf } from "./reading";
import { type ReleaseForm, releaseFormAt } from "./releaseForm";
import { isDecided, isVoid } from "./stance";
import { hasTagBetween, verbFormAt } from "./tagged";
import { PROVIDED, tellsTaken } from "./takenAlready";
import { isDated, isTold } from "./tense";

export interface OrderCandidate {
  /** Generic name or class; "unspecified" for the regimen as a whole. */
  readonly drug: string;
  readonly medicine?: Medicine;
  /** "Prazosin 1 mg, increase to 2 mg after three nights": a start, unless the patient takes the medicine already. */
  readonly startsIfNew?: boolean;
  /** "15 mg at night for a week then 30": what begins below the dose that was taken is begun again. */
  readonly isRising?: boolean;
  /** Names no medicine ("Will increase to 100 mg"): it is the one that was named last, or before the medicine that replaces it. */
  readonly isElliptic?: boolean;
  /** A bare or told line outside a plan: an order where it goes on from a decision ("Would stop the Ativan. Haldol 0.5 mg at eight."). */
  readonly isLoose?: boolean;
  /** Of elliptic words: whether they may speak of all that is taken ("No changes."). */
  readonly maySpeakOfAll?: boolean;
  /** Of elliptic words: whether they speak of each medicine named before ("Both are to stop"). */
  readonly isOfAll?: boolean;
  /** Whether the words add to what is taken of the same medicine. */
  readonly isBesides?: boolean;
  /** Of elliptic words: whether they end with a last step ("10 mg for two weeks then stop"), so that what is taken stops. */
  readonly endsIfTaken?: boolean;
  readonly form?: ReleaseForm;
  /** Of elliptic words: which way the sentence that names the medicine leans. */
  readonly leaning?: "increase" | "decrease";
  /** Of elliptic words: the medicine that comes in its place ("Switch to Lexapro"). */
  readonly replacedBy?: string;
  /** Of a regimen: whether its words say that it is the psychiatric one. */
  readonly namesMind?: boolean;
  /** Absent for a bare plan line and for a change of unknown direction: the rest of the note decides. */
  readonly action?: DecisionAction;
  /** "Gabapentin 600 tid helps cravings": whether the words tell that it is taken. */
  readonly isTaken?: boolean;
  /** Whether the words tell of another dose, or another form, of the same medicine. */
  readonly isChange?: boolean;
  readonly span: Span;
  readonly drugSpan: Span;
  readonly decision?: { readonly record: string; readonly span: Span };
  readonly dose?: { readonly text: string; readonly span: Span; readonly amount: Amount };
  /** The stretch in which an indication belongs to this medicine. */
  readonly reach: Span;
}

/** Vocabulary of "psychiatric", "psych". */
const OF_THE_MIND = "OfTheMind";

export function readOrderCandidates(
  view: SentenceView,
  mentions: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  const medicines = medicinesMeant(view, mentions, decisions);
  const candidates = decisions
    .filter(({ record }) => record.regimen)
    .flatMap((decision) => regimenCandidate(view, decision, medicines));
  candidates.push(...ellipticCandidates(view, medicines, decisions));
  medicines.forEach((_, index) => {
    const candidate = medicineCandidate(view, medicines, index, decisions);
    if (candidate) candidates.push(candidate);
  });
  return candidates;
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

function medicineCandidate(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  index: number,
  decisions: readonly PlacedDecision[],
): OrderCandidate | undefined {
  const placed = medicines[index]!;
  const medicine = placed.medicine!;
  const dose = readDoseBeside(view, placed);
  const reach = reachOf(view, medicines, index);
  const bare = build(view, placed, undefined, undefined, dose, reach);
  const found = decisionFor(view, medicines, index, decisions, (each) => isDecided(view, each) && !isDated(view, each));
  const toTheEnd = found && endOfTaper(view, found, decisions, medicines[index + 1]?.first ?? view.terms.length);
  const decision =
    found && dose && found.first >= dose.last && isThoughtOf(view, found) ? undefined : (toTheEnd ?? found);
  // "He was on Seroquel 25 mg" in a discharge list tells what he left on.
  const isPastList = view.category === "discharge-medications" && !decision;
  // "Does not use lorazepam, so it is being removed", "wishes to come off Abilify; d/c today"
  const isUnused = decision?.record.action === "stop" && decision.first >= placed.last;
  // "Haloperidol 0.5 mg prn only if distressed", "if agitated, …" is ordered, and given on a condition.
  const asNeeded = !decision && bare.form === "as-needed";
  const given = { past: isPastList, unused: isUnused, asNeeded: asNeeded && dose !== undefined };
  if (isVoid(view, placed.first, placed.last, decision, given)) return undefined;
  if (!decision) {
    if (
      !medicine.medication ||
      placed.mention.givenOnce ||
      // "NRT" alone may be anything, and under "Smoking:" is not.
      (medicine.abbreviated && !dose && view.found.indication.length === 0)
    )
      return undefined;
    const opening = listedBehind(view, medicines, index);
    const isLoose = !opensPlanItem(view, opening, dose !== undefined);
    if (isLoose && !(dose && mayGoOn(view, opening))) return undefined;
    // "Benztropine only if EPS"
    if (!dose && !asNeeded && hasTagBetween(view, placed.last, placed.last + 2, PROVIDED)) return undefined;
    const isTaken = tellsTaken(view, placed, dose);
    const next = medicines[index + 1]?.first ?? view.terms.length;
    const isRising =
      dose !== undefined &&
      hasTagBetween(view, dose.first, next, THEN) &&
      stepWithin(view, dose.first, next) === "increase";
    return {
      ...bare,
      ...(isTaken ? { isTaken } : {}),
      ...(isLoose ? { isLoose } : {}),
      ...(isRising ? { isRising } : {}),
    };
  }
  // "On citalopram 20 mg for some years (repeat)"
  if (isInBrackets(view, decision) && isToldAsTaken(view, placed.first) && !isPlan(view)) return undefined;
  if (isToldOfTaking(view, placed, decision)) return undefined;
  if (isListed(view, decision)) return bare;
  if (isPlan(view) && decision.first >= placed.last && isDated(view, decision)) {
    const { dose: _, ...undosed } = bare;
    return { ...undosed, isTaken: true };
  }
  // "Is to be reduced for a week and then stopped": the last step is decided with the first.
  const deciding = toTheEnd && found ? found : decision;
  const isLoose = view.category === "other" && !isDecided(view, deciding);
  if (!isDecided(view, deciding, isLoose) || isVoid(view, decision.first, decision.last, decision)) return undefined;
  const doseOfDecision = dose ?? (decision.first >= placed.last ? readDose(view, decision.last) : undefined);
  const action = actionOf(view, decision, medicines, index);
  const candidate = build(view, placed, decision, action, doseOfDecision, reach);
  const isChange = action === undefined && (decision.record.byAmounts === true || decision.record.then !== undefined);
  // "Change to Lexapro 10 mg", "we will go to Effexor 75 mg": another dose, or another medicine.
  const { then, byAmounts, named } = decision.record;
  const isSwitch = isChange && (then !== undefined || (byAmounts && named)) && decision.last <= placed.first;
  const isCourse = decision.record.ifNew !== undefined && (view.terms[decision.first]!.gap & CLAUSE_BREAK) === 0;
  const isStep =
    (action !== "decrease" || (opensLastStep(view, decision) && view.terms[decision.first - 1]?.word !== "→")) &&
    dose !== undefined &&
    isLaterStep(view, placed, dose, decision);
  // "Chlordiazepoxide 50 mg q6h for a day, 25 mg q6h for a day, off": what is not taken yet begins.
  const isSchedule =
    toTheEnd === undefined && dose !== undefined && action === "stop" && isScheduleTo(view, placed, decision);
  const startsIfNew = isSwitch || isCourse || isStep || isSchedule;
  const isTaken = action === undefined && tellsTaken(view, placed, dose);
  return { ...candidate, isChange, startsIfNew, ...(isTaken ? { isTaken } : {}), ...(isLoose ? { isLoose } : {}) };
}

/** "She took sertraline up to 100 mg": how much was taken, outside a plan. */
function isToldOfTaking(view: SentenceView, placed: PlacedMention, { first }: PlacedDecision): boolean {
  if (isPlan(view) || first < placed.last || !isToldAsTaken(view, placed.first)) return false;
  return verbFormAt(view, first) === undefined && !hasTagBetween(view, 0, view.terms.length, AT_THIS_VISIT);
}

/** The first of a row of medicines, each with its dose: "Haldol 5 mg PO BID, Cogentin 1 mg PO BID". */
function listedBehind(view: SentenceView, medicines: readonly PlacedMention[], index: number): PlacedMention {
  let at = index;
  while (at > 0) {
    const dose = readDose(view, medicines[at - 1]!.last);
    if (!dose || !goesOnTo(view, dose.last, medicines[at]!.first)) break;
    at--;
  }
  return medicines[at]!;
}

/** "Naltrexone 50 mg, started on the 17th" in a discharge list tells when, and decides nothing new. */
function isListed(view: SentenceView, decision: PlacedDecision): boolean {
  return view.category === "discharge-medications" && decision.record.action === "start" && isTold(view, decision);
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
  const form = releaseFormAt(view, placed, dose);
  return {
    drug: drugOf(medicine),
    medicine,
    ...(action ? { action } : {}),
    ...(decision?.record.besides ? { isBesides: true } : {}),
    ...(form ? { form } : {}),
    span,
    drugSpan,
    ...(decision && decisionSpan ? { decision: { record: decision.record.id, span: decisionSpan } } : {}),
    ...(dose ? { dose: { text: dose.text, span: dose.span, amount: dose.amount } } : {}),
    reach: contains(reach, span)
      ? reach
      : { start: Math.min(reach.start, span.start), end: Math.max(reach.end, span.end) },
  };
}
