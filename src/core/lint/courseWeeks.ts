/** How old a course of treatment is, in weeks, from the words that tell its length or its beginning. */
import type { ComparisonRecord } from "./comparisonRecord";

/** "6 weeks", "week 4", "two months", "3/2/2024" with the day of the visit; undefined where the words tell none of these. */
export function weeksOf(words: string, record: ComparisonRecord, visit: Date | undefined): number | undefined {
  const begun = dateIn(words, record);
  if (begun) return visit && visit >= begun ? (visit.getTime() - begun.getTime()) / WEEK : undefined;
  const { units = {}, numbers = {} } = record;
  const tokens = words.toLowerCase().match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  const at = tokens.findIndex((token) => Object.hasOwn(units, token));
  if (at < 0) return undefined;
  const numberIn = (token: string | undefined): number | undefined => {
    if (token === undefined) return undefined;
    return /^\d/.test(token) ? Number(token) : Object.hasOwn(numbers, token) ? numbers[token] : undefined;
  };
  const number = numberIn(tokens[at - 1]) ?? numberIn(tokens[at + 1]);
  return number === undefined ? undefined : number * units[tokens[at]!]!;
}

/** 2024-03-02 or 3/2/2024, in the order that the record says; undefined for a date that does not exist. */
export function dateIn(words: string, { dates = "month-first" }: ComparisonRecord): Date | undefined {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(words);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/.exec(words);
  if (!match) return undefined;
  const [first, second, written] = match.slice(1).map(Number) as [number, number, number];
  const year = written < 100 ? 2000 + written : written;
  return dates === "month-first" ? dateOf(year, first, second) : dateOf(year, second, first);
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

function dateOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}
