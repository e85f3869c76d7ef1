/** A rule as its YAML record has it; the TypeScript that evaluates one kind of rule is a check. */
import type { DecisionAction, Principle } from "../note/lexicon";
import type { ComparisonRecord } from "./comparisonRecord";
import type { PromptRecord } from "./promptRecord";

export const SEVERITIES = ["hint", "information", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Of a rule that says none. */
export const DEFAULT_PRIORITY = 50;

/** How much is shown, from the least on. */
export const LEVELS = ["quiet", "standard", "teaching"] as const;
export type Level = (typeof LEVELS)[number];

/** One element that a rule looks for in a plan, with what to say where it is missing. */
export interface RuleElement {
  /** Name in settings, unique among rules and elements. */
  readonly id: string;
  /** The quietest level at which it is looked for; the rule's own without it. */
  readonly level?: Level;
  /** The rule's own without it. */
  readonly severity?: Severity;
  readonly principle: Principle;
  /** As it stands in the message: "the patient's goal". */
  readonly name: string;
  /** What was looked for, one sentence about the text. */
  readonly lookedFor: string;
  /** Why it matters, one sentence with no more than its sources say. */
  readonly why: string;
  /** Text that would clear it, written as an example. */
  readonly clears: readonly string[];
  /** Keys of references. */
  readonly sources: readonly string[];
  readonly fix: FixRecord;
  /** Notes read with the other elements off and this one on. */
  readonly examples?: RuleExamples;
}

/**
 * A snippet with blanks. `[___ label]` is a blank, `[___ one | other ___]` one with ways to fill it; nothing else in it may
 * state a fact.
 */
export interface FixRecord {
  /** Title in the editor's menu, an imperative. */
  readonly title: string;
  /** Dot phrase that expands to the same text, e.g. ".goal". */
  readonly dotPhrase?: string;
  readonly text: string;
  /**
   * The same line where the note tells more: `{medicine}` and `{indication}` in a label are the author's words for them. The
   * first whose words are told is used.
   */
  readonly linked?: readonly LinkedText[];
}

export interface LinkedText {
  /** Begins as the plain line does. */
  readonly text: string;
  /** What is decided about the medicine; any decision without it. */
  readonly actions?: readonly DecisionAction[];
}

export interface Rule extends PromptRecord, ComparisonRecord {
  readonly id: string;
  /** The check that evaluates it; see src/core/lint/checks. */
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  /** The quietest level at which it speaks; "standard" without it. A setting for the rule itself goes before. */
  readonly level?: Level;
  /** Where a preset shows only so many prompts, those that report a missing principle come first, then the lower numbers; 50 without it. */
  readonly priority?: number;
  /** Set where the rule holds in one country only, e.g. "us" for its billing codes. */
  readonly locale?: string;
  /** Never among the findings: only in the private list, where somebody asks for it. */
  readonly private?: boolean;
  /** Under 120 characters, about the text, never about the person. `{missing}`, `{blank}`, `{line}` and `{words}` are filled by the check. */
  readonly message: string;
  /** Why the rule exists, in a few sentences; Markdown. */
  readonly why: string;
  readonly sources: readonly string[];
  readonly elements?: readonly RuleElement[];
  /** Title of the fix that inserts every missing element. */
  readonly fixAllTitle?: string;
  /** Title of the fix that takes away the line of a blank. */
  readonly deleteTitle?: string;
  /** How several findings of the rule are told as one while the note is still being written. */
  readonly together?: TogetherRecord;
  /** Said at each further place that belongs to the finding, e.g. the plan's other orders. */
  readonly relatedMessage?: string;
  /** Match patterns or literal openings that the check looks for, where it needs some. */
  readonly match?: readonly string[];
  readonly unless?: readonly string[];
  readonly examples: RuleExamples;
}

export interface TogetherRecord {
  /** At most; a severity set for the rule itself goes before. */
  readonly severity: Severity;
  /** Under 120 characters; `{count}` is the number of findings, two or more. */
  readonly message: string;
}

export interface RuleExamples {
  readonly flagged: readonly RuleExample[];
  readonly clean: readonly RuleExample[];
}

/** A short note, and for `flagged` what must be listed as missing. */
export interface RuleExample {
  readonly note: string;
  readonly missing?: readonly Principle[];
  /** The words the finding must stand on. */
  readonly at?: string;
  /** The note of the visit before, for rules that compare. */
  readonly before?: string;
  /** The note is this many copies of `note`; for rules about length. */
  readonly times?: number;
}
