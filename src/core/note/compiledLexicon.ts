/** The lexicon made ready for reading: every phrase and pattern in one matcher, every side condition compiled. */
import { type CompiledPattern, compilePattern } from "../text/compiledPattern";
import { createPhraseMatcher, type PhraseEntry, type PhraseMatcher } from "../text/phrases";
import { createSpelling, type Spelling } from "../text/spelling";
import { createWordForms } from "../text/wordForms";
import type { WordForm } from "../text/words";
import { FREQUENCY, TIME_UNIT } from "./dose";
import { type CompiledModel, compileModel, type LearnedModel } from "./learnedModel";
import type {
  AssertionModifier,
  DecisionRecord,
  EvidencePattern,
  IndicationRecord,
  Lexicon,
  Medication,
  MedicationClass,
  SignPattern,
  TermRecord,
} from "./lexicon";
import { decisionFormsOf, type ReadAhead } from "./readAhead";
import { DOSE_UNIT } from "./reading";
import { createHeadingTable, type HeadingTable } from "./sections";
import { readVocabulary } from "./vocabulary";
import { signPatterns } from "./wordings";

/** What a phrase stands for. */
export type LexiconKey =
  | {
      readonly kind: "medication";
      readonly medication: Medication;
      readonly group: MedicationClass;
      readonly written?: string;
    }
  | { readonly kind: "class"; readonly class: MedicationClass; readonly written?: string }
  | { readonly kind: "term"; readonly record: Conditioned<TermRecord> }
  | { readonly kind: "modifier"; readonly record: AssertionModifier }
  | { readonly kind: "decision"; readonly record: Conditioned<DecisionRecord> }
  | { readonly kind: "indication"; readonly record: IndicationRecord }
  | { readonly kind: "evidence"; readonly record: Conditioned<EvidencePattern> }
  | { readonly kind: "sign"; readonly record: Conditioned<SignPattern> };

/** A record with its side conditions compiled. */
export interface Conditioned<R> {
  readonly record: R;
  readonly needs: readonly CompiledPattern[];
  readonly unless: readonly CompiledPattern[];
  readonly except: readonly CompiledPattern[];
}

export interface CompiledLexicon {
  readonly matcher: PhraseMatcher<LexiconKey>;
  readonly headings: HeadingTable;
  /** Lower case, without the last full stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Units and frequencies, lower case: their full stop may end a sentence too. */
  readonly doseWords: ReadonlySet<string>;
  readonly spelling: Spelling;
  /** By name or brand, lower case. */
  readonly medicines: ReadonlyMap<string, { readonly medication: Medication; readonly group: MedicationClass }>;
  /** Form of each inflected verb that the decision patterns name. */
  readonly decisionForms: ReadonlyMap<string, WordForm>;
  /** For each evidence pattern that goes on from the sentence before: what it goes on from. */
  readonly follows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Absent where nothing is learned, or own rules switch it off. */
  readonly model?: CompiledModel;
}

/** Names this short mean something else in another case: "Li" is lithium, "li" is not. */
const CASE_MATTERS_UP_TO = 4;
const SENTENCE_ABBREVIATIONS = "SentenceAbbreviation";

/** What was not read `ahead` of time is read now. Throws where a pattern cannot be read; validated rule files never make it throw. */
export function compileLexicon(lexicon: Lexicon, ahead?: ReadAhead, learned?: LearnedModel): CompiledLexicon {
  const vocabulary = readVocabulary(lexicon.vocabulary, lexicon.medications);
  const context = {
    vocabulary,
    forms: createWordForms(),
    ...(ahead
      ? { ahead: new Map(Object.entries(ahead.patterns)), frequency: new Map(Object.entries(ahead.frequency)) }
      : {}),
  };
  const compile = (pattern: string): CompiledPattern => compilePattern(pattern, context);
  const conditioned = <R extends { needs?: readonly string[]; unless?: readonly string[]; except?: readonly string[] }>(
    record: R,
  ): Conditioned<R> => ({
    record,
    needs: (record.needs ?? []).map(compile),
    unless: (record.unless ?? []).map(compile),
    except: (record.except ?? []).map(compile),
  });
  const entries: PhraseEntry<LexiconKey>[] = [];
  const add = (key: LexiconKey, patterns: readonly string[]): void => {
    for (const pattern of patterns) entries.push({ key, pattern });
  };
  for (const group of lexicon.medications) addMedications(group, add);
  for (const record of lexicon.terms) add({ kind: "term", record: conditioned(record) }, record.match);
  for (const record of lexicon.modifiers) add({ kind: "modifier", record }, record.match);
  for (const record of lexicon.decisions) add({ kind: "decision", record: conditioned(record) }, record.match);
  for (const record of lexicon.indications) add({ kind: "indication", record }, record.phrases);
  for (const record of lexicon.evidence) add({ kind: "evidence", record: conditioned(record) }, record.match);
  for (const record of signPatterns(lexicon)) add({ kind: "sign", record: conditioned(record) }, record.match);
  const medicines = new Map(
    lexicon.medications.flatMap((group) =>
      group.medications.flatMap((medication) =>
        [medication.name, ...(medication.brands ?? [])].map(
          (name) => [name.toLowerCase(), { medication, group }] as const,
        ),
      ),
    ),
  );
  const model = compileModel(learned, lexicon.learned);
  return {
    matcher: createPhraseMatcher(entries, context),
    headings: createHeadingTable(lexicon.sections),
    abbreviations: new Set(vocabulary.get(SENTENCE_ABBREVIATIONS)),
    doseWords: new Set([DOSE_UNIT, FREQUENCY, TIME_UNIT].flatMap((tag) => vocabulary.get(tag) ?? [])),
    spelling: createSpelling([...medicines.keys()]),
    medicines,
    decisionForms: decisionFormsOf(lexicon.decisions, ahead?.decisionForms),
    follows: new Map(lexicon.evidence.flatMap(({ id, follows }) => (follows ? [[id, new Set(follows)]] : []))),
    ...(model ? { model } : {}),
  };
}

function addMedications(group: MedicationClass, add: (key: LexiconKey, patterns: readonly string[]) => void): void {
  for (const name of group.names) add({ kind: "class", class: group, ...written(name) }, [name]);
  for (const medication of group.medications)
    for (const name of new Set([medication.name, ...(medication.brands ?? []), ...(medication.aliases ?? [])]))
      add({ kind: "medication", medication, group, ...(name === medication.name ? {} : written(name)) }, [name]);
}

function written(name: string): { written?: string } {
  return name.length <= CASE_MATTERS_UP_TO && name !== name.toLowerCase() ? { written: name } : {};
}
