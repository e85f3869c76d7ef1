/** Messages about open notes, beside LSP: what the client asks and what the server tells. Note text goes no further than between these two. */
import type { PlaceRange } from "./place";

/** Request { uri } → NoteStatus, or null for a document that is not served: checks it now, whatever `rapport.run` says. */
export const CHECK = "rapport/check";
/** Request { uri } → OpenBlanks, or null for a document that is not served: where blanks stand open, even where the rule is off. */
export const BLANKS = "rapport/blanks";
/** Notification OpenBlanks to the client, after each check: those that a finding tells of. */
export const OPEN_BLANKS = "rapport/openBlanks";
/** Request CopyRequest → CopyAnswer, or null where that failed: the text of any document as it leaves for a record system. */
export const COPY_TEXT = "rapport/copyText";
/** Request { uri, text? } → NoteStatus: compares a document with the text of the visit before, or with nothing. Nothing is stored. */
export const COMPARE = "rapport/compare";
/** Notification { on } to the server: whether it reads any document, until it ends. Also given as `off` when it starts. */
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
  /** How many of its prompts were dismissed. */
  readonly dismissed: number;
}

export interface OpenBlanks {
  readonly uri: string;
  /** The document's version to which the ranges belong. */
  readonly version: number;
  /** In order, none within another. */
  readonly ranges: readonly PlaceRange[];
}

export interface CopyRequest {
  /** Of the whole document, so that documents which are not served can be copied too. */
  readonly text: string;
  /** The parts to copy, joined by line ends. */
  readonly parts: readonly OffsetRange[];
  /** Letters of names as they are, or ASCII as far as they can be. */
  readonly letters: "keep" | "ascii";
  readonly lineEnding: "\n" | "\r\n";
  readonly tabSize: number;
  /** Blanks of ours as they stand, or as `***`. */
  readonly blanks: "label" | "wildcard";
}

export interface CopyAnswer {
  readonly text: string;
  /** Blanks that are open in the parts. */
  readonly blanks: readonly OffsetRange[];
  /** Characters without a plain form; they are in the text as they were. */
  readonly unchanged: readonly OffsetRange[];
}

/** Half-open, in UTF-16 units of the document. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}
