/** Decisions that name no medicine: "Will increase to 100 mg", "Continue same dose", "Switch to Lexapro". The note says which one is meant. */
import { Gap } from "../text/terms";
import { breaksList, CLAUSE_BREAK, isApart } from "./clauses";
import { THE_MEDICINE } from "./decisionBefore";
import { FIRST_PERSON, leadsTo, type PlacedDecision } from "./decisions";
import { DOSE_FROM, type Dose, hasFrequency, readDose, stepWithin, TIME_UNIT } from "./dose";
import { endOfTaper, isLastStep } from "./lastStep";
import type { PlacedMention } from "./mentions";
import type { OrderCandidate } from "./orderCandidates";
import { decidesAlone, decidesHere, isPlan, plansHere } from "./planItems";
import { DOSE_UNIT, type SentenceView, spanOf } from "./reading";
import { isDecided, isVoid } from "./stance";
import { hasTagBetween, verbFormAt } from "./tagged";
import { PATIENT_SUBJECT } from "./whoseAct";

/** Vocabulary of what adds nothing to "Continue.", "No changes for now": who, when, how long. */
const ADDS_NOTHING = "AddsNothing";
/** Vocabulary of "both", "all three". */
const BOTH = "Both";
/** Vocabulary of "at", "to": "resume at 37.5". */
const DOSE_AT = "DoseAt";
/** Vocabulary of "weekly": behind "continue" it speaks of sessions. */
const SESSIONS = "Sessions";
/** Vocabulary of "medication", "treatment": what is decided about is a medicine. */
const OF_MEDICINE = "OfMedicine";

export function ellipticCandidates(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  if (medicines.length > 0)
    return [...besideAnother(view, medicines[0]!, decisions), ...replacedUnnamed(view, medicines, decisions)];
  // "Continue current medications" speaks of all of them, and of none alone.
  if (decisions.some(({ record }) => record.regimen)) return [];
  const found =
    decisions.find((decision) => !decision.record.weak && speaksOfMedicine(view, decision)) ??
    decisions.find((decision) => decision.record.weak && speaksOfMedicine(view, decision));
  if (found)
    return isDecided(view, found) && !isThePatients(view, found) && !isVoid(view, found.first, found.last, found)
      ? [
          {
            ...build(view, endOfTaper(view, found, decisions, view.terms.length) ?? found, view.terms.length),
            ...(decisions.some((each) => each.first >= found.last && isLastStep(view, each))
              ? { endsIfTaken: true }
              : {}),
          },
        ]
      : [];
  return [...lastStepAlone(view, decisions), ...doseAlone(view, decisions)];
}

/** "10 mg for two weeks then stop" behind a sentence that named the medicine. */
function lastStepAlone(view: SentenceView, decisions: readonly PlacedDecision[]): OrderCandidate[] {
  const dose = readDose(view, 0);
  const found = decisions.find((decision) => isLastStep(view, decision));
  if (!found || !isPlan(view) || dose?.first !== 0 || dose.amount.unit === "") return [];
  return isDecided(view, found) && !isVoid(view, found.first, found.last, found)
    ? [build(view, found, view.terms.length)]
    : [];
}

/** The dose behind the words, or the one that they end with: "→ 3.75 mg". */
function doseBy(view: SentenceView, { record, last }: PlacedDecision): Dose | undefined {
  const own = record.byAmounts ? readDose(view, last - 1) : undefined;
  const dose = own?.first === last - 1 ? own : readDose(view, last);
  // "Fortnightly to 36 weeks", "amended duties to 15/12"
  return dose && (view.scan.hasTag(dose.first + 1, TIME_UNIT) || isDayOfMonth(view, dose)) ? undefined : dose;
}

function isDayOfMonth(view: SentenceView, { amount, first, last }: Dose): boolean {
  return amount.pair !== undefined && amount.unit === "" && !hasFrequency(view, first, last);
}

