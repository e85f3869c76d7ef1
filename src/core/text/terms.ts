/** A stretch of text -> terms: words, numbers, signs and blanks, with the punctuation that stood before each. */
import type { Span } from "./span";
import type { WordForms } from "./wordForms";

export interface Term extends Span {
  /** Lower case, apostrophes straight, full stops of "b.i.d." left out; "→" for every arrow; BLANK for an unfilled blank. */
  readonly word: string;
  /** Punctuation between this term and the one before it, as `Gap` bits. */
  readonly gap: number;
}

/** What stands before a term, besides white space. */
export const Gap = {
  comma: 1,
  semicolon: 2,
  colon: 4,
  slash: 8,
  hyphen: 16,
  open: 32,
  close: 64,
  quote: 128,
  stop: 256,
  dash: 512,
} as const;

/** The word of every unfilled blank: `[___ label]`, `***`, `___`. */
export const BLANK = "[___]";

const SPACE = 0x20;
const GAPS = new Map<string, number>(
  Object.entries({
    ",": Gap.comma,
    ";": Gap.semicolon,
    ":": Gap.colon,
    "/": Gap.slash,
    "\\": Gap.slash,
    "-": Gap.hyphen,
    "‐": Gap.hyphen,
    "‑": Gap.hyphen,
    "–": Gap.dash,
    "—": Gap.dash,
    "(": Gap.open,
    "[": Gap.open,
    ")": Gap.close,
    "]": Gap.close,
    '"': Gap.quote,
    "“": Gap.quote,
    "”": Gap.quote,
    "«": Gap.quote,
    "»": Gap.quote,
    ".": Gap.stop,
    "!": Gap.stop,
    "?": Gap.stop,
  }),
);
const SIGNS = new Map([
  ["→", "→"],
  ["⇒", "→"],
  ["➔", "→"],
  ["↑", "↑"],
  ["⬆", "↑"],
  ["^", "↑"],
  ["↓", "↓"],
  ["⬇", "↓"],
  ["+", "+"],
  ["=", "="],
  ["&", "and"],
  ["@", "@"],
  ["<", "<"],
  [">", ">"],
  ["%", "%"],
  ["#", "#"],
  ["~", "~"],
]);
const ORDINAL_END = /^(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iu;
const BLANK_AT = /\[___[^\]\n]{0,200}\]|\*{3,}|_{3,}/y;
const LETTER_BEYOND_ASCII = /[\p{L}\p{N}\p{M}]/u;

enum Kind {
  other,
  letter,
  digit,
}

function kindOf(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return Kind.letter;
  if (unit >= 48 && unit <= 57) return Kind.digit;
  if (unit < 128) return Kind.other;
  return LETTER_BEYOND_ASCII.test(text[at]!) ? Kind.letter : Kind.other;
}

/**
 * Terms of `text` between two offsets, in order. A hyphen or slash parts two terms; "50mg" is two terms, "q6h" one. A word
 * among the `known` ones is their string for it.
 */
export function readTerms(text: string, start: number, end: number, known?: WordForms): Term[] {
  const terms: Term[] = [];
  let gap = 0;
  const push = (from: number, to: number, word: string): number => {
    terms.push({ start: from, end: to, word, gap });
    gap = 0;
    return to;
  };
  for (let at = start; at < end; ) {
    const kind = kindOf(text, at);
    if (kind === Kind.letter) {
      const to = endOfWord(text, at, end);
      at = push(at, to, known?.at(text, at, to) ?? normalize(text.slice(at, to)));
    } else if (kind === Kind.digit) {
      const to = endOfNumber(text, at, end);
      at = push(at, to, text.slice(at, to).toLowerCase());
    } else if (text.charCodeAt(at) === SPACE) at++;
    else {
      const blank = blankEnd(text, at, end);
      if (blank > at) {
        at = push(at, blank, BLANK);
        continue;
      }
      if (terms.at(-1)?.end === at && isPossessive(text, at, end)) {
        at = push(at, at + 2, "'s");
        continue;
      }
      const character = text[at]!;
      const arrow = arrowLength(text, at);
      const sign = arrow > 0 ? "→" : SIGNS.get(character);
      if (sign !== undefined) at = push(at, at + Math.max(1, arrow), sign);
      else {
        gap |= isSpacedHyphen(text, at) ? Gap.dash : (GAPS.get(character) ?? 0);
        at++;
      }
    }
  }
  return terms;
}

/** Who has no dash on the keyboard types " - ". */
function isSpacedHyphen(text: string, at: number): boolean {
  return text[at] === "-" && text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at + 1) === SPACE;
}

function endOfWord(text: string, at: number, end: number): number {
  let to = at + 1;
  let dots = 0;
  while (to < end) {
    if (kindOf(text, to) !== Kind.other) to++;
    else if (isPossessive(text, to, end)) break;
    else if (isApostrophe(text.charCodeAt(to)) && to + 1 < end && kindOf(text, to + 1) === Kind.letter) to += 2;
    else if (text[to] === "." && isDottedLetter(text, to, at, end)) {
      dots++;
      to += 2;
    } else break;
  }
  // The last full stop of "b.i.d." belongs to the abbreviation.
  return dots > 0 && text[to] === "." ? Math.min(to + 1, end) : to;
}

/** Straight, curly, or the letter that looks like one. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}

/** The "'s" of "mother's" and "she's" is a term of its own, so that "mother" is found in both. */
function isPossessive(text: string, at: number, end: number): boolean {
  const unit = text[at + 1];
  return (
    isApostrophe(text.charCodeAt(at)) &&
    at + 1 < end &&
    (unit === "s" || unit === "S") &&
    (at + 2 >= end || kindOf(text, at + 2) === Kind.other)
  );
}

/** Whether the full stop parts two single letters, as in "b.i.d". */
function isDottedLetter(text: string, dot: number, wordStart: number, end: number): boolean {
  const single = dot === wordStart + 1 || text[dot - 2] === ".";
  return (
    single &&
    dot + 1 < end &&
    kindOf(text, dot + 1) === Kind.letter &&
    (dot + 2 >= end || kindOf(text, dot + 2) === Kind.other)
  );
}

function endOfNumber(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end) {
    if (kindOf(text, to) === Kind.digit) to++;
    else if ((text[to] === "." || text[to] === ",") && to + 1 < end && kindOf(text, to + 1) === Kind.digit) to += 2;
    else break;
  }
  const ordinal = kindOf(text, to) === Kind.letter ? ORDINAL_END.exec(text.slice(to, to + 3)) : null;
  return ordinal ? Math.min(to + ordinal[0].length, end) : to;
}

function blankEnd(text: string, at: number, end: number): number {
  const unit = text[at];
  if (unit !== "[" && unit !== "*" && unit !== "_") return at;
  BLANK_AT.lastIndex = at;
  const match = BLANK_AT.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : at;
}

/** Length of "->", "-->", "=>" at this offset; 0 where there is none. */
function arrowLength(text: string, at: number): number {
  const unit = text[at];
  if (unit !== "-" && unit !== "=") return 0;
  let to = at + 1;
  while (text[to] === unit && to < at + 4) to++;
  return text[to] === ">" ? to + 1 - at : 0;
}

function normalize(word: string): string {
  const lower = word.toLowerCase();
  return /[^a-z0-9]/.test(lower) ? lower.replace(/[’ʼ]/g, "'").replace(/\./g, "") : lower;
}
