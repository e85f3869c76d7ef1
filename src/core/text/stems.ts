/** The stem of a word: the one place that calls natural's Porter stemmer. */
// As in spelling.ts: the package's main entry prints to standard output and pulls in database drivers.
import { stem } from "natural/lib/natural/stemmers/porter_stemmer";

const STARTS_WITH_DIGIT = /^\d/;

/** "hoping" and "hopes" are "hope"; every number is "0". `word` is a term's, in lower case. */
export function stemOf(word: string): string {
  if (STARTS_WITH_DIGIT.test(word)) return "0";
  return stem(word);
}
