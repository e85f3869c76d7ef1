/** Offsets to 1-based lines and columns, and back; CRLF, LF and a lone CR each end a line. */
export interface Position {
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in UTF-16 units. */
  readonly column: number;
}

export interface LineMap {
  readonly lineCount: number;
  /** Offset at which a 1-based line begins; the text's end for a line behind the last. */
  startOf(line: number): number;
  /** Offset behind the last unit of a 1-based line, its line ending left out. */
  endOf(line: number): number;
  positionAt(offset: number): Position;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export function createLineMap(text: string): LineMap {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  const startOf = (line: number): number => starts[line - 1] ?? (line < 1 ? 0 : text.length);
  return {
    lineCount: starts.length,
    startOf,
    endOf(line) {
      let end = line >= starts.length ? text.length : startOf(line + 1);
      if (line < starts.length && text.charCodeAt(end - 1) === LINE_FEED) end--;
      if (line < starts.length && end > startOf(line) && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
      return end;
    },
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - starts[low]! + 1 };
    },
  };
}
