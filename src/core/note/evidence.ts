/** Words of the note that document a principle, by the record that knows them. */
import { contains, type Span } from "../text/span";
import type { CompiledLexicon } from "./compiledLexicon";
import type { EvidenceStrength, Principle } from "./lexicon";
import { assertedOver, isVoided, spanThatCounts } from "./patternMatches";
import type { SentenceView } from "./reading";

export interface Evidence {
  readonly principle: Principle;
  readonly strength: EvidenceStrength;
  readonly span: Span;
  /** Id of the evidence pattern that matched. */
  readonly record: string;
}

export type PrincipleStatus = EvidenceStrength | "absent";

/** Evidence of one sentence; of a record's matches within one another only the longest. */
export function readEvidence(view: SentenceView): Evidence[] {
  const found: Evidence[] = [];
  for (const match of view.scan.matches) {
    if (match.key.kind !== "evidence") continue;
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
