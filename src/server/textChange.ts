/** What changed between two versions of a text, told from the texts alone: the server is not told of single edits. */
import type { Span } from "../core/index";

/** One stretch that holds every change. */
export interface TextChange {
  readonly before: Span;
  readonly after: Span;
  /** Line breaks added, less those taken away. */
  readonly addedLines: number;
}

/** Undefined where the texts are equal. */
export function changeBetween(old: string, text: string): TextChange | undefined {
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && old.charCodeAt(old.length - 1 - end) === text.charCodeAt(text.length - 1 - end)) end++;
  const before = { start, end: old.length - end };
  const after = { start, end: text.length - end };
  const addedLines = lineBreaks(text, after) - lineBreaks(old, before);
  // A new line was begun: the one that was left is written no more.
  return { before, after: addedLines === 1 ? { start: after.end, end: after.end } : after, addedLines };
}

/** A hand at the keys begins one line at a time, or takes something away. */
export function isTyping({ addedLines }: TextChange): boolean {
  return addedLines <= 1;
}

/** A span where it stands after the change; one that the change cut into keeps what is left of it. */
export function moved({ start, end }: Span, { before, after }: TextChange): Span {
  const by = after.end - before.end;
  return {
    start: start >= before.end ? start + by : Math.min(start, after.end),
    end: end >= before.end ? end + by : Math.min(end, after.end),
  };
}

function lineBreaks(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}
