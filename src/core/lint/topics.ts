/** Whether the note says something about a topic: the topic of a sign, or a principle that it documents. */
import { PRINCIPLES, type Principle } from "../note/lexicon";
import type { ClinicalNote } from "../note/note";
import { contains, overlaps, type Span, shift } from "../text/span";
import type { Clearing } from "./promptRecord";
import { stretchesWithin } from "./reach";

/** Whether the topic is found in one of the stretches, a principle fully where `documented`; an open blank says nothing yet. */
export function isFound(note: ClinicalNote, topic: string, stretches: readonly Span[], documented = false): boolean {
  const inside = ({ span }: { readonly span: Span }): boolean => stretches.some((each) => contains(each, span));
  return isPrinciple(topic)
    ? note.evidence.some(
        (evidence) =>
          evidence.principle === topic && (!documented || evidence.strength === "documented") && inside(evidence),
      )
    : note.signs.of(topic).some((sign) => !sign.pending && inside(sign));
}

/** Whether the question asked at an offset is answered, or about to be by a line whose blank is open. */
export function isCleared(note: ClinicalNote, offset: number, clearing: Clearing): boolean {
  const { topics = [], documented, indications = [], within, sections = [] } = clearing;
  const stretches = [
    ...(within || sections.length === 0 ? stretchesWithin(note, offset, within ?? "note") : []),
    ...note.sections.filter(({ category }) => sections.includes(category)).map(({ body }) => body),
  ];
  return (
    topics.some((topic) => isFound(note, topic, stretches, documented) || isPending(note, topic, stretches)) ||
    (indications.length > 0 && names(note, indications, stretches))
  );
}

export function isPrinciple(topic: string): topic is Principle {
  return (PRINCIPLES as readonly string[]).includes(topic);
}

function isPending(note: ClinicalNote, topic: string, stretches: readonly Span[]): boolean {
  if (isPrinciple(topic)) return note.pending.has(topic);
  return note.signs.of(topic).some((sign) => sign.pending && stretches.some((each) => contains(each, sign.span)));
}

function names(note: ClinicalNote, indications: readonly string[], stretches: readonly Span[]): boolean {
  return note.sentences.some(
    ({ start, reading, ...sentence }) =>
      reading.indications.length > 0 &&
      stretches.some((each) => overlaps(each, { start, end: sentence.end })) &&
      reading.indications.some(
        ({ id, denied, span }) =>
          !denied && indications.includes(id) && stretches.some((each) => contains(each, shift(span, start))),
      ),
  );
}
