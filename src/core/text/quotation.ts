/** The stretches of a sentence that stand inside double quotation marks: somebody's own words. */
import type { Span } from "./span";

const OPENING = "“«";
const CLOSING = "”»";
const STRAIGHT = '"';
const MARK = /["“”«»]/;
const NONE: readonly Span[] = [];

/** A mark without its partner reaches to the sentence's own end on that side: speech often goes on over several sentences. */
export function quotedSpans(sentence: string): readonly Span[] {
  if (!MARK.test(sentence)) return NONE;
  const spans: Span[] = [];
  let open: number | undefined;
  for (let at = 0; at < sentence.length; at++) {
    const mark = sentence[at]!;
    const opens = OPENING.includes(mark) || (mark === STRAIGHT && open === undefined && !closesWord(sentence, at));
    const closes = CLOSING.includes(mark) || (mark === STRAIGHT && !opens);
    if (opens) open = at;
    else if (closes) {
      spans.push({ start: open ?? spans.at(-1)?.end ?? 0, end: at + 1 });
      open = undefined;
    }
  }
  if (open !== undefined) spans.push({ start: open, end: sentence.length });
  return spans;
}

/** A straight mark right behind a word or a full stop, with none open, closes speech that began in an earlier sentence. */
function closesWord(sentence: string, at: number): boolean {
  return at > 0 && !/[\s([—–-]/.test(sentence[at - 1]!);
}
