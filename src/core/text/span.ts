/** A stretch of the note, as half-open UTF-16 offsets into the original text. */
export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset just behind the last UTF-16 unit. */
  readonly end: number;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The words of a span. Only for showing them: nothing may look for them in the text again. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

const LONGEST_SHOWN = 60;

/** The same for a message: the beginning where they are long. */
export function briefTextOf(text: string, span: Span): string {
  const words = textOf(text, span);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}

/** The same stretch, `by` units further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Index of the last of `spans`, sorted by start, that begins at or before an offset; -1 where all begin behind it. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
