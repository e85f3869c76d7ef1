/** The requests and notifications of src/protocol, as functions of a client. */
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  DISMISSALS,
  DISMISSED,
  DISMISSIBLE,
  type DismissedNote,
  type DismissiblePrompt,
  type KeptDismissals,
} from "../protocol/dismissals";
import {
  BLANKS,
  CHECK,
  COMPARE,
  COPY_TEXT,
  type CopyAnswer,
  type CopyRequest,
  type NoteStatus,
  OPEN_BLANKS,
  type OpenBlanks,
  PROMPTS,
  STATUS,
} from "../protocol/notes";
import type { PlaceRange } from "../protocol/place";
import { REFLECTION_CUES, REFLECTION_QUESTIONS, type ReflectionQuestion } from "../protocol/reflection";
import { type PlanReview, REVIEW } from "../protocol/review";
import { RULES, type RuleFileText, type RulesStatus } from "../protocol/rules";
import {
  DIAGNOSES,
  type DiagnosisSummary,
  EXPORT_SMART_PHRASE,
  type ExportedSmartPhrase,
  IMPORT_SMART_PHRASE,
  type ImportedSmartPhrase,
  type SmartPhraseFile,
  TEMPLATE,
  TEMPLATES,
  type TemplateSummary,
  type TemplateText,
} from "../protocol/templates";

export function listTemplates(client: BaseLanguageClient): Promise<TemplateSummary[]> {
  return client.sendRequest(TEMPLATES);
}

/** What may be asked beside a diagnosis, those first that the document names. */
export function listDiagnoses(client: BaseLanguageClient, uri: string): Promise<DiagnosisSummary[]> {
  return client.sendRequest(DIAGNOSES, { uri });
}

/** The template with the lines of some diagnoses; null for an unknown id. */
export function templateText(
  client: BaseLanguageClient,
  id: string,
  diagnoses: readonly string[],
): Promise<TemplateText | null> {
  return client.sendRequest(TEMPLATE, { id, diagnoses });
}

/** The plain text of a SmartPhrase as a template file of one's own; nothing is written. */
export function importSmartPhrase(
  client: BaseLanguageClient,
  phrase: SmartPhraseFile,
): Promise<ImportedSmartPhrase | null> {
  return client.sendRequest(IMPORT_SMART_PHRASE, phrase);
}

/** A template, or an open document, as the text of a SmartPhrase; null where there is none. */
export function exportSmartPhrase(
  client: BaseLanguageClient,
  what: { readonly id: string } | { readonly uri: string },
): Promise<ExportedSmartPhrase | null> {
  return client.sendRequest(EXPORT_SMART_PHRASE, what);
}

/** Checks one document now; null for one that the server is not shown. */
export function check(client: BaseLanguageClient, uri: string): Promise<NoteStatus | null> {
  return client.sendRequest(CHECK, { uri });
}

/** Where blanks stand open in a document; null for one that the server is not shown. */
export function openBlanks(client: BaseLanguageClient, uri: string): Promise<OpenBlanks | null> {
  return client.sendRequest(BLANKS, { uri });
}

/** The text as it leaves for a record system; null where that failed. */
export function copyText(client: BaseLanguageClient, request: CopyRequest): Promise<CopyAnswer | null> {
  return client.sendRequest(COPY_TEXT, request);
}

/** Takes these files in place of all that were sent before; answers how many mistakes they hold. */
export function sendRules(client: BaseLanguageClient, files: readonly RuleFileText[]): Promise<RulesStatus | null> {
  return client.sendRequest(RULES, { files });
}

/** Compares a document with the text of the visit before, or with nothing, until it is closed. */
export function compare(client: BaseLanguageClient, uri: string, text?: string): Promise<NoteStatus | null> {
  return client.sendRequest(COMPARE, { uri, text });
}

/** What was read of the plan of one document; null for one that is no note. */
export function review(client: BaseLanguageClient, uri: string): Promise<PlanReview | null> {
  return client.sendRequest(REVIEW, { uri });
}

export function reflectionQuestions(client: BaseLanguageClient): Promise<ReflectionQuestion[]> {
  return client.sendRequest(REFLECTION_QUESTIONS);
}

/** Words of one document that may quietly offer the private reflection. */
export function reflectionCues(client: BaseLanguageClient, uri: string): Promise<PlaceRange[]> {
  return client.sendRequest(REFLECTION_CUES, { uri });
}

export function setPrompts(client: BaseLanguageClient, on: boolean): Promise<void> {
  return client.sendNotification(PROMPTS, { on });
}

export function onStatus(client: BaseLanguageClient, changed: (status: NoteStatus) => void): void {
  client.onNotification(STATUS, changed);
}

export function onOpenBlanks(client: BaseLanguageClient, changed: (blanks: OpenBlanks) => void): void {
  client.onNotification(OPEN_BLANKS, changed);
}

export function sendDismissals(client: BaseLanguageClient, kept: KeptDismissals): Promise<void> {
  return client.sendNotification(DISMISSALS, kept);
}

/** The prompts that touch an LSP range, with what dismissing each would be kept by. */
export function dismissibleAt(client: BaseLanguageClient, uri: string, range: unknown): Promise<DismissiblePrompt[]> {
  return client.sendRequest(DISMISSIBLE, { uri, range });
}

/** What is needed to list the dismissals of a document; null where it failed. */
export function dismissedIn(client: BaseLanguageClient, uri: string): Promise<DismissedNote | null> {
  return client.sendRequest(DISMISSED, { uri });
}
