/** The requests and notifications of our own, beside LSP. src/client/requests.ts is their other end. */

/** Request, no parameters → TemplateSummary[]. */
export const TEMPLATES = "rapport/templates";
/** Request { id, diagnoses?: ids whose questions are added } → TemplateText, or null for an unknown id. */
export const TEMPLATE = "rapport/template";
/** Request { uri } → DiagnosisSummary[]: what may be asked beside a diagnosis, those that this document names marked. */
export const DIAGNOSES = "rapport/diagnoses";
/** Request { uri } → NoteStatus, or null for a document that is not served: checks it now, whatever `rapport.run` says. */
export const CHECK = "rapport/check";
/** Request { files: RuleFileText[] } → RulesStatus: takes these rules of one's own in place of those before. */
export const RULES = "rapport/rules";
/** Request { uri, text? } → NoteStatus: compares a document with the text of the visit before, or with nothing. Nothing is stored. */
export const COMPARE = "rapport/compare";
/** Notification { on } to the server: prompts on or off in every document until the server ends. */
export const PROMPTS = "rapport/prompts";
/** Notification NoteStatus to the client, after each check. */
export const STATUS = "rapport/status";

/** A YAML file of rules of one's own. */
export interface RuleFileText {
  readonly uri: string;
  /** By which problems of other files name it. */
  readonly path: string;
  readonly text: string;
}

export interface RulesStatus {
  /** Mistakes in all the files. */
  readonly problems: number;
}

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
  /** Whether it is compared with the note of the visit before. */
  readonly compared: boolean;
}
