/** How many minutes some words tell, as a stretch of time or between two times of the day. */
import type { ComparisonRecord } from "./comparisonRecord";

/** Whole minutes; the two are the same unless a range is told ("20-25 minutes"). */
export interface Minutes {
  readonly least: number;
  readonly most: number;
}

/** "22 minutes", "an hour", "twenty-five min", "10:05 to 10:30"; undefined where the words tell none of these. */
export function minutesOf(words: string, { units = {}, numbers = {} }: ComparisonRecord): Minutes | undefined {
  const between = betweenTimes(words);
  if (between !== undefined) return { least: between, most: between };
  let told: Minutes | undefined;
  let counts: number[] = [];
  let lastIsTens = false;
  for (const token of words.toLowerCase().match(/\d+|\p{L}+/gu) ?? []) {
    const count = /^\d/.test(token) ? Number(token) : Object.hasOwn(numbers, token) ? numbers[token]! : undefined;
    if (count !== undefined) {
      // "Twenty-five" is one number, "20-25" are two.
      counts = lastIsTens && count < 10 ? [...counts.slice(0, -1), counts.at(-1)! + count] : [...counts, count];
      lastIsTens = !/^\d/.test(token) && count >= 20 && count % 10 === 0;
    } else if (Object.hasOwn(units, token) && counts.length > 0) {
      told = add(told, counts, units[token]!);
      counts = [];
    }
  }
  // "22" behind a label that says minutes.
  return told ?? (counts.length > 0 ? add(undefined, counts, 1) : undefined);
}

function add(told: Minutes | undefined, counts: readonly number[], unit: number): Minutes {
  return {
    least: (told?.least ?? 0) + Math.min(...counts) * unit,
    most: (told?.most ?? 0) + Math.max(...counts) * unit,
  };
}

const TIMES = /\b(\d{1,2}:|\d{2})(\d{2})\b\D+(\d{1,2}:|\d{2})(\d{2})\b/;

/** From 11:50 to 12:20, from 1305 to 1325, or on a clock of twelve hours from 12:50 to 1:20. */
function betweenTimes(words: string): number | undefined {
  const times = TIMES.exec(words);
  if (!times) return undefined;
  const [fromHour, from, toHour, to] = times.slice(1).map((part) => Number.parseInt(part, 10)) as [
    number,
    number,
    number,
    number,
  ];
  return ((toHour - fromHour + 12) % 12) * 60 + to - from;
}
