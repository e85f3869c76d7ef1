/** Amounts beside a medicine, as typed: "50 mg twice daily"; and which of two amounts is the larger. */
import type { Span } from "../text/span";
import type { TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import { DOSE_UNIT, type SentenceView, spanOf } from "./reading";
import { hasTagBetween } from "./tagged";

/** Vocabulary of "daily", "bid", "at night". */
export const FREQUENCY = "Frequency";
/** Vocabulary of "days", "wk". */
export const TIME_UNIT = "TimeUnit";
/** Words that may stand between a medicine and its amount: "to", "at", "from", the release form. */
export const DOSE_LEAD = "DoseLead";
/** Vocabulary of "from". */
export const DOSE_FROM = "DoseFrom";
const MOST_LEAD = 4;
const MOST_TERMS = 14;

export interface Dose {
  readonly text: string;
  readonly span: Span;
  readonly amount: Amount;
  readonly first: number;
  readonly last: number;
}

/** A number with its unit, lower case, "" where none is written. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  /** What it comes to in a day, where the note says how often it is taken. */
  readonly daily?: number;
  /** The sum of "50 am/75 hs", doses of one day each with its time. */
  readonly split?: number;
  /** The sum of "50/50", which may be two doses of one day. */
  readonly pair?: number;
}

/** What the step from one amount to another is, unless their units do say that they cannot be compared. */
export function compareAmounts(before: Amount, after: Amount): "increase" | "decrease" | undefined {
  const comparable = before.unit === after.unit || before.unit === "" || after.unit === "";
  // "Anafranil 50 am/75 hs" where the list says "100" or "50/50".
  if (comparable && after.split !== undefined) {
    const total = before.split ?? before.daily ?? before.pair ?? before.value;
    return total === after.split ? undefined : after.split > total ? "increase" : "decrease";
  }
  const inADay = before.daily !== undefined && after.daily !== undefined;
  const [from, to] = inADay ? [before.daily, after.daily] : [before.value, after.value];
  if (!comparable || from === to) return undefined;
  return to > from ? "increase" : "decrease";
}

/** The amount that begins within a few terms behind `from`, with its unit and frequency. */
export function readDose(view: SentenceView, from: number): Dose | undefined {
  let first = from;
  while (
    first < view.terms.length &&
    first - from < MOST_LEAD &&
    !isAmount(view, first) &&
    view.scan.hasTag(first, DOSE_LEAD)
  )
    first++;
  if (first >= view.terms.length || !isAmount(view, first) || isYear(view, first)) return undefined;
  let last = first + 1;
  while (last < view.terms.length && last - first < MOST_TERMS && continuesDose(view, last)) last++;
  while (last > first + 1 && !isDoseWord(view, last - 1)) last--;
  const span = spanOf(view, first, last);
  const daily = dailyTotal(view, first, last);
  const amount = { ...amountAt(view, first), ...(daily === undefined ? {} : { daily }), ...sumsOf(view, first, last) };
  return { text: view.text.slice(span.start, span.end), span, amount, first, last };
}

/** Vocabulary of "of": between an amount and the medicine that it is of. */
const OF_IT = "OfIt";

/** Of a medicine: the amount behind it, else the one before. */
export function readDoseBeside(view: SentenceView, { first, last }: TermRange): Dose | undefined {
  const behind = readDose(view, last);
  // "Up to 20 mg bup-nal (8/2 films)": what brackets add is its strength.
  const isAdded = behind !== undefined && (view.terms[behind.first]!.gap & Gap.open) !== 0;
  return isAdded ? (readDoseBefore(view, first) ?? behind) : (behind ?? readDoseBefore(view, first));
}

/** The term behind a medicine and its dose. */
export function endWithDose(view: SentenceView, { last }: TermRange): number {
  return readDose(view, last)?.last ?? last;
}

