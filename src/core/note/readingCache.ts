/** Readings of a note's sentences by section category and words, handed from one reading of a note to the next. */
import type { SectionCategory } from "./lexicon";
import type { SentenceReading } from "./reading";

/** A sentence's reading depends on its words and on the kind of section it stands in, and on nothing else. */
export type ReadingCache = ReadonlyMap<SectionCategory, ReadonlyMap<string, SentenceReading>>;

export interface GrowingCache {
  readonly cache: ReadingCache;
  /** The reading of these words: kept from this or an earlier text of the note, else read now. */
  readingOf(category: SectionCategory, words: string, read: () => SentenceReading): SentenceReading;
}

/** Holds only what the present text needs: a sentence that is gone is forgotten with the `previous` cache. */
export function growCache(previous: ReadingCache | undefined): GrowingCache {
  const cache = new Map<SectionCategory, Map<string, SentenceReading>>();
  return {
    cache,
    readingOf(category, words, read) {
      let readings = cache.get(category);
      if (!readings) {
        readings = new Map();
        cache.set(category, readings);
      }
      let reading = readings.get(words);
      if (!reading) {
        reading = previous?.get(category)?.get(words) ?? read();
        readings.set(words, reading);
      }
      return reading;
    },
  };
}
