/** Near misses and beginnings of a known name: the one place that calls natural. */
// The package's main entry prints to standard output and pulls in database drivers; this file alone does neither.
import { DamerauLevenshteinDistance } from "natural/lib/natural/distance/levenshtein_distance";

export interface Spelling {
  /** The known name (lower case) that a mistyped word stands for, if there is exactly one near enough. */
  correct(word: string): string | undefined;
  /** The known names that a word of four letters or more is the beginning of ("sertr"), the shortest first. */
  complete(word: string): readonly string[];
}

const SHORTEST_BEGINNING = 4;

const SHORTEST = 6;
const LONGEST = 20;
/** One edit in a short name, two in one of nine letters or more. */
const TWO_EDITS_FROM = 9;
const PLAIN = /^[a-z]+$/;

interface Name {
  readonly name: string;
  /** One bit for each letter that it has. */
  readonly letters: number;
}

/** `names` may hold capitals; names of several words are left out. */
export function createSpelling(names: readonly string[]): Spelling {
  const byFirst = new Map<string, Name[]>();
  const byBeginning = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.toLowerCase()))) {
    if (name.length < SHORTEST || !PLAIN.test(name)) continue;
    append(byFirst, name[0]!, { name, letters: lettersOf(name) });
    append(byBeginning, name.slice(0, SHORTEST_BEGINNING), name);
  }
  for (const beginning of byBeginning.values()) beginning.sort((a, b) => a.length - b.length);
  return {
    complete(word) {
      if (word.length < SHORTEST_BEGINNING || !PLAIN.test(word)) return [];
      return (byBeginning.get(word.slice(0, SHORTEST_BEGINNING)) ?? []).filter(
        (name) => name.startsWith(word) && name !== word,
      );
    },
    correct(word) {
      if (word.length < SHORTEST || word.length > LONGEST || !PLAIN.test(word)) return undefined;
      const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
      const letters = lettersOf(word);
      let nearest: string[] = [];
      let nearestDistance = most;
      for (const other of byFirst.get(word[0]!) ?? []) {
        if (!mayBeNear(word, letters, other, most)) continue;
        const distance = DamerauLevenshteinDistance(word, other.name, { restricted: true });
        if (distance > nearestDistance) continue;
        nearest = distance < nearestDistance ? [other.name] : [...nearest, other.name];
        nearestDistance = distance;
      }
      return nearest.length === 1 ? nearest[0] : undefined;
    },
  };
}

/** An edit changes the length by one at most, and adds or takes two letters at most: a cheap look that spares most of the slow distances. */
function mayBeNear(word: string, letters: number, other: Name, most: number): boolean {
  if (Math.abs(word.length - other.name.length) > most) return false;
  let different = letters ^ other.letters;
  for (let left = 2 * most; left > 0 && different !== 0; left--) different &= different - 1;
  return different === 0;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
