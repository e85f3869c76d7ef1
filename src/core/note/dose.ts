/** Amounts beside a medicine, as typed: "50 mg twice daily"; and which of two amounts is the larger. */
import type { Span } from "../text/span";
import { Gap } from "../text/terms";
import { DOSE_UNIT, type SentenceView, spanOf } from "./reading";

/** Vocabulary of "daily", "bid", "at night". */
export const FREQUENCY = "Frequency";
/** Vocabulary of "days", "wk". */
const TIME_UNIT = "TimeUnit";
/** Words that may stand between a medicine and its amount: "to", "at", "from", the release form. */
const DOSE_LEAD = "DoseLead";
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
}

/** What the step from one amount to another is, unless their units do say that they cannot be compared. */
export function compareAmounts(before: Amount, after: Amount): "increase" | "decrease" | undefined {
  const comparable = before.unit === after.unit || before.unit === "" || after.unit === "";
  if (!comparable || before.value === after.value) return undefined;
  return after.value > before.value ? "increase" : "decrease";
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
  if (first >= view.terms.length || !isAmount(view, first)) return undefined;
  let last = first + 1;
  while (last < view.terms.length && last - first < MOST_TERMS && continuesDose(view, last)) last++;
  while (last > first + 1 && !isDoseWord(view, last - 1)) last--;
  const span = spanOf(view, first, last);
  return { text: view.text.slice(span.start, span.end), span, amount: amountAt(view, first), first, last };
}

/** `increase` or `decrease` where two amounts follow one another within [first, last), the earlier first or, `backwards`, last. */
export function stepWithin(
  view: SentenceView,
  first: number,
  last: number,
  backwards = false,
): "increase" | "decrease" | undefined {
  const amounts: Amount[] = [];
  for (let index = Math.max(0, first); index < Math.min(last, view.terms.length) && amounts.length < 2; index++)
    if (
      isAmount(view, index) &&
      !isPartOfAmount(view, index) &&
      !isTime(view, index) &&
      !view.scan.hasTag(index, FREQUENCY)
    )
      amounts.push(amountAt(view, index));
  const [before, after] = backwards ? amounts.reverse() : amounts;
  return before && after ? compareAmounts(before, after) : undefined;
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

/** The "7" of "x7 d", "for 2 weeks". */
function isTime(view: SentenceView, index: number): boolean {
  return view.terms[index - 1]?.word === "x" || view.scan.hasTag(index + 1, TIME_UNIT);
}

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
