/** "Check This Note": the one way to a check in manual mode, and harmless in the others. */
import { window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { check } from "./requests";

export async function checkActiveNote(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await check(client, client.code2ProtocolConverter.asUri(document.uri));
}
