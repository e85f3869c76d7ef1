/** A stretch of prose or one list item -> sentences, with the abbreviations and inline lists of clinical notes. */
import { isSpace } from "./lines";
import type { Span } from "./span";

/** A longer "sentence" is no sentence: it is cut at white space so that reading stays bounded. */
export const LONGEST_SENTENCE = 1200;

const OPENING = new Set(['"', "“", "'", "‘", "(", "["]);
const CLOSING = new Set(['"', "”", "'", "’", ")", "]"]);

/**
 * `abbreviations` are lower case without their last full stop ("dr", "approx"); a sentence goes on behind them.
 * Behind a word of a dose ("10 mg. Namenda …", "b.i.d. She …") it ends where a capitalized word follows.
 * `item` is the number of the list item that the stretch begins with, so that "2." further along opens the next.
 */
export function splitSentences(
  text: string,
  span: Span,
  abbreviations: ReadonlySet<string>,
  doseWords: ReadonlySet<string>,
  item = 0,
): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let lastItem = item;
  const close = (end: number): void => {
    const sentence = trim(text, start, end);
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at);
    if (at - start >= LONGEST_SENTENCE && isBreakable(unit)) close(at);
    else if (unit === 46 || unit === 33 || unit === 63) {
      const end = sentenceEnd(text, at, span.end);
      if (end > at && (opensSentence(text, end, span.end) || followsPlainWord(text, at, start))) {
        const word = abbreviationAt(text, at, start, abbreviations);
        const mayEnd = word !== undefined && (doseWords.has(word) || isCapitals(text, at, word.length));
        if (word === undefined || (mayEnd && CAPITALIZED.test(text.slice(end, end + 6)))) close(end);
      }
    } else if (unit === 59) close(at + 1);
    else if (unit >= 48 && unit <= 57 && (at === span.start || isBreakable(text.charCodeAt(at - 1)))) {
      const number = inlineNumber(text, at, span.end);
      // "1. Continue … 2. Start …" on one line: a number that follows the last one opens the next item.
      if (number > 0 && (number === lastItem + 1 || (number === 1 && at === span.start))) {
        if (at > start) close(at);
        lastItem = number;
        at = skipNumber(text, at);
        start = at;
      }
    } else if (unit === 8226 || unit === 9679) {
      close(at);
      start = at + 1;
    }
  }
  close(span.end);
  return sentences;
}

/** Offset behind the full stop and the closing quotation marks or brackets that follow it. */
function sentenceEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && (text.charCodeAt(to) === 46 || CLOSING.has(text[to]!))) to++;
  return to < end && !isBreakable(text.charCodeAt(to)) ? at : to;
}

function opensSentence(text: string, from: number, end: number): boolean {
  let at = from;
  while (
    at < end &&
    (isBreakable(text.charCodeAt(at)) || OPENING.has(text[at]!) || text[at] === "-" || text[at] === "*")
  )
    at++;
  if (at >= end) return true;
  const character = text[at]!;
  return character !== character.toLowerCase() || /[\d\p{Lo}[_#↑↓→]/u.test(character);
}

const FEWEST_LETTERS = 3;

/** "… not helping - stop. trial amitriptyline": who writes all in lower case ends sentences too, behind words too long to be cut short. */
function followsPlainWord(text: string, dot: number, sentenceStart: number): boolean {
  let from = dot;
  while (from > sentenceStart && dot - from <= FEWEST_LETTERS && /[a-z]/.test(text[from - 1]!)) from--;
  return text[dot] === "." && dot - from >= FEWEST_LETTERS;
}

const FEWEST_CAPITALS = 3;

/** The "MAR" of "lot on MAR. Continue" is no short form of March. */
function isCapitals(text: string, dot: number, length: number): boolean {
  const word = text.slice(dot - length, dot);
  return length >= FEWEST_CAPITALS && word === word.toUpperCase();
}

/** "Zoloft 100 qam. Refer …", "qam. LMFT visits", but not "10 mg. PO BID". */
const CAPITALIZED = /^\s+\p{Lu}(?:[\p{Ll}' ]|\p{Lu}{3})/u;

/** The abbreviation that a full stop belongs to, without its full stops. */
function abbreviationAt(
  text: string,
  dot: number,
  sentenceStart: number,
  abbreviations: ReadonlySet<string>,
): string | undefined {
  if (text.charCodeAt(dot) !== 46) return undefined;
  let from = dot;
  while (from > sentenceStart && dot - from < 12 && /[\p{L}.]/u.test(text[from - 1]!)) from--;
  const word = text.slice(from, dot).toLowerCase();
  const bare = word.replace(/\./g, "");
  return word !== "" && (abbreviations.has(word) || abbreviations.has(bare)) ? bare : undefined;
}

/** The number of "2. Start" or "2) Start" at this offset; 0 where it is none. */
function inlineNumber(text: string, at: number, end: number): number {
  const match = /^(\d{1,2})[.)]\s+(?=["“(]?[\p{Lu}↑↓])/u.exec(text.slice(at, Math.min(end, at + 12)));
  return match ? Number(match[1]) : 0;
}

function skipNumber(text: string, at: number): number {
  let to = at;
  while (text.charCodeAt(to) !== 46 && text.charCodeAt(to) !== 41) to++;
  return to + 1;
}

function isBreakable(unit: number): boolean {
  return isSpace(unit) || unit === 10 || unit === 13;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBreakable(text.charCodeAt(from))) from++;
  while (to > from && isBreakable(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
