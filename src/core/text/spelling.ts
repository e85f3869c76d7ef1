/** Near misses of a known name: the one place that calls natural. */
// The package's main entry prints to standard output and pulls in database drivers; this file alone does neither.
import { DamerauLevenshteinDistance } from "natural/lib/natural/distance/levenshtein_distance";

export interface Spelling {
  /** The known name (lower case) that a mistyped word stands for, if there is exactly one near enough. */
  correct(word: string): string | undefined;
}

const SHORTEST = 6;
/** One edit in a short name, two in one of nine letters or more. */
const TWO_EDITS_FROM = 9;

/** `names` may hold capitals; names of several words are left out. */
export function createSpelling(names: readonly string[]): Spelling {
  const byFirst = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.toLowerCase()))) {
    if (name.length < SHORTEST || !/^[a-z]+$/.test(name)) continue;
    const group = byFirst.get(name[0]!);
    if (group) group.push(name);
    else byFirst.set(name[0]!, [name]);
  }
  return {
    correct(word) {
      if (word.length < SHORTEST || word.length > 20 || !/^[a-z]+$/.test(word)) return undefined;
      const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
      let found: string | undefined;
      let foundDistance = most + 1;
      let ties = 0;
      for (const name of byFirst.get(word[0]!) ?? []) {
        if (Math.abs(name.length - word.length) > most) continue;
        const distance = DamerauLevenshteinDistance(word, name, { restricted: true });
        if (distance > foundDistance || distance > most) continue;
        ties = distance === foundDistance ? ties + 1 : 0;
        found = name;
        foundDistance = distance;
      }
      return ties === 0 ? found : undefined;
    },
  };
}
