/** One sentence -> its reading: mentions, decisions, evidence, signs. A pure function of the sentence, so that it is kept while the words stay. */
import type { CompiledPattern } from "../text/compiledPattern";
import type { PhraseMatch, PhraseScan } from "../text/phrases";
import { overlaps, type Span } from "../text/span";
import { keepLongest, rangesOverlap } from "../text/termRange";
import { BLANK, Gap, readTerms, type Term } from "../text/terms";
import { readScopes, readTriggers, type Scope } from "./assertion";
import type { CompiledLexicon, Conditioned, LexiconKey } from "./compiledLexicon";
import { leadsTo, readDecisions } from "./decisions";
import { type Amount, FREQUENCY } from "./dose";
import { type Evidence, readEvidence } from "./evidence";
import { type Found, foundBy } from "./found";
import { readLearnedEvidence } from "./learnedEvidence";
import type { SectionCategory } from "./lexicon";
import { assertionsOver, drugOf, type Medicine, type Mention, readMentions } from "./mentions";
import { type OrderCandidate, readOrderCandidates } from "./orderCandidates";
import { countsIn } from "./patternMatches";
import { decidesHere, isToldAsTaken } from "./planItems";
import { readSigns, type Sign } from "./signs";
import { hasTagBetween } from "./tagged";
import { MEDICATION_TAG } from "./vocabulary";

/** What one sentence says; all spans count from the sentence's own beginning. */
export interface SentenceReading {
  readonly mentions: readonly Mention[];
  readonly orders: readonly OrderCandidate[];
  /** Medicines named as the patient's own, for a sentence that goes on about them without naming them. */
  readonly medicines: readonly {
    readonly drug: string;
    readonly medicine: Medicine;
    readonly amount?: Amount;
    /** "Room to come down on lithium": which way is thought of, should the next sentence only name a dose. */
    readonly leaning?: "increase" | "decrease";
    /** "Keen to stop sertraline": what is thought of for it tells that it is taken. */
    readonly isTaken?: boolean;
    /** "Offered sertraline": only thought of. */
    readonly isPossible?: boolean;
  }[];
  /** Medicines named in a denial ("no good on Zoloft"), of which a later sentence may still speak. */
  readonly deniedMedicines: readonly { readonly drug: string; readonly medicine: Medicine }[];
  readonly evidence: readonly Evidence[];
  readonly signs: readonly Sign[];
  /** Words that the records know as modifiers or decisions, whatever came of them; for `inspect` and the records' own tests. */
  readonly recognized: readonly {
    readonly kind: "modifier" | "decision";
    readonly record: string;
    readonly span: Span;
  }[];
  /** Indications named, with their places. */
  readonly indications: readonly Indication[];
  /** Whether it tells that things go well with what is taken: "OUD - doing well." */
  readonly goesWell?: boolean;
  /** Whether it names psychiatry, as the title of a psychiatrist's note does. */
  readonly namesService?: boolean;
  /** Whether a blank is still to be filled: such a sentence documents nothing yet. */
  readonly hasBlank: boolean;
}

/** Words that name what a medicine may be given for. */
export interface Indication {
  readonly id: string;
  readonly psychiatric: boolean;
  readonly span: Span;
  /** Whether it is said to be absent, or another's. */
  readonly denied: boolean;
  /** Whether a medical one is only mentioned, beside a medicine that need not be for it. */
  readonly isAside: boolean;
  /** Classes of medicines that are given for it, where it is not for any. */
  readonly onlyOf?: readonly string[];
}

/** What the stages share while they read one sentence. */
export interface SentenceView {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly category: SectionCategory;
  readonly scan: PhraseScan<LexiconKey>;
  readonly found: Found;
  readonly scopes: readonly Scope[];
  readonly lexicon: CompiledLexicon;
}

/** Vocabulary of "mg", "tablets"; a sentence with a dose may hold a mistyped medicine. */
export const DOSE_UNIT = "DoseUnit";

/** Vocabulary of "BP", "pulse". */
const MEASURABLE = "Measurable";
/** Vocabulary of "cuff", "readings". */
const MEASURED = "Measured";
/** Vocabulary of "due to": what follows is why something is changed, not what the medicine is for. */
const REASON = "Reason";
/** Vocabulary of "for", "against", "to prevent". */
const PURPOSE = "Purpose";

/** Vocabulary of "stable", "doing well". */
const GOES_WELL = "GoesWell";
/** Vocabulary of "psychiatry", "behavioral health". */
const PSYCHIATRIC_SERVICE = "PsychiatricService";
/** Vocabulary of "also", "as well": what comes on top of the purpose. */
const BESIDES = "Besides";

