/** Words of the note that document a principle. */
import type { Span } from "../text/span";
import type { EvidenceStrength, Principle } from "./lexicon";

export interface Evidence {
  readonly principle: Principle;
  readonly strength: EvidenceStrength;
  readonly span: Span;
  /** Id of the evidence pattern that matched. */
  readonly record: string;
}

export type PrincipleStatus = EvidenceStrength | "absent";
