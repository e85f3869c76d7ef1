/** What a medicine is given for in the note, and whether that makes it a psychotropic. */
import { overlaps, type Span, shift } from "../text/span";
import { type Background, isGivenFor } from "./background";
import type { MedicationOrder } from "./medicationOrders";
import { type Medicine, psychotropicOfClass } from "./mentions";
import type { PlacedSentence } from "./note";
import type { OrderCandidate } from "./orderCandidates";
import type { Indication } from "./reading";

/** An indication where it is named in the note. */
export interface PlacedIndication {
  readonly id: string;
  readonly psychiatric: boolean;
  readonly span: Span;
}

/** Named with the medicine or its problem, elsewhere in the note, or a problem of the note that it is made for. `startsNow`: whether it is new. */
export function purposeOf(
  candidate: OrderCandidate,
  sentence: PlacedSentence,
  before: readonly PlacedSentence[],
  background: Background,
  startsNow: boolean,
): PlacedIndication | undefined {
  const { medicine, drug } = candidate;
  return (
    indicationOf(candidate, sentence, before) ??
    background.purposes.get(drug) ??
    ownUseOf(medicine, background) ??
    otherUseOf(medicine, background, startsNow)
  );
}

/** Whether the medicine counts as a psychotropic here, and what decided it. */
export function psychotropicOf(
  medicine: Medicine | undefined,
  purpose: PlacedIndication | undefined,
  { psychiatric }: Background,
): Pick<MedicationOrder, "psychotropic" | "because"> {
  if (!medicine) return { psychotropic: true, because: "medication-list" };
  const { medication, group } = medicine;
  const kind = medication?.psychotropic ?? psychotropicOfClass(group);
  if (kind !== "by-indication") return { psychotropic: kind === "always", because: "class" };
  if (purpose) return { psychotropic: isOfMind(purpose, medicine), because: "indication" };
  return {
    psychotropic: (medication?.withoutIndication ?? true) && psychiatric,
    because: "no-indication",
  };
}

/** A tremor is what benztropine is given for in psychiatry, and propranolol is not. */
function isOfMind({ id, psychiatric }: PlacedIndication, medicine: Medicine | undefined): boolean {
  return psychiatric || medicine?.medication?.ownUses?.includes(id) === true;
}

/** A problem of the note for which medicine at large gives the class: epilepsy, where an anticonvulsant is only continued. */
function otherUseOf(
  medicine: Medicine | undefined,
  { named, treated }: Background,
  startsNow: boolean,
): PlacedIndication | undefined {
  if (medicine?.medication?.psychotropic !== "by-indication") return undefined;
  // Doxepin begun for sleep where arthritis stands among the illnesses of the past.
  const uses = medicine.medication.otherUses ?? medicine.group.otherUses;
  const id = uses?.find((use) => named.has(use) && (!startsNow || treated.has(use)));
  return id === undefined ? undefined : { id, psychiatric: false, span: named.get(id)! };
}

/** A problem of the note that the medicine is made for: opioid use, where a naloxone kit is renewed. */
function ownUseOf(medicine: Medicine | undefined, { named }: Background): PlacedIndication | undefined {
  const id = medicine?.medication?.ownUses?.find((use) => named.has(use));
  // Anxiety and a high pressure in one note: propranolol may be for either.
  return id !== undefined && !medicine?.group.otherUses?.some((use) => named.has(use))
    ? { id, psychiatric: true, span: named.get(id)! }
    : undefined;
}

/** Named with the medicine, else in the lines of its problem just above. */
export function indicationOf(
  candidate: OrderCandidate,
  sentence: PlacedSentence,
  before: readonly PlacedSentence[],
): PlacedIndication | undefined {
  // What the sentences between say is not what the medicine further up is for.
  if (candidate.isElliptic) return undefined;
  const own = sentence.reading.indications.filter(
    ({ span, denied, isAside, onlyOf }) =>
      !denied &&
      !isAside &&
      isGivenFor(candidate.medicine, onlyOf) &&
      overlaps(span, candidate.reach) &&
      !overlaps(span, candidate.drugSpan),
  );
  // What a medicine is for mostly follows it: "trazodone 50 mg for sleep".
  const behind = own.findIndex(({ span }) => span.start >= candidate.drugSpan.end);
  const nearest = behind < 0 ? own.at(-1) : ofTwoPurposes(own[behind]!, own[behind + 1]);
  if (nearest) return { ...nearest, span: shift(nearest.span, sentence.start) };
  // "Insomnia - stop zolpidem, start doxepin": the problem that opens the line holds for all of it.
  const opening = openingOf(sentence);
  if (opening && isGivenFor(candidate.medicine, opening.onlyOf))
    return { ...opening, span: shift(opening.span, sentence.start) };
  if (sentence.problem && isGivenFor(candidate.medicine, sentence.problem.onlyOf)) return sentence.problem;
  for (const earlier of [...before].reverse()) {
    if (earlier.paragraph !== sentence.paragraph) break;
    if (isItemBeside(earlier, sentence)) continue;
    const named = earlier.reading.indications.find(
      ({ isAside, onlyOf }) => !isAside && isGivenFor(candidate.medicine, onlyOf),
    );
    // "Rash on day 12 of Lamictal" names no problem that a medicine is for.
    if (named && !named.denied && earlier.reading.orders.length === 0 && earlier.reading.medicines.length === 0)
      return { ...named, span: shift(named.span, earlier.start) };
  }
  return undefined;
}

/** Whether two sentences stand in items of one list: what "- BP in a week" names is not what "- prazosin 2 mg" is for. */
function isItemBeside({ item, indent }: PlacedSentence, other: PlacedSentence): boolean {
  return item !== undefined && other.item !== undefined && item !== other.item && indent >= other.indent;
}

/** The problem that a sentence begins with. */
export function openingOf({ reading }: PlacedSentence): Indication | undefined {
  return reading.indications.find(({ span, denied }) => span.start === 0 && !denied);
}

const MOST_APART = 6;

/** "For pain and mood": one psychiatric purpose is enough. */
function ofTwoPurposes(first: Indication, second: Indication | undefined): Indication {
  const isPair = second?.psychiatric === true && second.span.start - first.span.end <= MOST_APART;
  return isPair ? second : first;
}
