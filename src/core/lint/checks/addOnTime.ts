/** Compares a typed add-on code with the typed minutes of psychotherapy. It names no code that is not typed. */
import type { ClinicalNote } from "../../note/note";
import { type Span, textOf } from "../../text/span";
import { type Minutes, minutesOf } from "../minutes";
import type { Rule } from "../rule";
import type { Check } from "./check";

export const addOnTime: Check = (rule) => (note) => {
  const codes = note.mentions.flatMap(({ kind, span, assertions }) => {
    const band = kind === "code" && assertions.length === 0 ? bandOf(rule, textOf(note.text, span)) : undefined;
    return band ? [{ span, band }] : [];
  });
  if (codes.length === 0) return [];
  const typed = minutesIn(note, rule);
  return codes
    .filter(
      ({ band: { from, to } }) => !typed.some(({ minutes: { least, most } }) => least >= from && most <= (to ?? most)),
    )
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

/** The minutes that signs or a heading tell as those of psychotherapy alone; what cannot be read as minutes is none. */
function minutesIn(note: ClinicalNote, rule: Rule): { span: Span; minutes: Minutes }[] {
  const said = note.signs.of(...(rule.words ?? [])).filter(({ pending }) => !pending);
  return [...said.map(({ span }) => span), ...headed(note, rule)].flatMap((span) => {
    const minutes = minutesOf(textOf(note.text, span), rule);
    return minutes ? [{ span, minutes }] : [];
  });
}

const LEADING_TIME = /^[ \t]*\d[^\n.;,]{0,30}/;

/** "Psychotherapy time: 22". */
function headed({ sections, text }: ClinicalNote, { minutesHeadings = [] }: Rule): Span[] {
  return sections.flatMap(({ title, body }) => {
    if (!minutesHeadings.includes(textOf(text, title).trim().toLowerCase())) return [];
    const time = LEADING_TIME.exec(textOf(text, body))?.[0];
    return time ? [{ start: body.start, end: body.start + time.length }] : [];
  });
}
