/** "New Note from Template…": asks for the kind of visit and opens an untitled note whose blanks are tab stops. */
import { l10n, SnippetString, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listDiagnoses, listTemplates, templateText } from "./requests";

/** `id`: a template chosen beforehand, as a key binding may give it; anything else asks. */
export async function newNote(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const asks = typeof id !== "string";
  const chosen = asks ? await askForTemplate(client) : id;
  if (chosen === undefined) return;
  const diagnoses = asks ? await askForDiagnoses(client) : [];
  if (!diagnoses) return;
  const template = await templateText(client, chosen, diagnoses);
  if (!template) {
    window.showErrorMessage(l10n.t("Rapport has no note template named “{0}”.", chosen));
    return;
  }
  const document = await workspace.openTextDocument({ language: "clinical-note" });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(template.text));
}

async function askForTemplate(client: BaseLanguageClient): Promise<string | undefined> {
  const templates = await listTemplates(client);
  const items = templates.map(({ id, title, description }) => ({ id, label: title, detail: description }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("New Note from Template"),
    placeHolder: l10n.t("Choose the kind of visit"),
    matchOnDetail: true,
  });
  return chosen?.id;
}

/** Only where the note in front names a diagnosis; what it names is chosen already. Undefined where the person leaves. */
async function askForDiagnoses(client: BaseLanguageClient): Promise<string[] | undefined> {
  const document = window.activeTextEditor?.document;
  const known = document ? await listDiagnoses(client, client.code2ProtocolConverter.asUri(document.uri)) : [];
  if (!known.some(({ found }) => found)) return [];
  const items = known.map(({ id, title, description, found }) => ({
    id,
    label: title,
    detail: description,
    picked: found,
    ...(found ? { description: l10n.t("named in the note in front") } : {}),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("New Note from Template"),
    placeHolder: l10n.t("Lines to add for a diagnosis; none is fine"),
    canPickMany: true,
  });
  return chosen?.map(({ id }) => id);
}
