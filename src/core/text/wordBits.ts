/**
 * One of 32 bits for each word (Bloom 1970, with a single hash): two lists of words whose bits have none in common share no word.
 * That settles most questions whether a sentence holds one of some words, without a look-up.
 */
export function bitOf(word: string): number {
  const last = word.length - 1;
  return 1 << ((word.charCodeAt(0) * 7 + word.charCodeAt(last >> 1) * 3 + word.charCodeAt(last) + word.length) & 31);
}

export function bitsOf(words: Iterable<string>): number {
  let bits = 0;
  for (const word of words) bits |= bitOf(word);
  return bits;
}
