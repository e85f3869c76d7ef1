/** One sentence -> its reading: mentions, decisions, evidence, signs. A pure function of the sentence, so that it is kept while the words stay. */
import type { CompiledPattern, PhraseMatch, PhraseScan } from "../text/phrases";
import { overlaps, type Span } from "../text/span";
import { keepLongest, rangesOverlap } from "../text/termRange";
import { BLANK, readTerms, type Term } from "../text/terms";
import { readScopes, readTriggers, type Scope } from "./assertion";
import type { CompiledLexicon, Conditioned, LexiconKey } from "./compiledLexicon";
import { readDecisions } from "./decisions";
import { type Evidence, readEvidence } from "./evidence";
import type { SectionCategory } from "./lexicon";
import { assertionsOver, type Mention, readMentions } from "./mentions";
import { type OrderCandidate, readOrderCandidates } from "./orderCandidates";
import { readSigns, type Sign } from "./signs";

/** What one sentence says; all spans count from the sentence's own beginning. */
export interface SentenceReading {
  readonly mentions: readonly Mention[];
  readonly orders: readonly OrderCandidate[];
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
}

/** What the stages share while they read one sentence. */
export interface SentenceView {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly category: SectionCategory;
  readonly scan: PhraseScan<LexiconKey>;
  readonly scopes: readonly Scope[];
  readonly lexicon: CompiledLexicon;
}

/** Vocabulary of "mg", "tablets"; a sentence with a dose may hold a mistyped medicine. */
export const DOSE_UNIT = "DoseUnit";

const EMPTY: SentenceReading = {
  mentions: [],
  orders: [],
  evidence: [],
  signs: [],
  recognized: [],
  indications: [],
  hasBlank: false,
};

/** `sentence` is the sentence's words alone; `category` is that of its section. */
export function readSentence(sentence: string, category: SectionCategory, lexicon: CompiledLexicon): SentenceReading {
  const terms = readTerms(sentence, 0, sentence.length);
  if (terms.length === 0) return EMPTY;
  const scan = lexicon.matcher.scan(sentence, terms);
  const hasBlank = terms.some((term) => term.word === BLANK);
  if (scan.matches.length === 0 && !hasBlank && !scan.holdsTag(DOSE_UNIT)) return EMPTY;
  const triggers = readTriggers(scan.matches);
  const view: SentenceView = {
    text: sentence,
    terms,
    category,
    scan,
    scopes: readScopes(triggers, terms.length),
    lexicon,
  };
  const mentions = readMentions(view);
  const decisions = readDecisions(view);
  const { signs, hollow } = readSigns(view);
  const evidence = readEvidence(view);
  return {
    mentions: mentions.map(({ mention }) => mention),
    orders: readOrderCandidates(view, mentions, decisions),
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
    evidence:
      hollow.length === 0 ? evidence : evidence.filter(({ span }) => !hollow.some((each) => overlaps(each, span))),
    signs,
    indications: readIndications(view),
    hasBlank,
  };
}

/** Of phrases that overlap the longest: "sleep apnea" is not "sleep". */
function readIndications(view: SentenceView): Indication[] {
  const named = view.scan.matches.flatMap(({ key, first, last }) =>
    key.kind === "indication" ? [{ record: key.record, first, last }] : [],
  );
  return keepLongest(named).map(({ record: { id, psychiatric }, first, last }) => ({
    id,
    psychiatric,
    span: spanOf(view, first, last),
    denied: assertionsOver(view, first, last).some(
      ({ category }) => category === "negated" || category === "other-experiencer",
    ),
  }));
}

/** Whether what a record needs is in the sentence, and nothing that speaks against it overlaps (or, `anywhere`, is in it). */
export function conditionsHold<R>(
  view: SentenceView,
  { needs, unless, except }: Conditioned<R>,
  match: PhraseMatch<LexiconKey>,
  anywhere: boolean,
): boolean {
  if (needs.length > 0 && !needs.some((pattern) => view.scan.find(pattern).length > 0)) return false;
  const finds = (pattern: CompiledPattern, overlapping: boolean): boolean =>
    view.scan.find(pattern).some((found) => !overlapping || rangesOverlap(found, match));
  return !unless.some((pattern) => finds(pattern, !anywhere)) && !except.some((pattern) => finds(pattern, true));
}

/** Span of the terms [first, last). */
export function spanOf(view: SentenceView, first: number, last: number): Span {
  return { start: view.terms[first]!.start, end: view.terms[last - 1]!.end };
}
