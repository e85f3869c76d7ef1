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
  readonly letters: Uint8Array;
}

/** `names` may hold capitals; names of several words are left out. */
export function createSpelling(names: readonly string[]): Spelling {
  const byFirst = new Map<string, Name[]>();
  const byBeginning = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.toLowerCase()))) {
    if (name.length < SHORTEST || !PLAIN.test(name)) continue;
    append(byFirst, name[0]!, { name, letters: countLetters(name) });
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
      const letters = countLetters(word);
      let nearest: string[] = [];
      let nearestDistance = most;
      for (const other of byFirst.get(word[0]!) ?? []) {
        if (!mayBeNear(letters, other.letters, most)) continue;
        const distance = DamerauLevenshteinDistance(word, other.name, { restricted: true });
        if (distance > nearestDistance) continue;
        nearest = distance < nearestDistance ? [other.name] : [...nearest, other.name];
        nearestDistance = distance;
      }
      return nearest.length === 1 ? nearest[0] : undefined;
    },
  };
}

/** An edit changes at most two letter counts: a cheap look that spares most of the slow distances. */
function mayBeNear(a: Uint8Array, b: Uint8Array, most: number): boolean {
  let differences = 0;
  for (let letter = 0; letter < a.length; letter++) differences += Math.abs(a[letter]! - b[letter]!);
  return differences <= 2 * most;
}

function countLetters(word: string): Uint8Array {
  const counts = new Uint8Array(26);
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) - 97;
    counts[letter] = counts[letter]! + 1;
  }
  return counts;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
