/** Which medicine is meant by a decision that names none: the one named last in its paragraph, else the only one that the patient takes. */
import type { Background } from "./background";
import type { PlacedSentence } from "./note";
import type { OrderCandidate } from "./orderCandidates";
import type { SentenceReading } from "./reading";

/** Sentences before the decision that may name its medicine, within the same paragraph or list. */
const SENTENCES_BACK = 4;
const LONGEST_ITEM = 12;

/** The candidate with its medicine's name, once for each where it speaks of both; "unspecified" where several are meant; empty where nothing tells. */
export function withName(
  candidate: OrderCandidate,
  sentences: readonly PlacedSentence[],
  index: number,
  background: Background,
): OrderCandidate[] {
  const { paragraph, item } = sentences[index]!;
  /** "Lexapro 20. Wellbutrin 300. Both refilled." */
  const both: Named[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const earlier = sentences[at]!;
    // An item of a list, or a paragraph that a medicine heads, is about one thing, however long it is.
    const isNear =
      index - at <= SENTENCES_BACK || (item !== undefined && earlier.item === item && index - at <= LONGEST_ITEM);
    if (earlier.paragraph !== paragraph || !isNear) break;
    const { medicines, deniedMedicines } = earlier.reading;
    // "She would rather not have sertraline. We will leave it for now."
    const denied = deniedMedicines.filter(({ drug }) => candidate.action !== "continue" || background.taken.has(drug));
    const affirmed = medicines.filter(
      ({ drug, isPossible }) => !isPossible || candidate.action !== "continue" || background.taken.has(drug),
    );
    const named = [...affirmed, ...(medicines.length === 0 ? denied : [])].filter(
      // A dose is one of a medicine, and of no class.
      ({ drug, medicine }) => isMeant(candidate, drug, background) && (medicine.medication || !candidate.dose),
    );
    // "OUD on methadone, rifampin speeds it up. Increase to 95 mg."
    const ofMind = named.filter(({ medicine }) => medicine.medication?.psychotropic !== "never");
    const told = candidate.maySpeakOfAll || ofMind.length !== 1 ? named : ofMind;
    const topic = candidate.maySpeakOfAll || candidate.isOfAll || told.length < 2 ? undefined : topicOf(earlier, told);
    const meant = topic ? [topic] : told;
    if (candidate.isOfAll && meant.length > 0) {
      both.unshift(...meant);
      if (both.length > 1) return both.map((each) => ({ ...candidate, ...each }));
      continue;
    }
    if (meant.length > 1) return ofSeveral(candidate);
    if (meant[0]) return [{ ...candidate, ...(headOf(sentences, index, at, meant[0].drug, background) ?? meant[0]) }];
    // A dose alone goes on from the sentence before, and from none further up.
    if (!candidate.decision) break;
  }
  if (both[0]) return [{ ...candidate, ...both[0] }];
  if (!candidate.decision || !PLANS.has(sentences[index]!.category)) return [];
  return withOnlyTaken(candidate, sentences, index, background);
}

type Named = SentenceReading["medicines"][number];

/** "Amitriptyline: sedating beside tramadol. Reduce to 10 mg.": of several that are only told of, the one that opens the line. */
function topicOf(sentence: PlacedSentence, named: readonly Named[]): Named | undefined {
  if (decidesOnOne(sentence)) return undefined;
  const opening = openingMedicine(sentence);
  return named.find(({ drug }) => drug === opening);
}

function decidesOnOne({ reading }: PlacedSentence): boolean {
  return reading.orders.some(({ decision }) => decision);
}

/** Name or class of the medicine that a sentence begins with. */
function openingMedicine({ reading }: PlacedSentence): string | undefined {
  return reading.mentions.find(({ kind, span }) => kind === "medication" && span.start === 0)?.id;
}

/** "Cogentin 1 bid: dry mouth. It should ease as olanzapine falls. Cut to 0.5.": what heads the paragraph, not what is told beside it. */
function headOf(
  sentences: readonly PlacedSentence[],
  index: number,
  at: number,
  drug: string,
  { taken }: Background,
): Named | undefined {
  const beside = sentences[at]!;
  if (openingMedicine(beside) !== undefined || decidesOnOne(beside)) return undefined;
  const { paragraph, item } = sentences[index]!;
  const isSame = (each: PlacedSentence): boolean => each.paragraph === paragraph && each.item === item;
  let first = at;
  while (first > 0 && isSame(sentences[first - 1]!)) first--;
  const head = openingMedicine(sentences[first]!);
  if (head === undefined || head === drug || !taken.has(head)) return undefined;
  return sentences[first]!.reading.medicines.find((each) => each.drug === head);
}

/** Sections that say what is to be done. */
export const PLANS: ReadonlySet<string> = new Set(["plan", "assessment-plan", "problem", "instructions"]);

/** "Switch to Lexapro" takes the place of what the patient takes, and of nothing else. */
function isMeant({ replacedBy }: OrderCandidate, drug: string, { taken }: Background): boolean {
  return replacedBy === undefined || (drug !== replacedBy && taken.has(drug));
}

function withOnlyTaken(
  candidate: OrderCandidate,
  sentences: readonly PlacedSentence[],
  index: number,
  { taken }: Background,
): OrderCandidate[] {
  const others = [...taken].filter(([drug, { general }]) => drug !== candidate.replacedBy && !general);
  const all = others.filter(([, { psychotropic }]) => psychotropic).map(([drug]) => drug);
  // "Back to 0.5 bid. Depakote unchanged.": what is decided by its own name is not what is meant.
  const open = candidate.maySpeakOfAll ? all : all.filter((drug) => !isDecidedByName(sentences, drug));
  const psychotropics = open.length > 0 ? open : all;
  if (psychotropics.length > 1) return ofSeveral(candidate);
  const isOfMind = others.length === 1 || namesMindAbove(sentences, index);
  const only = psychotropics[0];
  if (only === undefined || !isOfMind) return [];
  for (const { reading } of sentences) {
    const named = reading.medicines.find(({ drug }) => drug === only);
    if (named) return [{ ...candidate, ...named }];
  }
  return [];
}

function isDecidedByName(sentences: readonly PlacedSentence[], drug: string): boolean {
  return sentences.some(({ reading }) => reading.orders.some((order) => order.drug === drug && order.action));
}

/** Whether the problem that the decision stands under is a psychiatric one. */
function namesMindAbove(sentences: readonly PlacedSentence[], index: number): boolean {
  const { paragraph } = sentences[index]!;
  for (let at = index; at >= 0 && sentences[at]!.paragraph === paragraph; at--) {
    const named = sentences[at]!.reading.indications.find(({ denied }) => !denied);
    if (named) return named.psychiatric;
  }
  return false;
}

function ofSeveral(candidate: OrderCandidate): OrderCandidate[] {
  return candidate.maySpeakOfAll ? [{ ...candidate, drug: "unspecified", isElliptic: false }] : [];
}
