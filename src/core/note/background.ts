/** What the whole note says that a single order is read by: medicines taken, problems named, whether it is a psychiatric note. */
import { overlaps, type Span, shift } from "../text/span";
import type { Amount } from "./dose";
import type { SectionCategory } from "./lexicon";
import { type Medicine, psychotropicOfClass } from "./mentions";
import type { PlacedSentence } from "./note";
import type { OrderCandidate } from "./orderCandidates";
import type { Indication } from "./reading";
import type { ReleaseForm } from "./releaseForm";

export interface Background {
  /** Whether the note lists what is taken, so that a medicine it does not name is not. */
  readonly hasList: boolean;
  /** By generic name or class. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** First place of each indication that is the patient's and not denied, by its id. */
  readonly named: ReadonlyMap<string, Span>;
  /** Those of them that what is begun now may be for: none in a psychiatrist's note, and elsewhere none that only a list of illnesses names. */
  readonly treated: ReadonlySet<string>;
  /** What the note elsewhere says that a medicine is for, by its name. */
  readonly purposes: ReadonlyMap<string, Omit<Indication, "denied" | "isAside">>;
  /** Whether the writer prescribes as a psychiatrist would, so that a dual-use medicine without an indication counts. */
  readonly psychiatric: boolean;
}

/** What the note says elsewhere of a medicine that the patient takes. */
export interface Taken {
  readonly psychotropic: boolean;
  /** Whether only its class is named. */
  readonly general?: boolean;
  readonly amount?: Amount;
  readonly form?: ReleaseForm;
}

export function readBackground(sentences: readonly PlacedSentence[]): Background {
  // A neurologist examines the mental status too.
  const isPsychiatrists =
    sentences[0]?.reading.namesService === true ||
    sentences.some(({ category }) => category !== "mental-status" && MENTAL_HEALTH.has(category));
  return {
    hasList: sentences.some(({ category, reading }) => category === "medications" && reading.medicines.length > 1),
    taken: medicinesTaken(sentences),
    ...indicationsNamed(sentences, isPsychiatrists),
    purposes: purposesOf(sentences),
    psychiatric: isPsychiatric(sentences),
  };
}

/** Sections that name what is not, or not yet, or another's. */
const NOT_THE_PATIENTS: ReadonlySet<SectionCategory> = new Set(["allergies", "family-history"]);

/** Sections that name what will be taken. */
const DECIDES: ReadonlySet<SectionCategory> = new Set(["plan", "assessment-plan", "instructions"]);

function medicinesTaken(sentences: readonly PlacedSentence[]): Map<string, Taken> {
  const taken = new Map<string, Taken>();
  /** Those whose amount the list of current medicines gives: it says more than a history does. */
  const listed = new Set<string>();
  sentences.forEach(({ reading, category }, index) => {
    if (NOT_THE_PATIENTS.has(category)) return;
    for (const { drug, medicine, amount, isTaken } of reading.medicines)
      if (isTaken && !taken.has(drug))
        taken.set(drug, { psychotropic: isPsychotropic(medicine), ...(amount ? { amount } : {}) });
    if (DECIDES.has(category)) return;
    // "Concerta 36 mg works well" tells that it is taken, whatever its words may decide; "started" and a bare line do not.
    const ordered = new Set(
      reading.orders
        .filter((order) => {
          const { action, startsIfNew, isLoose } = order;
          return isLoose ? goesOnFromDecision(sentences, index, order) : !action || action === "start" || startsIfNew;
        })
        .map(({ drug }) => drug),
    );
    // "Increase prazosin to 8 mg" tells that it is taken, and not how much.
    const changed = new Set(
      reading.orders.filter(({ action }) => action === "increase" || action === "decrease").map(({ drug }) => drug),
    );
    for (const { kind, id, assertions, psychotropic, general, givenOnce, amount, form } of reading.mentions)
      if (
        kind === "medication" &&
        assertions.length === 0 &&
        !givenOnce &&
        !ordered.has(id) &&
        (taken.get(id)?.amount === undefined || (category === "medications" && amount && !listed.has(id)))
      ) {
        if (category === "medications" && amount) listed.add(id);
        taken.set(id, {
          psychotropic: psychotropic !== "never",
          ...(general ? { general } : {}),
          ...(amount && !changed.has(id) ? { amount } : {}),
          ...(form ? { form } : {}),
        });
      }
  });
  return taken;
}

/** Whether a sentence shortly before in the paragraph decides about a medicine; for what is told, one shortly behind will do. */
export function goesOnFromDecision(
  sentences: readonly PlacedSentence[],
  index: number,
  { decision: told }: OrderCandidate,
): boolean {
  const { paragraph } = sentences[index]!;
  return sentences
    .slice(Math.max(0, index - SENTENCES_BACK), told ? index + SENTENCES_ON : index)
    .some(
      (each) =>
        each.paragraph === paragraph && each.reading.orders.some(({ decision, isLoose }) => decision && !isLoose),
    );
}