/** The amount that ends just before a medicine: "95 mg methadone", "6 of prazosin". */
function readDoseBefore(view: SentenceView, medicine: number): Dose | undefined {
  let last = medicine;
  const isOf = view.scan.hasTag(last - 1, OF_IT);
  if (isOf) last--;
  // "20 mg/d"
  const end = last;
  if (view.scan.hasTag(last - 2, DOSE_UNIT) && [FREQUENCY, TIME_UNIT].some((tag) => view.scan.hasTag(last - 1, tag)))
    last--;
  const hasUnit = view.scan.hasTag(last - 1, DOSE_UNIT);
  const first = hasUnit ? last - 2 : last - 1;
  if (first < 0 || !(isOf || hasUnit) || !isAmount(view, first) || isPartOfAmount(view, first)) return undefined;
  const span = spanOf(view, first, end);
  return { text: view.text.slice(span.start, span.end), span, amount: amountAt(view, first), first, last: end };
}

/** What several doses written without a unit come to: "50 am/75 hs", "1/2". */
function sumsOf(view: SentenceView, first: number, last: number): Pick<Amount, "split" | "pair"> {
  const at = (index: number): number => amountAt(view, index).value;
  const isPair = first + 1 < view.terms.length && isAmount(view, first + 1) && isPartOfAmount(view, first + 1);
  if (isPair) return { pair: at(first) + at(first + 1) };
  let split = 0;
  let doses = 0;
  for (let index = first; index + 1 < last && isAmount(view, index); doses++) {
    if (timesADay(view, index + 1, index + 2) !== 1) return {};
    split += at(index);
    index += 2;
    if (index < last && view.scan.hasTag(index, LIST_JOIN)) index++;
  }
  return doses > 1 ? { split } : {};
}

/** Vocabularies of "daily", "bid", "tid", "qid", in the order of how often. */
const TIMES_A_DAY = ["OnceADay", "TwiceADay", "ThreeTimesADay", "FourTimesADay"];
/** Vocabulary of "and", "plus": between two medicines, or two doses of one. */
export const LIST_JOIN = "ListJoin";

/** "12.5 mg at noon, 25 mg at 5 p.m. and 25 mg at bedtime" come to 62.5; undefined where it is not said how often. */
function dailyTotal(view: SentenceView, first: number, last: number): number | undefined {
  let total: number | undefined;
  let from = first;
  let to = last;
  while (to > from) {
    const amount = amountAt(view, from);
    const times = timesADay(view, from + 1, to);
    if (times === 0 || amount.unit !== amountAt(view, first).unit) return total;
    total = (total ?? 0) + amount.value * times;
    from = to;
    if (view.scan.hasTag(from, LIST_JOIN)) from++;
    if (from >= view.terms.length || !isAmount(view, from) || amountAt(view, from).unit === "") return total;
    to = from + 1;
    while (to < view.terms.length && to - from < MOST_TERMS && continuesDose(view, to) && !isArrow(view, to)) to++;
  }
  return total;
}