function speaksOfMedicine(view: SentenceView, decision: PlacedDecision): boolean {
  const { record, first, last } = decision;
  // "Currently 2 mg twice daily" tells what was taken up to now.
  if (record.regimen || record.then || record.backwards || view.scan.hasTag(last, SESSIONS)) return false;
  const dose = doseBy(view, decision);
  // "Made a plan to come off: 50 mg for a month, then none."
  if (record.named)
    return (
      holdsPronoun(view, first, last) ||
      (dose !== undefined && dose.amount.unit !== "" && dose.first === last) ||
      // "That one is coming off", "I would withdraw it", "Off."
      (record.action === "stop" &&
        (isNamedBefore(view, first) || isDecidedAbout(view, first, last) || isAllThatIsSaid(view, first, last)))
    );
  if (record.alone) return true;
  // "Working, wears off at three. → Continue."
  if (first === 1 && view.terms[0]!.word === "→" && record.action && record.action !== "start") return true;
  // "He remains well."
  if (record.action === "continue" && view.scan.hasTag(first - 1, PATIENT_SUBJECT) && !ofMedicine(view)) return false;
  const hasDose =
    dose !== undefined &&
    (dose.amount.unit !== "" ||
      // "Go to 15 qhs."
      (first === 0 && verbFormAt(view, 0) !== "past" && hasFrequency(view, dose.first, dose.last)) ||
      (decidesAlone(view) && view.scan.hasTag(last, DOSE_AT) && dose.first === last + 1));
  if (record.weak && !record.byAmounts) return hasDose || view.scan.holdsTag(DOSE_UNIT);
  // "Will go to 100", but not "cont ECT twice weekly, to 8 and review"
  const opens = first <= MOST_BEFORE || isDecidedByWriter(view, first);
  if (record.weak)
    return (
      hasDose ||
      (record.byAmounts === true &&
        opens &&
        dose !== undefined &&
        decidesHere(view.category) &&
        !isOfThing(view, first))
    );
  // "→ 3.75 mg for a month" behind a line about the medicine.
  if (record.byAmounts) return hasDose && (first === 0 || (view.terms[first]!.gap & Gap.stop) !== 0);
  if (!record.action) return false;
  if (hasDose || (record.action !== "start" && isAllThatIsSaid(view, first, last))) return true;
  // "Continue, recheck the level.", "Stop, no taper needed."
  const isFirst = first === 0 && last === 1 && verbFormAt(view, 0) === "root";
  const isWord = record.action === "continue" || record.action === "stop";
  if (isFirst && isWord && ((view.terms[1]?.gap ?? 0) & Gap.comma) !== 0) return true;
  const namesIt = hasTagBetween(view, last - 1, last + 1, THE_MEDICINE) || isNamedBefore(view, first);
  return namesIt && record.action !== "start" && (first < last || view.scan.hasTag(last, THE_MEDICINE));
}

/** "I would withdraw it over two weeks" */
function isDecidedAbout(view: SentenceView, first: number, last: number): boolean {
  return isPlan(view) && view.scan.hasTag(last, THE_MEDICINE) && isDecidedByWriter(view, first);
}

/** Whether anything in the sentence speaks of a medicine: "She stays on the same dose." */
function ofMedicine(view: SentenceView): boolean {
  return view.scan.holdsTag(OF_MEDICINE) || view.scan.holdsTag(THE_MEDICINE) || view.scan.holdsTag(DOSE_UNIT);
}

/** "It was stopped", but not "she puts it down to the anniversary". */
function isNamedBefore(view: SentenceView, first: number): boolean {
  if (!view.scan.hasTag(first - 1, THE_MEDICINE)) return false;
  const isSubject = first === 1 || (view.terms[first - 1]!.gap & CLAUSE_BREAK) !== 0;
  // "I would ask that this stays where it is"
  return isSubject || (decidesHere(view.category) && isDecidedByWriter(view, first - 1));
}

/** "Cut coffee to 1": the amount is of something that the words behind a decision name. */
function isOfThing(view: SentenceView, first: number): boolean {
  const word = first - 1;
  if (!view.found.decision.some(({ last }) => last <= word)) return false;
  return ![ADDS_NOTHING, OF_MEDICINE, THE_MEDICINE].some((tag) => view.scan.hasTag(word, tag));
}

const MOST_BEFORE = 3;
const NEAR = 5;

/** Whether the writer's "I" stands shortly before. */
function isDecidedByWriter(view: SentenceView, at: number): boolean {
  return hasTagBetween(view, at - NEAR, at, FIRST_PERSON);
}

/** "She cut it to half on her own." */
function isThePatients(view: SentenceView, found: PlacedDecision): boolean {
  if (!view.scan.hasTag(found.first - 1, PATIENT_SUBJECT) || found.record.action === "continue") return false;
  // "I have suggested she increases this to 150 mg"
  return verbFormAt(view, found.first) !== "present" || !isDecidedByWriter(view, found.first);
}

/** "Let it go": the words hold what stands for the medicine. */
function holdsPronoun(view: SentenceView, first: number, last: number): boolean {
  return hasTagBetween(view, first, last, THE_MEDICINE);
}

