/** The requests and notifications beside LSP that this client uses; src/server/protocol.ts is their other end. */
import type { BaseLanguageClient } from "vscode-languageclient";

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface NoteStatus {
  readonly uri: string;
  readonly note: boolean;
  readonly prompts: number;
  readonly hidden: number;
  readonly unread: boolean;
  readonly compared: boolean;
}

export function listTemplates(client: BaseLanguageClient): Promise<TemplateSummary[]> {
  return client.sendRequest("rapport/templates");
}

export interface DiagnosisSummary extends TemplateSummary {
  /** Whether the document that was asked about names it. */
  readonly found: boolean;
}

/** What may be asked beside a diagnosis, those first that the document names. */
export function listDiagnoses(client: BaseLanguageClient, uri: string): Promise<DiagnosisSummary[]> {
  return client.sendRequest("rapport/diagnoses", { uri });
}

/** The template as snippet text and as plain text, with the lines of some diagnoses; null for an unknown id. */
export function templateText(
  client: BaseLanguageClient,
  id: string,
  diagnoses: readonly string[],
): Promise<{ text: string; plain: string } | null> {
  return client.sendRequest("rapport/template", { id, diagnoses });
}

/** Checks one document now; null for one that the server is not shown. */
export function check(client: BaseLanguageClient, uri: string): Promise<NoteStatus | null> {
  return client.sendRequest("rapport/check", { uri });
}

/** A YAML file of rules of one's own; `path` is how problems of other files name it. */
export interface RuleFileText {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

/** Takes these files in place of all that were sent before; answers how many mistakes they hold. */
export function sendRules(
  client: BaseLanguageClient,
  files: readonly RuleFileText[],
): Promise<{ problems: number } | null> {
  return client.sendRequest("rapport/rules", { files });
}

/** Compares a document with the text of the visit before, or with nothing, until it is closed. */
export function compare(client: BaseLanguageClient, uri: string, text?: string): Promise<NoteStatus | null> {
  return client.sendRequest("rapport/compare", { uri, text });
}

export function setPrompts(client: BaseLanguageClient, on: boolean): Promise<void> {
  return client.sendNotification("rapport/prompts", { on });
}

export function onStatus(client: BaseLanguageClient, changed: (status: NoteStatus) => void): void {
  client.onNotification("rapport/status", changed);
}
