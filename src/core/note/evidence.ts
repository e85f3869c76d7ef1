/** Words of the note that document a principle, by the record that knows them. */
import type { PhraseMatch } from "../text/phrases";
import { quotedSpans } from "../text/quotation";
import { contains, type Span, shift } from "../text/span";
import type { CompiledLexicon, LexiconKey } from "./compiledLexicon";
import type { AssertionCategory, EvidencePattern, EvidenceStrength, Principle, SectionCategory } from "./lexicon";
import { assertionsOver } from "./mentions";
import { conditionsHold, type SentenceView, spanOf } from "./reading";

export interface Evidence {
  readonly principle: Principle;
  readonly strength: EvidenceStrength;
  readonly span: Span;
  /** Id of the evidence pattern that matched, or of the record that tells the principle by many words together. */
  readonly record: string;
  /** For evidence told by many words together: those that weighed most, the heaviest first. */
  readonly weighed?: readonly WeighedWords[];
}

/** Words and how much they speak for a principle, as log odds. */
export interface WeighedWords {
  /** The model's name for them: a stem, two neighbouring stems, or a vocabulary ("#LifeArea"). */
  readonly feature: string;
  readonly weight: number;
  readonly span: Span;
}

export type PrincipleStatus = EvidenceStrength | "absent";

const VOIDED_BY: readonly AssertionCategory[] = ["negated", "conditional", "historical", "other-experiencer"];

/** Evidence of one sentence; of a record's matches within one another only the longest. */
export function readEvidence(view: SentenceView): Evidence[] {
  const found: Evidence[] = [];
  for (const match of view.scan.matches) {
    if (match.key.kind !== "evidence") continue;
    const { record } = match.key.record;
    if (!countsIn(record, view.category) || !conditionsHold(view, match.key.record, match, true)) continue;
    const span = spanOf(view, match.open, match.close);
    if (record.quoted !== undefined && record.quoted !== isQuoted(view.text, span)) continue;
    const strength = strengthOf(view, record, match);
    if (strength) found.push({ principle: record.principle, strength, span, record: record.id });
  }
  return found.filter((evidence, index) => !found.some((other, at) => saysMore(other, evidence, at < index)));
}

/** Whether `other` is the same record over the same words or more; of two that are alike the first stays. */
function saysMore(other: Evidence, evidence: Evidence, isBefore: boolean): boolean {
  if (other.record !== evidence.record || !contains(other.span, evidence.span)) return false;
  return isBefore || !contains(evidence.span, other.span);
}

/** Whether what a pattern goes on from, if it asks for something, was found in the sentence before. */
export function goesOn({ record }: Evidence, before: readonly Evidence[], { follows }: CompiledLexicon): boolean {
  const wanted = follows.get(record);
  return wanted === undefined || before.some((other) => wanted.has(other.record));
}

export function shiftEvidence(item: Evidence, by: number): Evidence {
  const weighed = item.weighed?.map((words) => ({ ...words, span: shift(words.span, by) }));
  return { ...item, span: shift(item.span, by), ...(weighed ? { weighed } : {}) };
}

export function countsIn({ sections, notSections }: EvidencePattern, category: SectionCategory): boolean {
  return (sections === undefined || sections.includes(category)) && !notSections?.includes(category);
}

function isQuoted(sentence: string, span: Span): boolean {
  return quotedSpans(sentence).some((quoted) => contains(quoted, { start: span.start, end: span.start }));
}

/** What the assertion over the match leaves of its strength. */
function strengthOf(
  view: SentenceView,
  record: EvidencePattern,
  match: PhraseMatch<LexiconKey>,
): EvidenceStrength | undefined {
  const assertions = assertionsOver(view, match.open, match.close).filter(({ cue }) => {
    // A modifier that is part of the matched words was seen by the pattern's author.
    const whole = spanOf(view, match.first, match.last);
    return cue.start < whole.start || cue.end > whole.end;
  });
  if (assertions.some(({ category }) => record.partialIf?.includes(category))) return "partial";
  if (assertions.some(({ category }) => (record.voidedBy ?? VOIDED_BY).includes(category))) return undefined;
  return record.strength;
}
