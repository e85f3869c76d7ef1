/** "Check This Note": the one way to a check in manual mode, and harmless in the others. */
import { commands, l10n, window } from "vscode";
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

/** For a check that was asked for while nothing is read in this window. */
export async function offerToTurnOn(): Promise<void> {
  const turnOn = l10n.t("Turn On");
  const chosen = await window.showInformationMessage(
    l10n.t("Rapport is off in this window and reads nothing."),
    turnOn,
  );
  if (chosen === turnOn) await commands.executeCommand("rapport.toggle");
}