const MOST_TERMS_WITHOUT_NAME = 10;

const NO_EVIDENCE: readonly Evidence[] = [];
const EMPTY: SentenceReading = {
  mentions: [],
  orders: [],
  medicines: [],
  deniedMedicines: [],
  evidence: NO_EVIDENCE,
  signs: [],
  recognized: [],
  indications: [],
  hasBlank: false,
};

/** `sentence` is the sentence's words alone; `category` is that of its section. */
export function readSentence(sentence: string, category: SectionCategory, lexicon: CompiledLexicon): SentenceReading {
  const terms = readTerms(sentence, 0, sentence.length, lexicon.matcher.forms);
  if (terms.length === 0) return EMPTY;
  // A decision is about a medicine, and a name that no record knows stands beside an amount.
  const hasNumber = terms.some(({ word }) => word >= "0" && word < ":");
  // "She will continue on this.": a medicine named further up.
  const isShortPlan = terms.length <= MOST_TERMS_WITHOUT_NAME && decidesHere(category);
  const scan = lexicon.matcher.scan(sentence, terms, (key, holdsTag) =>
    key.kind === "decision"
      ? key.record.record.regimen || hasNumber || isShortPlan || holdsTag(MEDICATION_TAG)
      : canMean(key, category),
  );
  const hasBlank = terms.some((term) => term.word === BLANK);
  const namesService = scan.holdsTag(PSYCHIATRIC_SERVICE);
  if (scan.matches.length === 0 && !hasBlank && !scan.holdsTag(DOSE_UNIT)) {
    const evidence = readLearnedEvidence({ terms, category, scan, lexicon }, NO_EVIDENCE);
    return evidence.length === 0 && !namesService
      ? EMPTY
      : { ...EMPTY, evidence, ...(namesService ? { namesService } : {}) };
  }
  const found = foundBy(scan.matches);
  const triggers = readTriggers(found.modifier);
  const view: SentenceView = {
    text: sentence,
    terms,
    category,
    scan,
    found,
    scopes: readScopes(triggers, terms.length),
    lexicon,
  };
  const mentions = readMentions(view);
  const decisions = readDecisions(view);
  const isThoughtOf = (at: number): boolean =>
    decisions.some(
      ({ record, first, last }) =>
        record.action &&
        record.action !== "start" &&
        last <= at &&
        at - last < NEAR &&
        // "Thought of changing to aripiprazole": it is not taken yet.
        !leadsTo(view, record, first, at),
    );
  const leaningAt = (at: number): { leaning?: "increase" | "decrease" } => {
    const near = decisions.find(({ last }) => last <= at && at - last < NEAR)?.record.action;
    return near === "increase" || near === "decrease" ? { leaning: near } : {};
  };
  const { signs, hollow } = readSigns(view);
  const evidence = readEvidence(view);
  return {
    mentions: mentions.map(({ mention }) => mention),
    orders: readOrderCandidates(view, mentions, decisions),
    medicines: mentions.flatMap(({ mention, medicine, first }) =>
      medicine && mention.assertions.every(({ category }) => category === "possible")
        ? [
            {
              drug: drugOf(medicine),
              medicine,
              ...(mention.amount ? { amount: mention.amount } : {}),
              ...leaningAt(first),
              ...(mention.assertions.length > 0 ? { isPossible: true } : {}),
              ...((medicine.medication && mention.assertions.length > 0 && isThoughtOf(first)) ||
              isToldAsTaken(view, first)
                ? { isTaken: true }
                : {}),
            },
          ]
        : [],
    ),
    deniedMedicines: mentions.flatMap(({ mention, medicine }) =>
      medicine?.medication &&
      mention.assertions.length > 0 &&
      mention.assertions.every(({ category }) => category === "negated")
        ? [{ drug: drugOf(medicine), medicine }]
        : [],
    ),
    recognized: [
      ...triggers.map(({ record, first, last }) => ({
        kind: "modifier" as const,
        record: record.id,
        span: spanOf(view, first, last),
      })),
      ...decisions.map(({ record, first, last }) => ({
        kind: "decision" as const,
        record: record.id,
        span: spanOf(view, first, last),
      })),
    ],
    // A blank is never evidence, and what a line is about to document its patterns alone say.
    evidence: (hasBlank ? evidence : [...evidence, ...readLearnedEvidence(view, evidence)]).filter(
      ({ span }) => !hollow.some((each) => overlaps(each, span)),
    ),
    signs,
    indications: readIndications(view),
    ...(scan.holdsTag(GOES_WELL) ? { goesWell: true } : {}),
    ...(namesService ? { namesService } : {}),
    hasBlank,
  };
}

