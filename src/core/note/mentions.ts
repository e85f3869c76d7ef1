/** The named things of a sentence: medicines (mistyped ones too), therapies, people, problems, scales, codes. */
import type { Span } from "../text/span";
import { keepLongest, type TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import { scopesOver } from "./assertion";
import type { CompiledLexicon } from "./compiledLexicon";
import { type Amount, FREQUENCY, readDoseBeside, TIME_UNIT } from "./dose";
import {
  type AssertionCategory,
  MENTION_KINDS,
  type Medication,
  type MedicationClass,
  type MentionKind,
} from "./lexicon";
import { conditionsHold, DOSE_UNIT, type SentenceView, spanOf } from "./reading";
import { type ReleaseForm, releaseFormAt } from "./releaseForm";
import { hasTagBetween } from "./tagged";

/** A named thing, with how the writer asserts it and the words that decided that. */
export interface Mention {
  readonly kind: MentionKind;
  /** Record that matched: a generic drug name, a class, or a term's id. */
  readonly id: string;
  readonly span: Span;
  readonly assertions: readonly Assertion[];
  /** Of a medicine: see `Medication.psychotropic`; a class is what its members are. */
  readonly psychotropic?: Medication["psychotropic"];
  /** Of a medicine: whether it was given once or for the moment: "got haloperidol 2 mg x1". */
  readonly givenOnce?: boolean;
  /** Of a medicine: whether only its class is named. */
  readonly general?: boolean;
  /** Of a medicine: the amount that follows it. */
  readonly amount?: Amount;
  /** Of a medicine: the release form named beside it. */
  readonly form?: ReleaseForm;
}

/** One way in which a mention is not plainly the patient's, present and affirmed. */
export interface Assertion {
  readonly category: AssertionCategory;
  /** Id of the modifier record. */
  readonly modifier: string;
  /** The modifier's words. */
  readonly cue: Span;
}

/** A mention with what reading the rest of the sentence needs: its terms and, for a medicine, its record. */
export interface PlacedMention extends TermRange {
  readonly mention: Mention;
  readonly medicine?: Medicine;
}

export interface Medicine {
  readonly group: MedicationClass;
  /** Absent where only the class is named. */
  readonly medication?: Medication;
  /** The known name that a mistyped word was read as. */
  readonly readAs?: string;
  /** Whether it was named by a short form such as "MPH", which may be something else. */
  readonly abbreviated?: boolean;
}

interface Candidate extends TermRange {
  readonly kind: MentionKind;
  readonly id: string;
  readonly medicine?: Medicine;
}

/** In the order of the sentence. Of overlapping mentions of one kind the longest stays. */
export function readMentions(view: SentenceView): readonly PlacedMention[] {
  const candidates = candidatesOf(view);
  const known =
    candidates.length === 0
      ? candidates
      : MENTION_KINDS.flatMap((kind) => keepLongest(candidates.filter((candidate) => candidate.kind === kind)));
  const read = misspelled(view, known);
  if (known.length === 0 && read.length === 0) return NONE;
  return [...known, ...read]
    .filter((candidate) => candidate.kind !== "medication" || !isPartOfName(candidate, known))
    .sort((a, b) => a.first - b.first)
    .map(({ kind, id, first, last, medicine }) => ({
      mention: {
        kind,
        id,
        span: spanOf(view, first, last),
        assertions: assertionsOver(view, first, last),
        ...(medicine ? medicineFacts(view, medicine, first, last) : {}),
      },
      first,
      last,
      ...(medicine ? { medicine } : {}),
    }));
}

/** Vocabulary of "got", "received". */
const WAS_GIVEN = "WasGiven";
/** Vocabulary of "x1", "stat". */
const ONLY_ONCE = "OnlyOnce";

function medicineFacts(
  view: SentenceView,
  { medication, group }: Medicine,
  first: number,
  last: number,
): Pick<Mention, "psychotropic" | "givenOnce" | "general" | "amount" | "form"> {
  const dose = readDoseBeside(view, { first, last });
  const form = releaseFormAt(view, { first, last }, dose);
  const wasGiven = hasTagBetween(view, first - 3, first, WAS_GIVEN);
  const behind = Math.max(dose?.last ?? 0, last);
  // "x 1 wk" is for how long.
  const isOnce =
    (view.scan.hasTag(behind, ONLY_ONCE) && !hasTagBetween(view, behind + 1, behind + 3, TIME_UNIT)) ||
    (dose && view.scan.hasTag(dose.last - 1, ONLY_ONCE));
  return {
    psychotropic: medication?.psychotropic ?? psychotropicOfClass(group),
    ...(wasGiven || isOnce ? { givenOnce: true } : {}),
    ...(medication ? {} : { general: true }),
    ...(dose ? { amount: dose.amount } : {}),
    ...(form ? { form } : {}),
  };
}

/** What an order for it names: the generic, or the class where only that is named. */
export function drugOf({ medication, group }: Medicine): string {
  return medication?.name ?? group.orderedAs ?? group.class;
}

/** A class is what its members are. */
export function psychotropicOfClass(group: MedicationClass): Medication["psychotropic"] {
  const members = new Set(group.medications.map((member) => member.psychotropic));
  return members.has("always") ? "always" : members.has("by-indication") ? "by-indication" : "never";
}

/** How the writer asserts the terms [first, last). */
export function assertionsOver(view: SentenceView, first: number, last: number): Assertion[] {
  return scopesOver(view.scopes, first, last).map((scope) => ({
    category: scope.category,
    modifier: scope.modifier.id,
    cue: spanOf(view, scope.first, scope.last),
  }));
}

/** "Nicotine dependence", "opioid agonist therapy": the medicine is part of another thing's name. */
function isPartOfName(medicine: Candidate, known: readonly Candidate[]): boolean {
  return known.some(
    (other) =>
      other.kind !== "medication" &&
      other.first <= medicine.first &&
      medicine.last <= other.last &&
      other.last - other.first > medicine.last - medicine.first,
  );
}

const NONE: readonly PlacedMention[] = [];

function candidatesOf(view: SentenceView): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { key, first, last } of view.found.medication) {
    if (!isWrittenAs(view, first, last, key.written) || isList(view, first, last)) continue;
    const medicine = { group: key.group, medication: key.medication, abbreviated: key.written !== undefined };
    candidates.push({ kind: "medication", id: key.medication.name, first, last, medicine });
  }
  for (const { key, first, last } of view.found.class)
    if (isWrittenAs(view, first, last, key.written))
      candidates.push({ kind: "medication", id: key.class.class, first, last, medicine: { group: key.class } });
  for (const match of view.found.term) {
    const { record } = match.key.record;
    if (conditionsHold(view, match.key.record, match, false))
      candidates.push({ kind: record.kind, id: record.id, first: match.open, last: match.close });
  }
  return candidates;
}

