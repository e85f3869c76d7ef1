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
    // A target for a score, a denial ("no goals") or a bare fact was nobody's view then.
    const before = sentencesOn(lastVisit, topics, true);
    if (compare === "copied") {
      const copied = sentencesOn(note, topics, true).filter(
        (span) =>
          !isAnswered(rule, note, span) &&
          before.some((other) => isAlike(textOf(note.text, span), textOf(lastVisit.text, other))),
      );
      return copied.length > 0 ? [report(rule, note, copied, normalisedWords(note, copied[0]!))] : [];
    }
    const [earlier] = before;
    const span = placeToAsk(note);
    if (!earlier || !span || isTakenUp(note, topics) || isAnswered(rule, note, span)) return [];
    // Under the earlier words: what is dismissed stays so while today's order is edited.
    const finding = report(rule, note, [span], normalisedWords(lastVisit, earlier));
    return [
      { ...finding, message: finding.message.replaceAll("{earlier}", () => shorten(textOf(lastVisit.text, earlier))) },
    ];
  };

/** The sentences that speak of one of the topics, each once; of a principle only those that document it where `documented`. */
function sentencesOn(note: ClinicalNote, topics: readonly string[], documented: boolean): Span[] {
  const found = [
    ...note.evidence.filter(
      ({ principle, strength }) => topics.includes(principle) && (!documented || strength === "documented"),
    ),
    ...note.signs.of(...topics.filter((topic) => !isPrinciple(topic))).filter(({ pending }) => !pending),
  ];
  const indices = new Set(found.map(({ span }) => lastStartingBy(note.sentences, span.start)));
  return [...indices].sort((a, b) => a - b).map((index) => note.sentences[index]!);
}

/** Said in whatever way, or about to be by a line whose blank is open. */
function isTakenUp(note: ClinicalNote, topics: readonly string[]): boolean {
  return (
    sentencesOn(note, topics, false).length > 0 || topics.some((topic) => isPrinciple(topic) && note.pending.has(topic))
  );
}

/** The order of a psychotropic, else any order, else the first sentence. */
function placeToAsk({ orders, sentences: [first] }: ClinicalNote): Span | undefined {
  const order = orders.find(({ psychotropic }) => psychotropic) ?? orders[0];
  return order?.span ?? (first && { start: first.start, end: first.end });
}

function isAnswered({ clearedBy = [] }: Rule, note: ClinicalNote, { start }: Span): boolean {
  return clearedBy.some((clearing) => isCleared(note, start, clearing));
}

function report(rule: Rule, note: ClinicalNote, spans: readonly Span[], words: string): Finding {
  const [first, ...others] = spans as [Span, ...Span[]];
  const { start, end } = first;
  return {
    rule: rule.id,
    severity: rule.severity,
    message: rule.message,
    span: { start, end },
    missing: [],
    related: others.map((span) => ({
      span: { start: span.start, end: span.end },
      message: rule.relatedMessage ?? rule.title,
    })),
    fixes: rule.fix ? [answerAt(note, start, rule.fix)] : [],
    key: `${rule.id}|${words}`,
  };
}

const LONGEST_SHOWN = 50;

/** At the end of a word, or of a character where one word is as long; without the sentence's own full stop. */
function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ").replace(/[\s.;,]+$/, "");
  const characters = [...line];
  if (characters.length <= LONGEST_SHOWN) return line;
  const cut = characters.slice(0, LONGEST_SHOWN).join("");
  return `${cut.replace(/\s+\S*$/, "")}…`;
}
