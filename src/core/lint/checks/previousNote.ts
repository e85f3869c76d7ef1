/** Compares what two notes of one patient say: text that was carried over, or something that is not taken up again. */
import type { ClinicalNote } from "../../note/note";
import { lastStartingBy, type Span, textOf } from "../../text/span";
import { normalisedWords } from "../dismissal";
import type { Finding } from "../finding";
import { answerAt, hasOwnLine } from "../ownLine";
import type { Rule } from "../rule";
import { isAlike } from "../similarity";
import { isCleared, isPrinciple } from "../topics";
import type { Check } from "./check";

export const previousNote: Check =
  (rule) =>
  (note, { lastVisit }) => {
    const { topics = [], compare } = rule;
    if (!lastVisit || hasOwnLine(note, rule.fix)) return [];
    const before = sentencesOn(lastVisit, topics);
    const now = sentencesOn(note, topics);
    if (compare === "copied") {
      const copied = now.filter(
        (span) =>
          !isAnswered(rule, note, span) &&
          before.some((other) => isAlike(textOf(note.text, span), textOf(lastVisit.text, other))),
      );
      return copied.length > 0 ? [report(rule, note, copied, "")] : [];
    }
    const [earlier] = before;
    const place = note.orders[0] ?? note.sentences[0];
    if (!earlier || now.length > 0 || !place) return [];
    const span = "span" in place ? place.span : { start: place.start, end: place.end };
    return isAnswered(rule, note, span) ? [] : [report(rule, note, [span], shorten(textOf(lastVisit.text, earlier)))];
  };

/** The sentences that speak of one of the topics, each once. */
function sentencesOn(note: ClinicalNote, topics: readonly string[]): Span[] {
  const found = [
    ...note.evidence.filter(({ principle }) => topics.includes(principle)),
    ...note.signs.of(...topics.filter((topic) => !isPrinciple(topic))).filter(({ pending }) => !pending),
  ];
  const indices = new Set(found.map(({ span }) => lastStartingBy(note.sentences, span.start)));
  return [...indices].sort((a, b) => a - b).map((index) => note.sentences[index]!);
}

function isAnswered({ clearedBy = [] }: Rule, note: ClinicalNote, { start }: Span): boolean {
  return clearedBy.some((clearing) => isCleared(note, start, clearing));
}

function report(rule: Rule, note: ClinicalNote, spans: readonly Span[], earlier: string): Finding {
  const [first, ...others] = spans as [Span, ...Span[]];
  const { start, end } = first;
  return {
    rule: rule.id,
    severity: rule.severity,
    message: rule.message.replaceAll("{earlier}", () => earlier),
    span: { start, end },
    missing: [],
    related: others.map((span) => ({
      span: { start: span.start, end: span.end },
      message: rule.relatedMessage ?? rule.title,
    })),
    fixes: rule.fix ? [answerAt(note, start, rule.fix)] : [],
    key: `${rule.id}|${normalisedWords(note, first)}`,
  };
}

const LONGEST_SHOWN = 50;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
