/** Whether the words that a record's pattern matched count: section, side conditions, quotation and assertion. */
import type { PhraseMatch } from "../text/phrases";
import { quotedSpans } from "../text/quotation";
import { contains, type Span } from "../text/span";
import type { Conditioned, LexiconKey } from "./compiledLexicon";
import type { AssertionCategory, SectionCategory, SentencePattern } from "./lexicon";
import { assertionsOver } from "./mentions";
import { conditionsHold, type SentenceView, spanOf } from "./reading";

/** The words to show, or undefined where the record does not count here. Assertions are looked at apart. */
export function spanThatCounts<R extends SentencePattern>(
  view: SentenceView,
  conditioned: Conditioned<R>,
  match: PhraseMatch<LexiconKey>,
): Span | undefined {
  const { record } = conditioned;
  if (!countsIn(record, view.category) || !conditionsHold(view, conditioned, match, true)) return undefined;
  const span = spanOf(view, match.open, match.close);
  return record.quoted === undefined || record.quoted === isQuoted(view.text, span) ? span : undefined;
}

/** How the writer asserts the matched words. A modifier that is part of them was seen by the pattern's author. */
export function assertedOver(view: SentenceView, match: PhraseMatch<LexiconKey>): AssertionCategory[] {
  return assertionsOver(view, match.open, match.close)
    .filter(({ cue }) => {
      const whole = spanOf(view, match.first, match.last);
      return cue.start < whole.start || cue.end > whole.end;
    })
    .map(({ category }) => category);
}

const VOIDED_BY: readonly AssertionCategory[] = ["negated", "conditional", "historical", "other-experiencer"];

export function isVoided({ voidedBy = VOIDED_BY }: SentencePattern, asserted: readonly AssertionCategory[]): boolean {
  return asserted.some((category) => voidedBy.includes(category));
}

export function countsIn({ sections, notSections }: SentencePattern, category: SectionCategory): boolean {
  return (sections === undefined || sections.includes(category)) && !notSections?.includes(category);
}

function isQuoted(sentence: string, span: Span): boolean {
  return quotedSpans(sentence).some((quoted) => contains(quoted, { start: span.start, end: span.start }));
}
