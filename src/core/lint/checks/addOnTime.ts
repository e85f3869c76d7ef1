/** Compares a typed add-on code with the typed minutes of psychotherapy. It names no code that is not typed. */
import type { ClinicalNote } from "../../note/note";
import { type Span, textOf } from "../../text/span";
import type { Rule } from "../rule";
import type { Check } from "./check";

export const addOnTime: Check = (rule) => (note) => {
  const codes = note.mentions.flatMap(({ kind, span, assertions }) => {
    const band = kind === "code" && assertions.length === 0 ? bandOf(rule, textOf(note.text, span)) : undefined;
    return band ? [{ span, band }] : [];
  });
  if (codes.length === 0) return [];
  const typed = minutesIn(note, rule.words ?? []);
  return codes
    .filter(({ band }) => !typed.some(({ minutes }) => minutes >= band.from && minutes <= (band.to ?? minutes)))
    .slice(0, 1)
    .map(({ span, band }) => ({
      rule: rule.id,
      severity: rule.severity,
      message: rule.message,
      span,
      missing: [],
      related: typed.map((each) => ({ span: each.span, message: rule.relatedMessage ?? rule.title })),
      fixes: [],
      key: `${rule.id}|${band.code}`,
    }));
};

type Band = NonNullable<Rule["bands"]>[number];

function bandOf({ bands = [] }: Rule, words: string): Band | undefined {
  return bands.find(({ code }) => words.includes(code));
}

/** "22 minutes" or "10:05-10:30", from the words of the signs that tell the time of psychotherapy apart. */
function minutesIn(note: ClinicalNote, topics: readonly string[]): { span: Span; minutes: number }[] {
  return note.signs.of(...topics).flatMap(({ span, pending }) => {
    if (pending) return [];
    const words = textOf(note.text, span);
    const clock = /(\d{1,2}):(\d{2})\D+(\d{1,2}):(\d{2})/.exec(words);
    if (clock) {
      const [fromHour, from, toHour, to] = clock.slice(1).map(Number) as [number, number, number, number];
      // From 11:50 to 12:20, or on a clock of twelve hours to 1:05.
      return [{ span, minutes: ((toHour - fromHour + 12) % 12) * 60 + to - from }];
    }
    const number = /\d+/.exec(words);
    return number ? [{ span, minutes: Number(number[0]) }] : [];
  });
}
