/** The requests and notifications of our own, beside LSP. src/client/requests.ts is their other end. */

/** Request, no parameters → TemplateSummary[]. */
export const TEMPLATES = "rapport/templates";
/** Request { id, diagnoses?: ids whose questions are added } → TemplateText, or null for an unknown id. */
export const TEMPLATE = "rapport/template";
/** Request { uri } → DiagnosisSummary[]: what may be asked beside a diagnosis, those that this document names marked. */
export const DIAGNOSES = "rapport/diagnoses";
/** Request { uri } → NoteStatus, or null for a document that is not served: checks it now, whatever `rapport.run` says. */
export const CHECK = "rapport/check";
/** Notification { on } to the server: prompts on or off in every document until the server ends. */
export const PROMPTS = "rapport/prompts";
/** Notification NoteStatus to the client, after each check. */
export const STATUS = "rapport/status";

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface DiagnosisSummary {
  readonly id: string;
  readonly title: string;
  /** The questions, in a line. */
  readonly description: string;
  readonly found: boolean;
}

export interface TemplateText {
  /** Snippet syntax, one tab stop for each blank. */
  readonly text: string;
  /** The same with each blank as `[___ label]`. */
  readonly plain: string;
}

export interface NoteStatus {
  readonly uri: string;
  /** Whether the document is read as a note; `prompts` is 0 where it is not. */
  readonly note: boolean;
  readonly prompts: number;
  /** Further prompts, left out because the preset shows only so many. */
  readonly hidden: number;
  /** Whether some of the text was too long to read. */
  readonly unread: boolean;
}
