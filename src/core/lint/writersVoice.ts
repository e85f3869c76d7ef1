/** Whether words are the writer's own about the patient: not speech, nor a name that others gave, a label or a copied record. */
import type { WordingRecord } from "../note/lexicon";
import type { ClinicalNote } from "../note/note";
import { blockAt } from "../note/note";
import type { Sign } from "../note/signs";
import { contains, type Span, shift, textOf } from "../text/span";
import { speechSpans } from "../text/speech";
import type { Rule } from "./rule";
import { isCleared } from "./topics";

export function isWritersVoice(note: ClinicalNote, { span }: Sign, record: WordingRecord, rule: Rule): boolean {
  return !(
    isName(note, span, record) ||
    isCodeTitle(note, span) ||
    isLabel(note, span) ||
    isSpeech(note, span) ||
    isCopied(note, span, rule) ||
    isClinicalWith(note, record)
  );
}

const NAMES: readonly string[] = ["problem", "scale", "therapy", "code"];

/** "Alcohol abuse" is a diagnosis and "relapse prevention" a therapy; words that cover more than such a name judge by it. */
function isName(note: ClinicalNote, span: Span, { alsoAsName }: WordingRecord): boolean {
  return note.mentions.some(
    (mention) =>
      NAMES.includes(mention.kind) &&
      contains(mention.span, span) &&
      !(alsoAsName && mention.span.start === span.start && mention.span.end === span.end),
  );
}

/** As in F19.10, Z91.14 or F70, on either side of its title; "B12" and "T20" are no codes. */
const ICD = /\b(?:[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}|[FZ]\d\d)\b/g;

/** "Z91.14 Patient's other noncompliance with medication regimen": no stop between the code and the words. */
function isCodeTitle(note: ClinicalNote, span: Span): boolean {
  const sentence = note.sentences.find((each) => contains(each, span));
  if (!sentence) return false;
  const words = textOf(note.text, sentence);
  return [...words.matchAll(ICD)].some(({ index, 0: code }) => {
    const start = sentence.start + index;
    const between =
      start < span.start ? note.text.slice(start + code.length, span.start) : note.text.slice(span.end, start);
    return !/[:;.!?\n]/.test(between);
  });
}

/** Words before a colon at the beginning of a line, each with a capital: "Drug Abuse: none". */
const LABEL = /^[\s\-*•#>\d.)]*((?:[A-Z][^\s:]*|of|and|or|&|\/)(?: +(?:[A-Z][^\s:]*|of|and|or|&|\/)){0,4}):/;

function isLabel(note: ClinicalNote, span: Span): boolean {
  if (note.sections.some(({ title }) => title && contains(title, span))) return true;
  const line = note.text.lastIndexOf("\n", span.start - 1) + 1;
  const label = LABEL.exec(note.text.slice(line, line + LONGEST_LABEL));
  return label !== null && span.end <= line + label[0].length;
}

const LONGEST_LABEL = 80;

function isSpeech(note: ClinicalNote, span: Span): boolean {
  const block = blockAt(note, span.start);
  if (!block) return false;
  return speechSpans(textOf(note.text, block)).some((speech) => contains(shift(speech, block.start), span));
}

/** A line marked as quoted, or what the rule says that copied text is told by. */
function isCopied(note: ClinicalNote, span: Span, { clearedBy = [] }: Rule): boolean {
  const line = note.text.lastIndexOf("\n", span.start - 1) + 1;
  return note.text.startsWith(">", line) || clearedBy.some((clearing) => isCleared(note, span.start, clearing));
}

/** "Combative" tells of delirium, not of a person, where the note names it as the patient's own. */
function isClinicalWith({ mentions }: ClinicalNote, { notWith = [] }: WordingRecord): boolean {
  return mentions.some(
    ({ kind, id, assertions }) =>
      kind === "problem" &&
      notWith.includes(id) &&
      !assertions.some(({ category }) => category === "negated" || category === "other-experiencer"),
  );
}