/** "Donepezil, memantine - continue" names two medicines, and no combination of them. */
function isList(view: SentenceView, first: number, last: number): boolean {
  return view.terms.slice(first + 1, last).some(({ gap }) => (gap & (Gap.comma | Gap.semicolon)) !== 0);
}

/** A short name counts as its record writes it, or in the capitals of a note written all in capitals. */
function isWrittenAs(view: SentenceView, first: number, last: number, written: string | undefined): boolean {
  if (written === undefined) return true;
  const { start, end } = spanOf(view, first, last);
  const typed = view.text.slice(start, end);
  return typed === written || (written.length > 2 && typed === written.toUpperCase());
}

/** A word that no record knows, beside a dose or behind a decision, and near to one medicine's name. */
function misspelled(view: SentenceView, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < view.terms.length; index++) {
    if (!standsLikeMedicine(view, index) || known.some((mention) => mention.first <= index && index < mention.last))
      continue;
    if (NO_NAME.some((tag) => view.scan.hasTag(index, tag))) continue;
    const name = nameMeantBy(view.terms[index]!.word, view.lexicon);
    const key = name === undefined ? undefined : view.lexicon.medicines.get(name);
    if (name === undefined || !key) continue;
    found.push({
      kind: "medication",
      id: key.medication.name,
      first: index,
      last: index + 1,
      medicine: { group: key.group, medication: key.medication, readAs: name },
    });
  }
  return found;
}

/** The one medicine that a cut-off word ("sertr 50") or a mistyped one can mean. */
function nameMeantBy(word: string, { spelling, medicines }: CompiledLexicon): string | undefined {
  const [shortest, ...longer] = spelling.complete(word);
  if (shortest !== undefined) {
    const generic = medicines.get(shortest)?.medication.name;
    return longer.every((name) => medicines.get(name)?.medication.name === generic) ? shortest : undefined;
  }
  const name = spelling.correct(word);
  return name === word ? undefined : name;
}

/** Vocabulary of words that a medicine's name begins with: "done", "well". */
const NO_CUT_OFF_NAME = "NoCutOffName";
const NO_NAME = [FREQUENCY, DOSE_UNIT, NO_CUT_OFF_NAME];
const LONG_BEGINNING = 5;

/** "Quetiap 100": the beginning of a name can hardly be anything else before a number. */
function isCutOff(view: SentenceView, index: number): boolean {
  const { word } = view.terms[index]!;
  return word.length >= LONG_BEGINNING && view.lexicon.spelling.complete(word).length > 0;
}

/** Beside an amount with its unit or frequency, before an arrow, behind or before words of decision. */
function standsLikeMedicine(view: SentenceView, index: number): boolean {
  const next = view.terms[index + 1]?.word ?? "";
  if (next === "→") return true;
  if (/^\d/.test(next)) {
    const behind = view.terms[index + 2]?.word;
    if (behind === undefined || /^[\d→]/.test(behind) || isCutOff(view, index)) return true;
    if (view.scan.hasTag(index + 2, DOSE_UNIT) || view.scan.hasTag(index + 2, FREQUENCY)) return true;
  }
  return view.found.decision.some(({ first, last }) => last === index || (first === index + 1 && index === 0));
}
