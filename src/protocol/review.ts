/** Messages about the plan review: what was read of a note's plan, place by place. Its words are the note's own and go no further than the editor. */
import type { PlaceRange } from "./place";

/** Request { uri } → PlanReview, or null where the document is closed, no note, or not read. */
export const REVIEW = "rapport/review";

export interface PlanReview {
  readonly uri: string;
  /** The document's version that was read; ranges and insertions hold for it alone. */
  readonly version: number;
  readonly orders: readonly ReviewedOrder[];
  readonly principles: readonly ReviewedPrinciple[];
  /** Every prompt of the preset, those left out for their number too; the prompt for the plan is told by the principles. */
  readonly prompts: readonly ReviewedPrompt[];
  /** Set where the note records acute care and other questions wait. */
  readonly paused?: string;
  /** Whether it is compared with the note of the visit before. */
  readonly compared: boolean;
}

export interface ReviewedOrder {
  /** As written. */
  readonly words: string;
  readonly action: string;
  /** Generic name, a class, or "unspecified". */
  readonly medicine: string;
  readonly dose?: string;
  /** Id of the indication as words: "panic disorder". */
  readonly indication?: string;
  readonly psychotropic: boolean;
  readonly range: PlaceRange;
}

export type ReviewedPrincipleId = "goals" | "context" | "psychotherapy" | "meaning" | "reactions";

export interface ReviewedPrinciple {
  readonly id: ReviewedPrincipleId;
  readonly status: "documented" | "partial" | "absent";
  readonly evidence: readonly ReviewedEvidence[];
  /** The line that a prompt offers for it, where one asks. */
  readonly insertion?: Insertion;
}

export interface ReviewedEvidence {
  /** As written: the sentence, or the words alone where it is long. */
  readonly words: string;
  readonly partial: boolean;
  readonly range: PlaceRange;
}

export interface ReviewedPrompt {
  readonly rule: string;
  readonly message: string;
  /** Left out of the editor because the preset shows only so many. */
  readonly hidden: boolean;
  readonly range: PlaceRange;
  readonly insertions: readonly Insertion[];
}

/** A quick fix as data: snippet text, and what it replaces. */
export interface Insertion {
  readonly title: string;
  readonly snippet: string;
  readonly range: PlaceRange;
}