/** "Continue.", "No changes today.", "Will stay on the same dose for now." */
function isAllThatIsSaid(view: SentenceView, first: number, last: number): boolean {
  for (let index = labelEnd(view, first); index < view.terms.length; index++) {
    if (index >= first && index < last) continue;
    const { word } = view.terms[index]!;
    if (!/^[#\d]/.test(word) && ![ADDS_NOTHING, OF_MEDICINE, THE_MEDICINE].some((tag) => view.scan.hasTag(index, tag)))
      return false;
  }
  return true;
}

const LONGEST_LABEL = 4;

/** Where "Medical treatment:" ends, if the sentence begins with such a label. */
function labelEnd(view: SentenceView, before: number): number {
  for (let index = Math.min(LONGEST_LABEL, before); index > 0; index--)
    if ((view.terms[index]!.gap & Gap.colon) !== 0) return index;
  return 0;
}

function build(view: SentenceView, decision: PlacedDecision, end: number): OrderCandidate {
  const { record, first, last } = decision;
  const dose = doseBy(view, decision);
  const span = spanOf(view, first, dose?.last ?? last);
  const action = record.byAmounts ? stepWithin(view, first, end, record.backwards) : record.action;
  return {
    ...ofNoName(span),
    ...(action ? { action } : {}),
    isChange: record.byAmounts === true && !action,
    ...(record.besides ? { isBesides: true } : {}),
    ...(view.scan.holdsTag(BOTH) ? { isOfAll: true } : {}),
    maySpeakOfAll: record.action === "continue" && !view.terms.some(({ word }) => /^\d/.test(word)),
    decision: { record: record.id, span: spanOf(view, first, last) },
    ...(dose ? { dose: { text: dose.text, span: dose.span, amount: dose.amount } } : {}),
  };
}

function ofNoName(span: OrderCandidate["span"]): OrderCandidate {
  return { drug: "", isElliptic: true, span, drugSpan: { start: span.start, end: span.start }, reach: span };
}

/** "10 mg each morning, then 20 mg" behind a sentence that named the medicine. */
function doseAlone(view: SentenceView, decisions: readonly PlacedDecision[]): OrderCandidate[] {
  if (decisions.some(({ record }) => !record.weak && !record.named) || !plansHere(view)) return [];
  const dose: Dose | undefined = readDose(view, 0);
  if (!dose || dose.first > 0 || dose.amount.unit === "" || !hasFrequency(view, dose.first, dose.last)) return [];
  if (isVoid(view, dose.first, dose.last)) return [];
  return [{ ...ofNoName(dose.span), dose: { text: dose.text, span: dose.span, amount: dose.amount } }];
}

/** "We decided to go to 150 mg, and to add prazosin": the first of the two is about the medicine of the sentence before. */
function besideAnother(
  view: SentenceView,
  medicine: PlacedMention,
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  const found = decisions.find((decision) => {
    const { record, first, last } = decision;
    const dose = readDose(view, last);
    const holdsIt = record.named === true && holdsPronoun(view, first, last) ? last : undefined;
    const pronoun = view.scan.hasTag(last, THE_MEDICINE) && record.action !== "start" ? last + 1 : undefined;
    const end = dose && dose.amount.unit !== "" ? dose.last : (pronoun ?? holdsIt);
    if (end === undefined || end > medicine.first || record.regimen || record.then || first >= medicine.first)
      return false;
    const hasOther = decisions.some((other) => other.first >= end && other.last <= medicine.first);
    return isApart(view, end, medicine.first) || hasOther || breaksList(view, end, medicine.first);
  });
  return found && isDecided(view, found) && !isVoid(view, found.first, found.last, found)
    ? [build(view, found, medicine.first)]
    : [];
}

/** "Switch to Lexapro 10 mg": what it takes the place of is stopped, though it is named further up. */
function replacedUnnamed(
  view: SentenceView,
  medicines: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): OrderCandidate[] {
  let first = medicines[0]!;
  const found = decisions.find(({ record, first: at, last }) => {
    if (record.then === undefined || record.side === "after") return false;
    const next = medicines.find((placed) => placed.first >= last);
    const hasOld = medicines.some((placed) => placed.last <= at && placed.medicine?.medication);
    // "Cross over from paroxetine to duloxetine" names what goes.
    if (!next || hasOld || view.scan.hasTag(last - 1, DOSE_FROM) || !leadsTo(view, record, at, next.first))
      return false;
    first = next;
    return true;
  });
  if (!found || !isDecided(view, found) || isVoid(view, found.first, first.last, found)) return [];
  // "Change to Concerta 36 mg from 27": the medicine itself goes on.
  if ((view.terms[found.first]!.gap & Gap.open) !== 0) return [];
  const span = spanOf(view, found.first, found.last);
  return [
    {
      ...ofNoName(span),
      action: found.record.action!,
      replacedBy: first.mention.id,
      decision: { record: found.record.id, span },
    },
  ];
}
