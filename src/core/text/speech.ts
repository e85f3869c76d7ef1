/** What stands between two quotation marks, over as many sentences as it takes: speech, or words that somebody else chose. */
import type { Span } from "./span";

/** Farther apart, two marks are no pair. In UTF-16 units. */
const LONGEST_SPEECH = 1200;

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“", "'": "'", "‘": "’" };

/** Spans of `text` with their marks. A mark without a partner is none, so that an apostrophe or an inch hides nothing. */
export function speechSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text[at]!];
    if (closing === undefined || !opensAt(text, at)) continue;
    const end = closingAt(text, at + 1, closing);
    if (end === undefined) continue;
    spans.push({ start: at, end: end + 1 });
    at = end;
  }
  return spans;
}

/** An opening mark stands before a word and not right behind one. */
function opensAt(text: string, at: number): boolean {
  return !/[\p{L}\p{N}.,;!?)\]]/u.test(text[at - 1] ?? " ") && /[^\s]/.test(text[at + 1] ?? " ");
}

/** A closing mark stands behind a word or a stop, and a letter right behind it makes it an apostrophe. */
function closingAt(text: string, from: number, mark: string): number | undefined {
  const limit = Math.min(text.length, from + LONGEST_SPEECH);
  for (let at = from; at < limit; at++)
    if (text[at] === mark && !/\s/.test(text[at - 1]!) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ")) return at;
  return undefined;
}
