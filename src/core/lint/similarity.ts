/** Whether two sentences are the same but for a word or two: Dice's coefficient over pairs of words. */

/** Sentences this short are alike by chance ("Mood is low."). */
const FEWEST_WORDS = 5;
const ALIKE_FROM = 0.9;

export function isAlike(a: string, b: string): boolean {
  const first = pairsOf(a);
  const second = pairsOf(b);
  if (Math.min(first.length, second.length) < FEWEST_WORDS - 1) return false;
  const left = new Set(second);
  const shared = first.filter((pair) => left.has(pair)).length;
  return (2 * shared) / (first.length + second.length) >= ALIKE_FROM;
}

function pairsOf(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