const SENTENCES_BACK = 6;
const SENTENCES_ON = 4;

function isPsychotropic({ medication, group }: Medicine): boolean {
  return (medication?.psychotropic ?? psychotropicOfClass(group)) !== "never";
}

/** Sections whose problems are told and not treated; a psychiatrist's list of medical problems is one. */
const NOT_TREATED: ReadonlySet<SectionCategory> = new Set([
  "allergies",
  "family-history",
  "review-of-systems",
  "objective",
  "results",
]);

function indicationsNamed(
  sentences: readonly PlacedSentence[],
  isPsychiatrists: boolean,
): Pick<Background, "named" | "treated"> {
  const named = new Map<string, Span>();
  const treated = new Set<string>();
  for (const { reading, category, start, end } of sentences) {
    for (const { medicine } of reading.medicines) {
      const { treats } = medicine.group;
      if (treats && !named.has(treats) && !medicine.medication?.ownUses?.includes(treats))
        named.set(treats, { start, end });
    }
    const isListed = category === "medical-history";
    if (NOT_TREATED.has(category) || (isPsychiatrists && isListed)) continue;
    for (const { id, span, denied, isAside } of reading.indications) {
      if (denied || (isAside && reading.orders.length > 0)) continue;
      if (!named.has(id)) named.set(id, shift(span, start));
      if (!isPsychiatrists && !isListed) treated.add(id);
    }
  }
  return { named, treated };
}

/** Where one medicine is named, what the sentence says: "Tics - stable on clonidine"; of several, what stands at once behind each. */
function purposesOf(sentences: readonly PlacedSentence[]): Map<string, Omit<Indication, "denied" | "isAside">> {
  const purposes = new Map<string, Omit<Indication, "denied" | "isAside">>();
  for (const { reading, category, start } of sentences) {
    if (NOT_THE_PATIENTS.has(category) || reading.indications.length === 0) continue;
    const isOnly = reading.medicines.length === 1;
    const named = reading.mentions.filter(({ kind }) => kind === "medication");
    reading.medicines.forEach(({ drug, medicine }) => {
      const index = named.findIndex(({ id }) => id === drug);
      if (purposes.has(drug) || index < 0) return;
      const own = named[index]!.span;
      const { end } = own;
      const next = named[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
      const told = reading.indications.filter(({ denied, isAside, psychiatric, span, onlyOf }) => {
        // "Li tremor" is what it does, and not what it is for.
        if (denied || isAside || overlaps(span, own) || !isGivenFor(medicine, onlyOf)) return false;
        // "Rash on day 12 of Lamictal" tells what it did.
        if (isOnly && psychiatric) return true;
        return span.start >= end && span.end <= next && span.start - end <= AT_ONCE;
      });
      const purpose = told.find(({ psychiatric }) => psychiatric) ?? told[0];
      if (purpose)
        purposes.set(drug, { id: purpose.id, psychiatric: purpose.psychiatric, span: shift(purpose.span, start) });
    });
  }
  return purposes;
}

/** Whether the medicine is one that is given for it: "rash" beside lamotrigine is what to watch for. */
export function isGivenFor(medicine: Medicine | undefined, onlyOf: readonly string[] | undefined): boolean {
  return onlyOf === undefined || (medicine !== undefined && onlyOf.includes(medicine.group.class));
}

/** Units between a medicine and its purpose where others are named beside it: " 25 mg at night for ". */
const AT_ONCE = 24;

/** Sections that hardly any but a mental-health note has. */
const MENTAL_HEALTH: ReadonlySet<SectionCategory> = new Set([
  "mental-status",
  "psychiatric-history",
  "psychotherapy",
  "risk",
]);
/** Sections that name what the note is about. */
const SUBJECT: ReadonlySet<SectionCategory> = new Set([
  "chief-complaint",
  "history",
  "interval-history",
  "hospital-course",
  "assessment",
  "assessment-plan",
  "plan",
  "problem",
  "fragment",
  "other",
]);

function isPsychiatric(sentences: readonly PlacedSentence[]): boolean {
  let leaning = 0;
  let ordered = 0;
  for (const { reading, category } of sentences) {
    if (MENTAL_HEALTH.has(category)) return true;
    const names = reading.mentions.some(({ kind, assertions }) => kind === "problem" && assertions.length === 0);
    if (names && SUBJECT.has(category)) return true;
    for (const { medicine } of reading.orders) {
      if (!medicine?.medication) continue;
      ordered++;
      const { psychotropic, withoutIndication, tellsNothing } = medicine.medication;
      if (psychotropic === "always" || (withoutIndication && !tellsNothing)) leaning++;
    }
  }
  return leaning * 2 >= ordered;
}