const NEAR = 4;

/** Whether a problem is told as what something is for: "for migraine", "600 mg neuropathy"; "BP fine" is not. */
function isPurpose({ terms, scan }: SentenceView, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - NEAR); index--) {
    if (scan.hasTag(index, PURPOSE)) return true;
    if ((terms[index + 1]!.gap & (Gap.comma | Gap.semicolon | Gap.stop)) !== 0) return false;
  }
  // "Duloxetine 60 (pain)"
  const isBracketed = (terms[first]!.gap & Gap.open) !== 0;
  return isBracketed || scan.hasTag(first - 1, DOSE_UNIT) || scan.hasTag(first - 1, FREQUENCY);
}

/** "Which may help with the hot flashes as well": what a medicine does besides is not what it is for. */
function isBesides(view: SentenceView, first: number, last: number): boolean {
  return hasTagBetween(view, first - NEAR, first, BESIDES) || view.scan.hasTag(last, BESIDES);
}

/** Whether a pattern counts in the section at all; what is neither evidence nor a sign can mean something anywhere. */
function canMean(key: LexiconKey, category: SectionCategory): boolean {
  return (key.kind !== "evidence" && key.kind !== "sign") || countsIn(key.record.record, category);
}

/** "BP 120/80", "home BP cuff", "last BP per her PCP": a value, and no problem that a medicine is for. */
function isMeasured(view: SentenceView, first: number, last: number): boolean {
  if (view.scan.hasTag(last, MEASURED) || /^\d/.test(view.terms[last]?.word ?? "")) return true;
  return first > 0 && view.scan.hasTag(first, MEASURABLE) && !isPurpose(view, first);
}

/** "Watch for dizziness", "rash precautions": what a medicine may do, and nothing that it is for. */
function isWatchedFor(view: SentenceView, first: number, last: number): boolean {
  return view.scan.hasTag(last, WATCHED_FOR) || hasTagBetween(view, first - NEAR, first, WATCH_FOR);
}

/** Vocabulary of "watch for", "call for any". */
const WATCH_FOR = "WatchFor";
/** Vocabulary of "precautions", "counselling". */
const WATCHED_FOR = "WatchedFor";

/** Of phrases that overlap the longest: "sleep apnea" is not "sleep". */
function readIndications(view: SentenceView): Indication[] {
  if (view.found.indication.length === 0) return [];
  const named = view.found.indication.map(({ key, first, last }) => ({ record: key.record, first, last }));
  return keepLongest(named)
    .filter(
      ({ record, first, last }) =>
        !hasTagBetween(view, first - 3, first, REASON) &&
        (record.psychiatric || !(isMeasured(view, first, last) || isWatchedFor(view, first, last))),
    )
    .map(({ record: { id, psychiatric, onlyOf }, first, last }) => ({
      id,
      psychiatric,
      ...(onlyOf ? { onlyOf } : {}),
      span: spanOf(view, first, last),
      denied: assertionsOver(view, first, last).some(
        ({ category }) => category === "negated" || category === "other-experiencer",
      ),
      isAside: !psychiatric && first > 1 && (!isPurpose(view, first) || isBesides(view, first, last)),
    }));
}

/** Whether what a record needs is in the sentence, and nothing that speaks against it overlaps (or, `anywhere`, is in it). */
export function conditionsHold<R>(
  view: SentenceView,
  { needs, unless, except }: Conditioned<R>,
  match: PhraseMatch<LexiconKey>,
  anywhere: boolean,
): boolean {
  if (needs.length + unless.length + except.length === 0) return true;
  if (needs.length > 0 && !needs.some((pattern) => view.scan.find(pattern).length > 0)) return false;
  const finds = (pattern: CompiledPattern, overlapping: boolean): boolean =>
    view.scan.find(pattern).some((found) => !overlapping || rangesOverlap(found, match));
  return !unless.some((pattern) => finds(pattern, !anywhere)) && !except.some((pattern) => finds(pattern, true));
}

/** Span of the terms [first, last). */
export function spanOf(view: Pick<SentenceView, "terms">, first: number, last: number): Span {
  return { start: view.terms[first]!.start, end: view.terms[last - 1]!.end };
}
