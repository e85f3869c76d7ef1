/** Candidates of all sentences -> the note's medication orders: bare lines, indications and repeats settled by the whole note. */
import { type Span, shift } from "../text/span";
import { type Background, goesOnFromDecision, readBackground, type Taken } from "./background";
import { compareAmounts } from "./dose";
import type { DecisionAction } from "./lexicon";
import { PLANS, withName } from "./nameMeant";
import type { PlacedSentence } from "./note";
import type { OrderCandidate } from "./orderCandidates";
import { indicationOf, openingOf, psychotropicOf, purposeOf } from "./purpose";
import type { ReleaseForm } from "./releaseForm";
import { mergeRepeats } from "./repeats";

/** A decision about a medicine that the writer makes, recommends or carries forward in this note. */
export interface MedicationOrder {
  /** Generic name in lower case, a class ("ssri") where only a class is named, or "unspecified". */
  readonly drug: string;
  readonly class: string;
  readonly action: DecisionAction;
  readonly psychotropic: boolean;
  /** The shortest stretch that shows the decision and the medicine. */
  readonly span: Span;
  /** The medicine's own words; empty at `span.start` for "unspecified". */
  readonly drugSpan: Span;
  /** The words or signs of the decision, and the record that knows them; absent for a bare plan line. */
  readonly decision?: { readonly record: string; readonly span: Span };
  /** As typed, e.g. "50 mg twice daily". */
  readonly dose?: { readonly text: string; readonly span: Span };
  /** Id of an indication record, and where it was named. */
  readonly indication?: { readonly id: string; readonly span: Span };
  /** What decided `psychotropic`. */
  readonly because: "class" | "indication" | "no-indication" | "medication-list";
  /** Where the note names a class and no medicine: that class and those it covers. */
  readonly general?: readonly string[];
  /** The known name that a mistyped word was read as. */
  readonly readAs?: string;
  /** Of two orders of one medicine it tells which is meant: "Ritalin LA goes on, add Ritalin IR". */
  readonly form?: ReleaseForm;
  /** Whether its words add to what is taken of the same medicine. */
  readonly isBesides?: boolean;
}

/** Sentences before an order that may name its problem ("# Insomnia"), within the same paragraph or list. */
const SENTENCES_BACK = 6;

export function readOrders(sentences: readonly PlacedSentence[]): MedicationOrder[] {
  const background = readBackground(sentences);
  const goesHomeWith = dischargeList(sentences);
  /** Orders whose action only the rest of the note told: a bare line, "sent to the pharmacy". */
  const open = new Set<MedicationOrder>();
  /** What is begun, by paragraph: what a plan goes on to say about it without its name are steps yet to come. */
  const begun = new Set<string>();
  const orders = sentences.flatMap((sentence, index) => {
    const before = sentences.slice(Math.max(0, index - SENTENCES_BACK), index);
    return sentence.reading.orders.flatMap((candidate) => {
      if (
        isOfStayOnly(candidate, sentence, goesHomeWith) ||
        (candidate.isLoose && !goesOnFromDecision(sentences, index, candidate))
      )
        return [];
      // "STOPPED: none"
      if (candidate.isElliptic && sentence.decides) return [];
      const complete = candidate.isElliptic ? withName(candidate, sentences, index, background) : [candidate];
      return complete.flatMap((each) => {
        const place = `${sentence.paragraph} ${each.drug}`;
        if (isNextStep(each) && PLANS.has(sentence.category) && begun.has(place)) return [];
        const order = settle(each, sentence, before, background);
        if (order?.action === "start" && each.action && !each.isElliptic) begun.add(place);
        if (order && !each.action) open.add(order);
        return order ?? [];
      });
    });
  });
  return mergeRepeats(orders, open);
}

/** "Increase to 15 mg after two weeks.", which names no medicine. */
function isNextStep({ isElliptic, action }: OrderCandidate): boolean {
  return isElliptic === true && action !== "start" && action !== "continue";
}

/** Medicines that are listed for the way home. */
function dischargeList(sentences: readonly PlacedSentence[]): ReadonlySet<string> {
  const listed = sentences.filter(
    ({ category, decides }) => category === "discharge-medications" && decides !== "stop",
  );
  return new Set(listed.flatMap(({ reading }) => reading.medicines.map(({ drug }) => drug)));
}

/** What the ward gave was for the stay, and where there is a discharge list, that says what goes on; what was stopped and is not in it stays stopped. */
function isOfStayOnly(
  { action, drug }: OrderCandidate,
  { category }: PlacedSentence,
  goesHomeWith: ReadonlySet<string>,
): boolean {
  return category === "hospital-course" && goesHomeWith.size > 0 && (action !== "stop" || goesHomeWith.has(drug));
}

