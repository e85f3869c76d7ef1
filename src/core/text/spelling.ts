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

/** A name, or a word, with its letters: one bit for each that it has, and how often each stands in it. */
interface Spelled {
  readonly name: string;
  readonly letters: number;
  readonly counts: Uint8Array;
}

/** `names` may hold capitals; names of several words are left out. */
export function createSpelling(names: readonly string[]): Spelling {
  const byFirst = new Map<string, Spelled[]>();
  const byBeginning = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.toLowerCase()))) {
    if (name.length < SHORTEST || !PLAIN.test(name)) continue;
    append(byFirst, name[0]!, spelled(name));
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
      const typed = spelled(word);
      let nearest: string[] = [];
      let nearestDistance = most;
      for (const other of byFirst.get(word[0]!) ?? []) {
        if (!mayBeNear(typed, other, most)) continue;
        const distance = DamerauLevenshteinDistance(word, other.name, { restricted: true });
        if (distance > nearestDistance) continue;
        nearest = distance < nearestDistance ? [other.name] : [...nearest, other.name];
        nearestDistance = distance;
      }
      return nearest.length === 1 ? nearest[0] : undefined;
    },
  };
}

/**
 * An edit changes the length by one at most, adds or takes away two letters at most, and changes at most two letter counts:
 * three cheap looks, the cheapest first, which spare nearly all of the slow distances.
 */
function mayBeNear(a: Spelled, b: Spelled, most: number): boolean {
  if (Math.abs(a.name.length - b.name.length) > most) return false;
  let different = a.letters ^ b.letters;
  for (let left = 2 * most; left > 0 && different !== 0; left--) different &= different - 1;
  if (different !== 0) return false;
  let differences = 0;
  for (let letter = 0; letter < a.counts.length; letter++)
    differences += Math.abs(a.counts[letter]! - b.counts[letter]!);
  return differences <= 2 * most;
}

function spelled(name: string): Spelled {
  const counts = new Uint8Array(26);
  let letters = 0;
  for (let index = 0; index < name.length; index++) {
    const letter = name.charCodeAt(index) - 97;
    counts[letter]!++;
    letters |= 1 << letter;
  }
  return { name, letters, counts };
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
