/** Words of the note that document a principle, by the record that knows them. */
import { contains, type Span, shift } from "../text/span";
import type { CompiledLexicon } from "./compiledLexicon";
import type { EvidenceStrength, Principle } from "./lexicon";
import { assertedOver, isVoided, spanThatCounts } from "./patternMatches";
import type { SentenceView } from "./reading";

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

/** Evidence of one sentence; of a record's matches within one another only the longest. */
export function readEvidence(view: SentenceView): readonly Evidence[] {
  if (view.found.evidence.length === 0) return NONE;
  const found: Evidence[] = [];
  for (const match of view.found.evidence) {
    const { record } = match.key.record;
    const span = spanThatCounts(view, match.key.record, match);
    if (!span) continue;
    const asserted = assertedOver(view, match);
    const isPartial = asserted.some((category) => record.partialIf?.includes(category));
    if (!isPartial && isVoided(record, asserted)) continue;
    found.push({
      principle: record.principle,
      strength: isPartial ? "partial" : record.strength,
      span,
      record: record.id,
    });
  }
  return found.length < 2
    ? found
    : found.filter((evidence, index) => !found.some((other, at) => saysMore(other, evidence, at < index)));
}

const NONE: readonly Evidence[] = [];

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
