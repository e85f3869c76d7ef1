/** "Check This Note": the one way to a check in manual mode, and harmless in the others. */
import { l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { check } from "./requests";

export async function checkActiveNote(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const status = await check(client, client.code2ProtocolConverter.asUri(document.uri));
  if (status?.note) return;
  const message = l10n.t(
    "Rapport does not take this text for a note. Set its language to Clinical Note to have it read.",
  );
  window.showInformationMessage(message);
}
