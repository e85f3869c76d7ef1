/** Asks once in the middle of a course of treatment, told from the times in the note. */
import type { ClinicalNote } from "../../note/note";
import { contains, lastStartingBy, type Span, textOf } from "../../text/span";
import { dateIn, weeksOf } from "../courseWeeks";
import { normalisedWords } from "../dismissal";
import { answerAt, hasOwnLine } from "../ownLine";
import type { Rule } from "../rule";
import { isCleared } from "../topics";
import type { Check } from "./check";

export const treatmentWeek: Check = (rule) => {
  const { weeks, words = [], clearedBy = [] } = rule;
  return (note, { today }) => {
    if (!weeks || !note.orders.some(({ psychotropic }) => psychotropic)) return [];
    const visit = dayOfVisit(rule, note) ?? (today ? dateIn(today, rule) : undefined);
    const place = note.signs.of(...words).find(({ span, pending }) => {
      if (pending || !isAboutPsychotropic(note, span)) return false;
      const age = weeksOf(textOf(note.text, span), rule, visit);
      return age !== undefined && age >= weeks.from && age <= weeks.to;
    });
    if (!place || clearedBy.some((clearing) => isCleared(note, place.span.start, clearing))) return [];
    if (hasOwnLine(note, rule.fix)) return [];
    // The same course a week later: one key, so that it is dismissed for good.
    const key = normalisedWords(note, place.span).replace(/\d+/g, "#");
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: rule.message,
        span: place.span,
        missing: [],
        related: [],
        fixes: rule.fix ? [answerAt(note, place.span.start, rule.fix)] : [],
        key: `${rule.id}|${key}`,
      },
    ];
  };
};

/** As a sentence says it, or behind a heading such as "Date of visit". */
function dayOfVisit(rule: Rule, note: ClinicalNote): Date | undefined {
  const said = note.signs.of(...(rule.noteDate ? [rule.noteDate] : []))[0];
  const headed = note.sections.find(({ title }) =>
    rule.dateHeadings?.includes(textOf(note.text, title).trim().toLowerCase()),
  );
  const span = said?.span ?? headed?.body;
  return span && dateIn(textOf(note.text, span).slice(0, LONGEST_DATE), rule);
}

const LONGEST_DATE = 40;

/** Whether the sentence names a psychotropic, or no medicine at all. */
function isAboutPsychotropic({ sentences, mentions }: ClinicalNote, span: Span): boolean {
  const sentence = sentences[lastStartingBy(sentences, span.start)];
  const named = mentions.filter(({ kind, span: own }) => kind === "medication" && sentence && contains(sentence, own));
  return named.length === 0 || named.some(({ psychotropic }) => psychotropic !== "never");
}
