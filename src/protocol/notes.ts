/** Messages about open notes, beside LSP: what the client asks and what the server tells. Note text goes no further than between these two. */

/** Request { uri } → NoteStatus, or null for a document that is not served: checks it now, whatever `rapport.run` says. */
export const CHECK = "rapport/check";
/** Request { uri, text? } → NoteStatus: compares a document with the text of the visit before, or with nothing. Nothing is stored. */
export const COMPARE = "rapport/compare";
/** Notification { on } to the server: prompts on or off in every document until the server ends. */
export const PROMPTS = "rapport/prompts";
/** Notification NoteStatus to the client, after each check. */
export const STATUS = "rapport/status";

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
