/** readNote(): the stages in order, on one screen. What a note says, span by span; nothing here judges. */
import { type Block, readBlocks } from "../text/blocks";
import { createLineMap, type LineMap } from "../text/lineMap";
import { readLines } from "../text/lines";
import { splitSentences } from "../text/sentences";
import { lastStartingBy, type Span, shift } from "../text/span";
import type { CompiledLexicon } from "./compiledLexicon";
import { type Evidence, goesOn, type PrincipleStatus, shiftEvidence } from "./evidence";
import { type DecisionAction, PRINCIPLES, type Principle, type SectionCategory } from "./lexicon";
import { type MedicationOrder, readOrders } from "./medicationOrders";
import type { Mention } from "./mentions";
import { type Indication, readSentence, type SentenceReading } from "./reading";
import { growCache, type ReadingCache } from "./readingCache";
import { readSections, type Section } from "./sections";
import { inOrder, type Sign, type Signs } from "./signs";

export interface ClinicalNote {
  readonly text: string;
  readonly lines: LineMap;
  readonly sections: readonly Section[];
  /** List items and stretches of prose. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly PlacedSentence[];
  readonly mentions: readonly Mention[];
  readonly orders: readonly MedicationOrder[];
  readonly evidence: readonly Evidence[];
  /** What rules ask about beside the principles, lines with an unfilled blank included. */
  readonly signs: Signs;
  readonly principles: Readonly<Record<Principle, PrincipleStatus>>;
  /** Principles that a line with an unfilled blank is about to document. */
  readonly pending: ReadonlySet<Principle>;
  /** What was left unread because the text is too long to read in bounded time. */
  readonly unread?: Span;
  /** Whether the text has the shape of a note: two known headings, or one and a medication order. */
  readonly looksLikeNote: boolean;
  /** What each sentence was read as, kept for the next reading of the edited note. */
  readonly readings: ReadingCache;
}

/** A sentence where it stands, with its reading, whose spans count from the sentence's beginning. */
export interface PlacedSentence extends Span {
  readonly category: SectionCategory;
  readonly reading: SentenceReading;
  /** What its section's title decides about the medicines listed. */
  readonly decides?: DecisionAction;
  /** Number of the paragraph or list it stands in. */
  readonly paragraph: number;
  /** Number of the list item it stands in. */
  readonly item?: number;
  /** UTF-16 units between the margin and where its block begins. */
  readonly indent: number;
  /** What the title of its section is a problem of: "# MDD, recurrent". */
  readonly problem?: Indication;
}

/** About 200 pages; what is behind it is reported as unread. */
export const LONGEST_NOTE = 1_000_000;

/** Never throws. With `previous`, sentences that stand unchanged in a section of the same kind are not read again. */
export function readNote(text: string, lexicon: CompiledLexicon, previous?: ClinicalNote): ClinicalNote {
  const limit = Math.min(text.length, LONGEST_NOTE);
  const lines = readLines(text, limit);
  const sections = readSections(text, lines, lexicon.headings, lexicon.medicines);
  const readings = growCache(previous?.readings);
  const problemNamed = (words: string, start: number): Indication | undefined => {
    const { indications } = readings.readingOf("problem", words, () => readSentence(words, "problem", lexicon));
    const named = indications.find(({ denied }) => !denied);
    return named && { ...named, span: shift(named.span, start) };
  };
  const blocks: Block[] = [];
  const sentences: PlacedSentence[] = [];
  let paragraph = 0;
  let from = 0;
  for (const { category, title, body, decides } of sections) {
    const problem = category === "problem" ? problemNamed(text.slice(title.start, title.end), title.start) : undefined;
    while (from + 1 < lines.length && lines[from + 1]!.start <= body.start) from++;
    paragraph++;
    for (const block of readBlocks(text, lines, body, from)) {
      if (block.afterGap) paragraph++;
      blocks.push(block);
      const item = block.marker
        ? Number.parseInt(text.slice(block.marker.start, block.marker.end).replace(/^\D+/, ""), 10) || 0
        : 0;
      for (const span of splitSentences(text, block, lexicon.abbreviations, lexicon.doseWords, item)) {
        const words = text.slice(span.start, span.end);
        const reading = readings.readingOf(category, words, () => readSentence(words, category, lexicon));
        sentences.push({
          start: span.start,
          end: span.end,
          category,
          reading,
          paragraph,
          indent: block.indent - block.lineStart,
          ...(block.marker ? { item: blocks.length } : {}),
          ...(decides ? { decides } : {}),
          ...(problem ? { problem } : {}),
        });
      }
    }
  }
  const evidence = sentences.flatMap(({ reading, start, paragraph: own }, index) => {
    const before = sentences[index - 1];
    const told = before?.paragraph === own ? before.reading.evidence : [];
    return reading.hasBlank
      ? []
      : reading.evidence.filter((item) => goesOn(item, told, lexicon)).map((item) => shiftEvidence(item, start));
  });
  const orders = readOrders(sentences);
  return {
    text,
    lines: createLineMap(text),
    sections,
    blocks,
    sentences,
    mentions: sentences.flatMap(({ reading, start }) =>
      reading.mentions.map((mention) => shiftMention(mention, start)),
    ),
    orders,
    evidence,
    signs: signsOf(sentences),
    principles: statusOf(evidence),
    pending: pendingIn(sentences, lexicon),
    ...(limit < text.length ? { unread: { start: limit, end: text.length } } : {}),
    looksLikeNote: looksLikeNote(sections, orders),
    readings: readings.cache,
  };
}

