/** A note on its way out: its plain text, the blanks that are still open in it, and the characters that have no plain form. */

import type { PlainOptions, WritePlain } from "../text/plainText";
import { overlaps, type Span, textOf } from "../text/span";

export interface CopyOptions extends PlainOptions {
  /** The parts to copy, in the order in which they are joined, a line each; the whole text without it. */
  readonly parts?: readonly Span[];
  /** Blanks of ours as they stand, or as the wildcard `***` that record systems have a key for; their own tokens stay. */
  readonly blanks: "label" | "wildcard";
}

export interface CopiedText {
  readonly text: string;
  /** Of the parts, where they stand in the original. */
  readonly blanks: readonly Span[];
  /** Likewise; they are in `text` as they were. */
  readonly unchanged: readonly Span[];
}

/** `open`: every blank of the text, in order. Never throws. */
export function copyText(text: string, open: readonly Span[], plain: WritePlain, options: CopyOptions): CopiedText {
  const parts = options.parts ?? [{ start: 0, end: text.length }];
  const blanks = open.filter((blank) => parts.some((part) => overlaps(part, blank)));
  const unchanged: Span[] = [];
  const written = parts.map((part) => {
    const whole = plain(textOf(text, part), options);
    for (const { start, end } of whole.unchanged) unchanged.push({ start: part.start + start, end: part.start + end });
    return options.blanks === "label" ? whole.text : plain(withWildcards(text, part, blanks), options).text;
  });
  return { text: written.join(options.lineEnding), blanks, unchanged };
}

const OURS = /^(?:\[___|___)/;
const WILDCARD = "***";

function withWildcards(text: string, part: Span, blanks: readonly Span[]): string {
  let copied = "";
  let last = part.start;
  for (const blank of blanks) {
    const isInside = part.start <= blank.start && blank.end <= part.end;
    if (!isInside || !OURS.test(textOf(text, blank))) continue;
    copied += text.slice(last, blank.start) + WILDCARD;
    last = blank.end;
  }
  return copied + text.slice(last, part.end);
}
