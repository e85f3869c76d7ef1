/** A named way of using the rules: which decisions are asked about and how much is shown. */
import type { DecisionAction, EvidenceStrength } from "../note/lexicon";
import type { Severity } from "./rule";

export interface Preset {
  readonly id: string;
  readonly title: string;
  /** Decisions that make a plan worth a prompt. */
  readonly actions: readonly DecisionAction[];
  /** The weakest evidence that keeps a plan quiet: `partial` in standard, `documented` in teaching. */
  readonly satisfiedBy: EvidenceStrength;
  /** Severities that differ from the rules' own. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Greatest number of prompts in a note; warnings are not counted. */
  readonly maxPrompts: number;
}
