/** Messages about note templates, and about the diagnoses whose questions may be added to one. */

/** Request, no parameters → TemplateSummary[]. */
export const TEMPLATES = "rapport/templates";
/** Request TemplateRequest → TemplateText, or null for an unknown id. */
export const TEMPLATE = "rapport/template";
/** Request { uri } → DiagnosisSummary[]: what may be asked beside a diagnosis, those that this document names first. */
export const DIAGNOSES = "rapport/diagnoses";

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface DiagnosisSummary extends TemplateSummary {
  /** Whether the document that was asked about names it. `description` holds its questions, in a line. */
  readonly found: boolean;
}

export interface TemplateRequest {
  readonly id: string;
  /** Ids of diagnoses whose lines are added. */
  readonly diagnoses?: readonly string[];
}

export interface TemplateText {
  /** Snippet syntax, one tab stop for each blank. */
  readonly text: string;
  /** The same with each blank as `[___ label]`. */
  readonly plain: string;
}
