/** A fix: text with blanks, and the offset where it goes. It is data; the editor or the terminal renders it. */
import type { Principle } from "../note/lexicon";

export interface Fix {
  /** Stable within a finding: the principle it answers, "all", "answer" for a rule with one answer, "replace" or "delete". */
  readonly id: Principle | "all" | "answer" | "replace" | "delete";
  readonly title: string;
  /** UTF-16 offset where the parts are inserted, or where the replaced stretch begins. */
  readonly start: number;
  /** Equals `start` for an insertion. */
  readonly end: number;
  readonly parts: readonly FixPart[];
}

/** Literal text, or a blank with the label that tells what to write. */
export type FixPart = string | { readonly blank: string };

/** `[___ label]`: the one form in which a blank stands in a note, so that ordinary brackets stay quiet. */
export function blankText(label: string): string {
  return label === "" ? "[___]" : `[___ ${label}]`;
}

/** Splits a rule's snippet into literal text and blanks. */
export function parseFixText(text: string): FixPart[] {
  const parts: FixPart[] = [];
  let last = 0;
  for (const match of text.matchAll(/\[___ ?([^\]\n]*)\]/g)) {
    if (match.index > last) parts.push(text.slice(last, match.index));
    parts.push({ blank: match[1]! });
    last = match.index + match[0].length;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
}

/** The fix as plain text; `blank` chooses how a blank is written (`[___ label]` or the EHR wildcard `***`). */
export function renderPlain(parts: readonly FixPart[], blank: (label: string) => string = blankText): string {
  return parts.map((part) => (typeof part === "string" ? part : blank(part.blank))).join("");
}

/** The fix as LSP snippet text: each blank is a tab stop that selects the whole bracket, so an untouched one stays visible. */
export function renderSnippet(parts: readonly FixPart[]): string {
  let stop = 0;
  const literal = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
  return parts
    .map((part) => (typeof part === "string" ? literal(part) : `\${${++stop}:${literal(blankText(part.blank))}}`))
    .join("");
}
