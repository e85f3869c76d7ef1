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
}

export function listTemplates(client: BaseLanguageClient): Promise<TemplateSummary[]> {
  return client.sendRequest("rapport/templates");
}

/** The template as snippet text and as plain text; null for an unknown id. */
export function templateText(client: BaseLanguageClient, id: string): Promise<{ text: string; plain: string } | null> {
  return client.sendRequest("rapport/template", { id });
}

/** Checks one document now; null for one that the server is not shown. */
export function check(client: BaseLanguageClient, uri: string): Promise<NoteStatus | null> {
  return client.sendRequest("rapport/check", { uri });
}

export function setPrompts(client: BaseLanguageClient, on: boolean): Promise<void> {
  return client.sendNotification("rapport/prompts", { on });
}

export function onStatus(client: BaseLanguageClient, changed: (status: NoteStatus) => void): void {
  client.onNotification("rapport/status", changed);
}
