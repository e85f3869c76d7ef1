/** The only door of the core: createLinter() and the types of its result. */

export type { Knowledge } from "./knowledge";
export { PAUSING } from "./lint/checks";
export { BLANK_CHECK } from "./lint/checks/unfilledBlank";
export type { CopiedText, CopyOptions } from "./lint/copy";
export type { DiagnosisPrompt, DiagnosisRecord } from "./lint/diagnosis";
export type { Dismissed } from "./lint/dismissal";
export { EVERY_PROMPT, NOTHING_DISMISSED, planItemAt, planItemKey } from "./lint/dismissal";
export type { Finding, FindingElement, RelatedPlace } from "./lint/finding";
export type { Blank, Fix, FixPart } from "./lint/fix";
export { blankText, parseFixText, renderPlain, renderSnippet } from "./lint/fix";
export { gather } from "./lint/gather";
export type { Linter, LintOptions, LintResult } from "./lint/lint";
export { createLinter } from "./lint/lint";
export type { Preset, PresetRecord } from "./lint/preset";
export { resolvePreset } from "./lint/preset";
export type { Reference } from "./lint/reference";
export type { Level, Rule, RuleElement, RuleExample, Severity } from "./lint/rule";
export { DEFAULT_PRIORITY, LEVELS, SEVERITIES } from "./lint/rule";
export type { Adjustable } from "./lint/setting";
export { adjustables, settingOf } from "./lint/setting";
export type { Evidence, PrincipleStatus, WeighedWords } from "./note/evidence";
export { createFeatureReader } from "./note/features";
export type { LearnedModel } from "./note/learnedModel";
export type {
  DecisionAction,
  EvidenceStrength,
  Lexicon,
  Principle,
  SectionCategory,
  WordingRecord,
} from "./note/lexicon";
export { PRINCIPLES, SECTION_CATEGORIES } from "./note/lexicon";
export type { MedicationOrder } from "./note/medicationOrders";
export type { Assertion, Mention } from "./note/mentions";
export type { ClinicalNote } from "./note/note";
export type { Probe } from "./note/probe";
export { readAhead } from "./note/readAhead";
export type { Section } from "./note/sections";
export type { Sign } from "./note/signs";
export { MEDICATION_TAG } from "./note/vocabulary";
export { sectionsFor, sectionsText, templateParts } from "./template/noteTemplate";
export type { ReadSmartPhrase } from "./template/smartPhrase";
export { readSmartPhrase, smartPhraseText } from "./template/smartPhrase";
export type { NoteTemplateRecord, TemplateSection } from "./template/templateRecord";
export { templatesInOrder } from "./template/templateRecord";
export type { LineMap, Position } from "./text/lineMap";
export { patternError, phraseError } from "./text/patternError";
export type { Span } from "./text/span";
export { contains, overlaps, textOf } from "./text/span";