function settle(
  candidate: OrderCandidate,
  sentence: PlacedSentence,
  before: readonly PlacedSentence[],
  background: Background,
): MedicationOrder | undefined {
  const { drug, medicine, dose, decision } = candidate;
  if (!medicine && !isOfPsychotropics(candidate, sentence, before, background)) return undefined;
  const taken = takenAs(drug, background);
  const startsNow = candidate.startsIfNew && !taken;
  const action = startsNow
    ? "start"
    : candidate.endsIfTaken && taken
      ? "stop"
      : (stepOf(candidate, taken) ??
        candidate.action ??
        actionByNote(candidate, sentence, taken, goesWell(sentence, before), background.hasList));
  const indication = purposeOf(candidate, sentence, before, background, action === "start" && !taken);
  return {
    drug,
    class: medicine?.group.class ?? "unspecified",
    action,
    ...psychotropicOf(medicine, indication, background),
    span: shift(candidate.span, sentence.start),
    drugSpan: shift(candidate.drugSpan, sentence.start),
    ...(decision ? { decision: { record: decision.record, span: shift(decision.span, sentence.start) } } : {}),
    ...(dose ? { dose: { text: dose.text, span: shift(dose.span, sentence.start) } } : {}),
    ...(indication ? { indication: { id: indication.id, span: indication.span } } : {}),
    ...(medicine && !medicine.medication ? { general: [medicine.group.class, ...(medicine.group.covers ?? [])] } : {}),
    ...(medicine?.readAs ? { readAs: medicine.readAs } : {}),
    ...(candidate.form ? { form: candidate.form } : {}),
    ...(candidate.isBesides ? { isBesides: true } : {}),
  };
}

/** Who takes "bup" takes the combination that is named after it. */
function takenAs(drug: string, { taken }: Background): Taken | undefined {
  return taken.get(drug) ?? taken.get(drug.split("-")[0]!);
}

/** "Continue current medications" counts where the note, its problem or the words themselves tell of a psychotropic. */
function isOfPsychotropics(
  candidate: OrderCandidate,
  sentence: PlacedSentence,
  before: readonly PlacedSentence[],
  { taken }: Background,
): boolean {
  if (sentence.category === "fragment" || candidate.namesMind) return true;
  // "4. Counsellor weekly - continue"
  if (sentence.category === "problem" && !sentence.problem) return false;
  // "HTN at goal, same meds."
  const opening = openingOf(sentence);
  if (opening && !opening.psychiatric) return false;
  if ([...taken.values()].some((each) => each.psychotropic)) return true;
  return indicationOf(candidate, sentence, before)?.psychiatric === true;
}

/** "Try 15 mg for a month", of a medicine that is taken at 20 mg. */
function stepOf(
  { isElliptic, isBesides, action, dose }: OrderCandidate,
  taken: Taken | undefined,
): DecisionAction | undefined {
  return isElliptic && !isBesides && action === "start" && dose && taken?.amount
    ? compareAmounts(taken.amount, dose.amount)
    : undefined;
}

/** "OUD - doing well. Bup/nx 16-4 mg daily": a bare line behind a problem that goes well. */
function goesWell(sentence: PlacedSentence, before: readonly PlacedSentence[]): boolean {
  const last = before.at(-1);
  return (
    last?.reading.goesWell === true && last.paragraph === sentence.paragraph && last.reading.indications.length > 0
  );
}

/** A bare line is a continuation where the patient takes the medicine, else a start; a changed amount is a change. */
function actionByNote(
  { drug, dose, isChange, isTaken, isRising, leaning, form, decision }: OrderCandidate,
  { category, decides }: PlacedSentence,
  taken: Taken | undefined,
  isWell: boolean,
  hasList: boolean,
): DecisionAction {
  if (decides) return decides;
  // "Concerta 36 mg, methylphenidate IR 5 mg at two": what is taken in one form is new in the other.
  if (form === "short" && taken?.form === "long") return "start";
  // "8-2 film, two daily" beside "16 mg a day": of a combination a line without a verb gives the strength.
  // "1-2 mg prn" is a range.
  const isStrength = (drug.includes("-") || form === "as-needed") && !isChange;
  const step = dose && taken?.amount && !isStrength ? compareAmounts(taken.amount, dose.amount) : undefined;
  if (isRising && step === "decrease") return "start";
  // A change of dose whose direction is not told is more often up than down.
  if (isChange) return step ?? leaning ?? "increase";
  if (category === "discharge-medications") return "continue";
  // "Haldol dec 100 mg IM given today": who gives an injection without a word of a first one goes on.
  if (form === "injected" && decision) return step ?? "continue";
  return taken || (isTaken && !hasList) || (isWell && !decision) ? (step ?? "continue") : "start";
}