/** 0 where no word says how often. */
function timesADay(view: SentenceView, first: number, last: number): number {
  for (let index = first; index < last; index++) {
    const at = TIMES_A_DAY.findIndex((tag) => view.scan.hasTag(index, tag));
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Whether the terms say how often a dose is taken. */
export function hasFrequency(view: SentenceView, first: number, last: number): boolean {
  return hasTagBetween(view, first, last, FREQUENCY);
}

/** `increase` or `decrease` where two amounts follow one another within [first, last), the earlier first or, `backwards`, last. */
export function stepWithin(
  view: SentenceView,
  first: number,
  last: number,
  backwards = false,
): "increase" | "decrease" | undefined {
  const amounts: Amount[] = [];
  let saysHowOften = false;
  const end = Math.min(last, view.terms.length);
  // "Suboxone 8/2 from 1 film to 2": what stands before "from" is the strength.
  let start = Math.max(0, first);
  for (let index = start; index + 1 < end && !backwards; index++)
    if (view.scan.hasTag(index, DOSE_FROM) && isAmount(view, index + 1)) start = index;
  for (let index = start; index < end && amounts.length < 2; index++) {
    if (view.scan.hasTag(index, FREQUENCY)) saysHowOften = true;
    else if (isAmount(view, index) && !isPartOfAmount(view, index) && !isTime(view, index)) {
      // "12.5 mg at noon, 25 mg at bedtime" are two doses of one day.
      if (saysHowOften && amounts.length > 0 && isListed(view, index)) return undefined;
      amounts.push(withTotal(view, index));
    }
  }
  const [before, after] = backwards ? amounts.reverse() : amounts;
  return before && after ? compareAmounts(before, after) : undefined;
}

/** The amount with what it comes to in a day, up to an arrow. */
function withTotal(view: SentenceView, index: number): Amount {
  let last = index + 1;
  while (last < view.terms.length && !isArrow(view, last) && continuesDose(view, last)) last++;
  const daily = dailyTotal(view, index, last);
  return { ...amountAt(view, index), ...(daily === undefined ? {} : { daily }), ...sumsOf(view, index, last) };
}

function isArrow(view: SentenceView, index: number): boolean {
  return view.terms[index]!.word === "→";
}

function isListed(view: SentenceView, index: number): boolean {
  return (view.terms[index]!.gap & Gap.comma) !== 0 || view.scan.hasTag(index - 1, LIST_JOIN);
}

function amountAt(view: SentenceView, index: number): Amount {
  const unit = view.scan.hasTag(index + 1, DOSE_UNIT) ? view.terms[index + 1]!.word : "";
  const { word, start } = view.terms[index]!;
  // ".5" is half a unit, as is "0.5".
  const isPart = view.text[start - 1] === "." && !/\d/.test(view.text[start - 2] ?? "");
  return { value: Number(`${isPart ? "." : ""}${word.replace(/,/g, "")}`), unit };
}

function isAmount(view: SentenceView, index: number): boolean {
  return /^\d[\d.,]*$/.test(view.terms[index]!.word);
}

/** "Sertraline 2016: nausea" */
function isYear(view: SentenceView, index: number): boolean {
  return /^(?:19[89]|20[0-3])[1-9]$/.test(view.terms[index]!.word) && !view.scan.hasTag(index + 1, DOSE_UNIT);
}

/** The "7" of "x7 d", "for 2 weeks", the "1" of "1/52". */
function isTime(view: SentenceView, index: number): boolean {
  if (view.terms[index - 1]?.word === "x" || view.scan.hasTag(index + 1, TIME_UNIT)) return true;
  const next = view.terms[index + 1];
  return next !== undefined && isPartOfAmount(view, index + 1) && PARTS_OF_A_YEAR.has(next.word);
}

/** "50 mg nocte 1/52 → 100 mg": whether the terms say for how long. */
export function holdsDuration(view: SentenceView, first: number, last: number): boolean {
  for (let index = first; index < last; index++)
    if ((isAmount(view, index) && isTime(view, index)) || /^x\d+$/.test(view.terms[index]!.word)) return true;
  return false;
}

/** Days, weeks and months as they are written in Britain: "5/7", "2/52", "3/12". */
const PARTS_OF_A_YEAR: ReadonlySet<string> = new Set(["7", "52", "12"]);

/** The "2" of "8/2 mg". */
function isPartOfAmount(view: SentenceView, index: number): boolean {
  return index > 0 && (view.terms[index]!.gap & Gap.slash) !== 0 && isAmount(view, index - 1);
}

function isDoseWord(view: SentenceView, index: number): boolean {
  return isAmount(view, index) || view.scan.hasTag(index, DOSE_UNIT) || view.scan.hasTag(index, FREQUENCY);
}

function continuesDose(view: SentenceView, index: number): boolean {
  const term = view.terms[index]!;
  if (isDoseWord(view, index)) return (term.gap & Gap.comma) === 0 || view.scan.hasTag(index, FREQUENCY);
  return (
    term.word === "→" ||
    (view.scan.hasTag(index, DOSE_LEAD) && index + 1 < view.terms.length && isAmount(view, index + 1))
  );
}
