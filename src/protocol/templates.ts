/** Messages about note templates, about the diagnoses whose questions may be added to one, and about SmartPhrases. */

/** Request, no parameters → TemplateSummary[]. */
export const TEMPLATES = "rapport/templates";
/** Request TemplateRequest → TemplateText, or null for an unknown id. */
export const TEMPLATE = "rapport/template";
/** Request { uri } → DiagnosisSummary[]: what may be asked beside a diagnosis, those that this document names first. */
export const DIAGNOSES = "rapport/diagnoses";
/** Request SmartPhraseFile → ImportedSmartPhrase: the plain text of a SmartPhrase as a template file of one's own. Nothing is stored. */
export const IMPORT_SMART_PHRASE = "rapport/importSmartPhrase";
/** Request { id } or { uri } → ExportedSmartPhrase, or null where there is no such template or open document. */
export const EXPORT_SMART_PHRASE = "rapport/exportSmartPhrase";

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whether it comes from rules of one's own. */
  readonly own?: boolean;
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
  /** The same with each blank as `***`. */
  readonly wildcards: string;
  /** Help for the writer, to be shown and never inserted, by the line that it belongs to. */
  readonly help: readonly TemplateHelp[];
}

export interface TemplateHelp {
  /** The heading as a line of the note, e.g. "Plan:". */
  readonly heading: string;
  readonly text: string;
}

export interface SmartPhraseFile {
  readonly title: string;
  readonly text: string;
}

export interface ImportedSmartPhrase {
  /** A file of kind `templates` with one record; mistakes of reading are said in its first lines. */
  readonly yaml: string;
  readonly id: string;
  readonly dotPhrase: string;
  readonly headings: readonly string[];
  readonly blanks: number;
  readonly lists: number;
  readonly links: number;
  /** What was kept as plain words, because it was not understood. */
  readonly unread: readonly string[];
}

export interface ExportedSmartPhrase {
  readonly text: string;
}
