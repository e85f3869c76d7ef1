/** Diagnoses that a note names as the patient's own, with what to ask beside them: for hovers and templates, never a finding. */
import type { Examples, SectionCategory } from "../note/lexicon";
import type { ClinicalNote, PlacedSentence } from "../note/note";
import { overlaps, type Span } from "../text/span";

export interface DiagnosisRecord {
  readonly id: string;
  readonly title: string;
  /** Ids of terms of kind problem. */
  readonly problems?: readonly string[];
  /** Topics of signs that tell it as well, e.g. an age. */
  readonly signs?: readonly string[];
  /** Topics of signs whose words, where they overlap, mean something else. */
  readonly except?: readonly string[];
  /** Of several the lowest comes first; 50 without it. */
  readonly priority?: number;
  readonly prompts: readonly DiagnosisPrompt[];
  /** Required in the rule files; the editor's bundles go without. */
  readonly examples?: Examples;
}

export interface DiagnosisPrompt {
  readonly ask: string;
  /** One line with blanks, for a template. */
  readonly line: string;
  /** Where the line goes; the assessment without it. */
  readonly section?: SectionCategory;
  /** Keys of references. */
  readonly sources: readonly string[];
}

/** Each diagnosis once: by priority, then those of the assessment and plan, then in the order of the note. */
export function diagnosesIn(note: ClinicalNote, records: readonly DiagnosisRecord[]): DiagnosisRecord[] {
  const ranked = records.flatMap((record) => {
    const found = note.sentences.flatMap((sentence) => {
      const start = placeOf(sentence, record);
      return start === undefined ? [] : [{ record, weighed: WEIGHED.includes(sentence.category), start }];
    });
    return found.find(({ weighed }) => weighed) ?? found.slice(0, 1);
  });
  return ranked
    .sort(
      (a, b) =>
        (a.record.priority ?? DEFAULT_PRIORITY) - (b.record.priority ?? DEFAULT_PRIORITY) ||
        Number(b.weighed) - Number(a.weighed) ||
        a.start - b.start,
    )
    .map(({ record }) => record);
}

const DEFAULT_PRIORITY = 50;

/** Where the writer says what the visit is about. */
const WEIGHED: readonly SectionCategory[] = ["assessment", "assessment-plan", "plan", "problem"];

/** Sections that name what others have, what was tested, or what may not be given. */
const NOT_THE_PATIENTS: readonly SectionCategory[] = [
  "family-history",
  "allergies",
  "results",
  "review-of-systems",
  "instructions",
  "administrative",
];

/** Offset in the note at which the sentence names it as the patient's. */
function placeOf({ start, category, reading }: PlacedSentence, record: DiagnosisRecord): number | undefined {
  if (NOT_THE_PATIENTS.includes(category)) return undefined;
  const { problems = [], signs = [], except = [] } = record;
  const isElse = (span: Span): boolean =>
    reading.signs.some((sign) => except.includes(sign.topic) && overlaps(sign.span, span));
  const found =
    reading.signs.find(({ topic }) => signs.includes(topic)) ??
    reading.mentions.find(
      ({ kind, id, assertions, span }) =>
        kind === "problem" && problems.includes(id) && assertions.length === 0 && !isElse(span),
    );
  return found && start + found.span.start;
}
