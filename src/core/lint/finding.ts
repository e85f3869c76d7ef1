/** What a check found in a note: five plain fields, and the fixes that answer it. */
import type { Principle } from "../note/lexicon";
import type { Span } from "../text/span";
import type { Fix } from "./fix";
import type { Severity } from "./rule";

export interface Finding {
  /** Rule id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Principles that the finding reports as missing; empty for every other kind. */
  readonly missing: readonly Principle[];
  /** Other places that belong to it, e.g. the plan's further orders. */
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Id of the wording that was found, for a rule on wordings. */
  readonly wording?: string;
  /** Answers "is this the finding that was dismissed?": rule and normalised words, no offsets. */
  readonly key: string;
  /** The elements that a plan's finding lists as missing, each of which may be dismissed by itself. */
  readonly elements?: readonly FindingElement[];
}

export interface FindingElement {
  /** Element id. */
  readonly id: string;
  /** As it stands in the message. */
  readonly name: string;
  /** As the finding's own key. */
  readonly key: string;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}
