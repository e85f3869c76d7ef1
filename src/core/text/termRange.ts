/** Half-open ranges of terms within a sentence. */
export interface TermRange {
  readonly first: number;
  readonly last: number;
}

export function rangesOverlap(a: TermRange, b: TermRange): boolean {
  return a.first < b.last && b.first < a.last;
}

/** Of ranges that overlap the longest stays; of equals the one that `prefers` says, then the first. In order. */
export function keepLongest<T extends TermRange>(
  ranges: readonly T[],
  prefers: (range: T) => boolean = () => false,
): T[] {
  if (ranges.length < 2) return [...ranges];
  const kept: T[] = [];
  const rank = (range: T): number => (range.last - range.first) * 2 + (prefers(range) ? 1 : 0);
  for (const range of [...ranges].sort((a, b) => rank(b) - rank(a) || a.first - b.first))
    if (!kept.some((other) => rangesOverlap(other, range))) kept.push(range);
  return kept.sort((a, b) => a.first - b.first);
}
