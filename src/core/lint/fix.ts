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

/** Literal text, or a blank. */
export type FixPart = string | Blank;

export interface Blank {
  /** What to write; "" where the blank does not say. */
  readonly blank: string;
  /** Ways to fill it, of which one may hold `___` again. None of them is a fact until somebody chooses it. */
  readonly choices?: readonly string[];
  /** How another system wrote it (`***`, `{MOOD:123}`), which it keeps; `[___ label]` without it. */
  readonly token?: string;
}

/** `[___ label]`: the one form in which a blank of ours stands in a note, so that ordinary brackets stay quiet. */
export function blankText(label: string): string {
  return label === "" ? "[___]" : `[___ ${label}]`;
}

/** A blank of ours, a wildcard, or a list of a record system. */
const BLANK = /\[___ ?([^\]\r\n]*)\]|\*{3,}|\{[^{}:\r\n]*:\d+(?:::([^{}\r\n]*))?\}/g;

/** Between the ways to fill a blank. */
const OR = " | ";

/** Splits a snippet or a template into literal text and blanks. */
export function parseFixText(text: string): FixPart[] {
  const parts: FixPart[] = [];
  let last = 0;
  for (const match of text.matchAll(BLANK)) {
    if (match.index > last) parts.push(text.slice(last, match.index));
    parts.push(match[1] === undefined ? tokenPart(match[0], match[2]) : labelPart(match[1]));
    last = match.index + match[0].length;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
}

function labelPart(label: string): Blank {
  return withChoices({ blank: label }, label.split(OR));
}

function tokenPart(token: string, options = ""): Blank {
  const choices = [...options.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
  return withChoices({ blank: "", token }, choices);
}

function withChoices(blank: Blank, words: readonly string[]): Blank {
  const choices = words.map((each) => each.trim()).filter((each) => each !== "");
  return choices.length > 1 ? { ...blank, choices } : blank;
}

/** The fix as plain text; `blank` chooses how a blank of ours is written (`[___ label]` or the EHR wildcard `***`). */
export function renderPlain(parts: readonly FixPart[], blank: (label: string) => string = blankText): string {
  return parts.map((part) => (typeof part === "string" ? part : (part.token ?? blank(part.blank)))).join("");
}

/**
 * The fix as LSP snippet text: each blank is a tab stop that selects the whole blank, so an untouched one stays visible.
 * A choice inserts its first option at once, and so the first one is the blank itself.
 */
export function renderSnippet(parts: readonly FixPart[]): string {
  let stop = 0;
  return parts
    .map((part) => {
      if (typeof part === "string") return escaped(part, /[\\$}]/g);
      const open = part.token ?? blankText(part.blank);
      stop++;
      if (!part.choices) return `\${${stop}:${escaped(open, /[\\$}]/g)}}`;
      return `\${${stop}|${[open, ...part.choices].map((each) => escaped(each, /[\\,|]/g)).join(",")}|}`;
    })
    .join("");
}

/** In a choice an editor takes a backslash before anything but `,`, `|` and itself for a backslash. */
function escaped(text: string, marks: RegExp): string {
  return text.replace(marks, "\\$&");
}