/** What blanks are about to document: what their line would be evidence for, and what their section is named after. */
function pendingIn(sentences: readonly PlacedSentence[], { follows }: CompiledLexicon): Set<Principle> {
  const pending = new Set<Principle>();
  for (const { reading, category } of sentences) {
    if (!reading.hasBlank) continue;
    for (const { principle, record } of reading.evidence) if (!follows.has(record)) pending.add(principle);
    const named = PRINCIPLES.find((principle) => principle === category);
    if (named) pending.add(named);
  }
  return pending;
}

/** The block that holds an offset, e.g. the plan item of an order. */
export function blockAt(note: ClinicalNote, offset: number): Block | undefined {
  const block = note.blocks[lastStartingBy(note.blocks, offset)];
  return block && offset <= block.end ? block : undefined;
}

/** The sentences of a block, in order. */
export function sentencesIn(note: ClinicalNote, block: Block): readonly PlacedSentence[] {
  const first = Math.max(0, lastStartingBy(note.sentences, block.start - 1) + 1);
  return note.sentences.slice(first, lastStartingBy(note.sentences, block.end) + 1);
}

/** Signs of the note's sentences where they stand, sorted by topic once, when the first rule asks. */
function signsOf(sentences: readonly PlacedSentence[]): Signs {
  const all = sentences.flatMap(({ reading: { signs, hasBlank }, start }) =>
    signs.map((sign) => ({
      ...sign,
      span: shift(sign.span, start),
      ...(hasBlank ? { pending: true as const } : {}),
    })),
  );
  let byTopic: ReadonlyMap<string, readonly Sign[]> | undefined;
  const ofOne = (topic: string): readonly Sign[] => {
    byTopic ??= signsByTopic(all);
    return byTopic.get(topic) ?? NO_SIGNS;
  };
  return {
    of: (...topics) => (topics.length === 1 ? ofOne(topics[0]!) : inOrder(topics.flatMap(ofOne))),
    all: () => all,
  };
}

const NO_SIGNS: readonly Sign[] = [];

function signsByTopic(signs: readonly Sign[]): Map<string, Sign[]> {
  const byTopic = new Map<string, Sign[]>();
  for (const sign of signs) {
    const others = byTopic.get(sign.topic);
    if (others) others.push(sign);
    else byTopic.set(sign.topic, [sign]);
  }
  return byTopic;
}

function shiftMention(mention: Mention, by: number): Mention {
  const assertions = mention.assertions.map((assertion) => ({ ...assertion, cue: shift(assertion.cue, by) }));
  return { ...mention, span: shift(mention.span, by), assertions };
}

function statusOf(evidence: readonly Evidence[]): Record<Principle, PrincipleStatus> {
  const status = (principle: Principle): PrincipleStatus => {
    const strengths = evidence.filter((item) => item.principle === principle).map((item) => item.strength);
    return strengths.includes("documented") ? "documented" : strengths.includes("partial") ? "partial" : "absent";
  };
  return Object.fromEntries(PRINCIPLES.map((principle) => [principle, status(principle)])) as Record<
    Principle,
    PrincipleStatus
  >;
}

function looksLikeNote(sections: readonly Section[], orders: readonly MedicationOrder[]): boolean {
  const headings = sections.filter((section) => section.title.end > section.title.start).length;
  return headings >= 2 || (headings === 1 && orders.length > 0);
}
