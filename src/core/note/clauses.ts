/** What stands between a medicine and words behind it: clauses of their own, effects, commands, the ends of lists. */
import type { TermRange } from "../text/termRange";
import { Gap } from "../text/terms";
import type { PlacedDecision } from "./decisions";
import { DOSE_LEAD, LIST_JOIN, readDose } from "./dose";
import type { SentenceView } from "./reading";
import { areAllTagged, hasTagBetween, verbFormAt } from "./tagged";

/** Between these a new clause may begin. */
export const CLAUSE_BREAK = Gap.comma | Gap.semicolon | Gap.colon | Gap.stop | Gap.dash | Gap.open | Gap.slash;
/** Vocabulary of "because", "while": what a clause of its own begins with. */
const CLAUSE_LINK = "ClauseLink";
/** Vocabulary of "today", "now". */
export const AT_THIS_VISIT = "AtThisVisit";
/** Vocabulary of "please": before a command. */
const PLEASE = "Please";
/** Vocabulary of what ends a list of medicines: "to", "because", "while". */
const LIST_BREAK = "ListBreak";
const LONGEST_CLAUSE = 12;
/** Words about a medicine before the comma that leads to the next of its list. */
const MOST_ASIDE = 3;

/** "Donepezil no longer doing anything and HR 54: come down to 5 mg" */
export function opensCommand(view: SentenceView, { record, first, last }: PlacedDecision): boolean {
  // "Not used since December - please take off the chart"
  const { gap } = view.terms[first - Number(view.scan.hasTag(first - 1, PLEASE))]!;
  const form = verbFormAt(view, first);
  const commands = form === "root" || form === undefined;
  const ends = last === view.terms.length;
  // "Still on the list, not taken since May - d/c'd"
  if ((gap & (Gap.colon | Gap.dash | Gap.semicolon)) !== 0) return commands || ends;
  // "Quetiapine prn that was for sleep last year: never taken, removed."
  const isStop = record.action === "stop";
  // "Donepezil 10 mg: no side effects, pulse 62, carry on.", "a poor choice for him, but not now, continue 20 mg"
  return (
    (gap & Gap.comma) !== 0 && ((commands && readDose(view, last)?.first === last) || (ends && (commands || isStop)))
  );
}

/** Whether a comma, semicolon or dash stands between the terms. */
export function isApart(view: SentenceView, from: number, to: number): boolean {
  return view.terms.slice(from, to + 1).some(({ gap }) => (gap & (Gap.comma | Gap.semicolon | Gap.dash)) !== 0);
}

/** "Preferred lithium because it had held him": a verb of another clause. */
export function isInClause(view: SentenceView, from: number, first: number): boolean {
  return hasTagBetween(view, from, first, CLAUSE_LINK);
}

/** "Haldol, which he had been taking elsewhere, was stopped": the place behind a clause between commas. */
export function behindClause(view: SentenceView, from: number): number {
  if (!view.scan.hasTag(from, LIST_BREAK) || (view.terms[from]!.gap & Gap.comma) === 0) return from;
  for (let index = from + 1; index < Math.min(view.terms.length, from + LONGEST_CLAUSE); index++)
    if ((view.terms[index]!.gap & Gap.comma) !== 0) return index;
  return from;
}

/** "Topamax 100 mg reduces binges": in the present tense a change is what the medicine does, unless an amount or a time follows. */
export function isEffect(view: SentenceView, { record, first, last }: PlacedDecision): boolean {
  if (verbFormAt(view, first) !== "present" || record.action === "continue") return false;
  // "Aripiprazole remains off while she is catatonic" says more than a verb.
  if (record.side === "after" && last - first > 1) return false;
  return (
    last < view.terms.length &&
    !readDose(view, last) &&
    !view.scan.hasTag(last, AT_THIS_VISIT) &&
    !view.scan.hasTag(last, DOSE_LEAD)
  );
}

/** "Add bupropion to augment her Lexapro": no list of two medicines. */
export function breaksList(view: SentenceView, first: number, last: number): boolean {
  return hasTagBetween(view, first, last, LIST_BREAK);
}

/**
 * Nothing but "and", or a comma with a word or two about the first: "lorazepam 0.5 prn anxiety, haloperidol 0.5 prn nausea".
 * Words that break a list count from `breaksFrom` on: those of "w/ dinner" begin with one.
 */
export function goesOnTo(view: SentenceView, from: number, to: number, breaksFrom = from): boolean {
  if (areAllTagged(view, from, to, LIST_JOIN)) return true;
  return to - from <= MOST_ASIDE && (view.terms[to]!.gap & Gap.comma) !== 0 && !breaksList(view, breaksFrom, to);
}

/** "Levaquin 500 mg (new), Celexa 20 mg", "25 mg for a week then 50 mg daily (new)" */
export function isInBrackets(view: SentenceView, { first, last }: TermRange): boolean {
  const isClosed = last === view.terms.length || (view.terms[last]!.gap & Gap.close) !== 0;
  return isClosed && (view.terms[first]!.gap & Gap.open) !== 0;
}
