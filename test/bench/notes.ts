/** Invented notes for measuring: the same in every run, in three styles, about half of them prescribing a psychotropic. */
import { createRandom, type Random } from "./random";
import { SENTENCES, SHORTHAND, SLOTS } from "./vocabulary";

export const STYLES = ["soap", "dictated", "telegraphic"] as const;
export type NoteStyle = (typeof STYLES)[number];

export interface NoteWish {
  readonly style: NoteStyle;
  /** Characters that the note has at least; it ends with the sentence that reaches them. */
  readonly length: number;
  readonly psychotropic: boolean;
}

export function makeNote(random: Random, wish: NoteWish): string {
  const write = { soap, dictated, telegraphic }[wish.style];
  return write(random, wish);
}

/** About 200 notes of 1.2 to 6 KB, 0.6 MB together. */
export function makeBatch(seed: number, count = 200): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) =>
    makeNote(random, {
      style: STYLES[index % STYLES.length]!,
      length: random.between(1200, random.pick([2000, 3500, 6000])),
      psychotropic: random.next() < 0.5,
    }),
  );
}

function soap(random: Random, { length, psychotropic }: NoteWish): string {
  const plan = list(
    random,
    psychotropic ? SENTENCES.psychPlan : SENTENCES.medicalPlan,
    random.between(1, 4),
    "numbered",
  );
  const ending = [
    `Objective:\n${paragraph(random, SENTENCES.exam, random.between(3, 6))}`,
    `Assessment:\n${paragraph(random, psychotropic ? SENTENCES.psychAssessment : SENTENCES.medicalAssessment, 3)}`,
    `Plan:\n${plan}\n${list(random, SENTENCES.closing, 2, "dashes")}`,
  ].join("\n\n");
  const history = historyOf(random, length - ending.length);
  return `Subjective:\n${history}\n\n${ending}\n`;
}

function dictated(random: Random, { length, psychotropic }: NoteWish): string {
  const orders = psychotropic ? SENTENCES.psychPlan : SENTENCES.medicalPlan;
  const ending = [
    `MENTAL STATUS AND EXAMINATION: ${paragraph(random, SENTENCES.exam, random.between(3, 7))}`,
    `IMPRESSION: ${paragraph(random, psychotropic ? SENTENCES.psychAssessment : SENTENCES.medicalAssessment, 3)}`,
    `PLAN: ${paragraph(random, orders, random.between(2, 4))} ${paragraph(random, SENTENCES.closing, 2)}`,
  ].join("\n\n");
  const history = historyOf(random, length - ending.length);
  return `HISTORY OF PRESENT ILLNESS: ${history}\n\n${ending}\n`;
}

function telegraphic(random: Random, { length, psychotropic }: NoteWish): string {
  const visits: string[] = [];
  const row = (sentences: readonly string[], count: number): string =>
    Array.from({ length: count }, () => fill(random, random.pick(sentences))).join(", ");
  while (visits.join("\n\n").length < length) {
    const orders = psychotropic ? SHORTHAND.psychPlan : SHORTHAND.medicalPlan;
    visits.push(
      [
        `${random.between(1, 12)}/${random.between(1, 28)} ${fill(random, "{visit}")}`,
        `S: ${row(SHORTHAND.history, random.between(3, 6))}`,
        `O: ${row(SHORTHAND.exam, random.between(2, 4))}`,
        `P: ${row(orders, random.between(1, 3))}. ${row(SHORTHAND.closing, 2)}`,
      ].join("\n"),
    );
  }
  return `${visits.join("\n\n")}\n`;
}

/** Paragraphs of history; one in three notes says something of the person's life. */
function historyOf(random: Random, length: number): string {
  const telling = random.next() < 1 / 3;
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = telling && random.next() < 0.3 ? [...SENTENCES.history, ...SENTENCES.context] : SENTENCES.history;
    paragraphs.push(paragraph(random, sentences, random.between(3, 7)));
    written += paragraphs.at(-1)!.length;
  }
  return paragraphs.join("\n\n");
}

function paragraph(random: Random, sentences: readonly string[], count: number): string {
  return Array.from({ length: count }, () => fill(random, random.pick(sentences))).join(" ");
}

function list(random: Random, sentences: readonly string[], count: number, marks: "numbered" | "dashes"): string {
  return Array.from({ length: count }, (_, index) => {
    const mark = marks === "numbered" ? `${index + 1}.` : "-";
    return `${mark} ${fill(random, random.pick(sentences))}`;
  }).join("\n");
}

function fill(random: Random, sentence: string): string {
  return sentence.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (_, from, to, slot) =>
    slot === undefined ? String(random.between(Number(from), Number(to))) : random.pick(SLOTS[slot]!),
  );
}
