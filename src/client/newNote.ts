/** "New Note from Template…": asks for the kind of visit and opens an untitled note whose blanks are tab stops. */
import { l10n, SnippetString, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listTemplates, templateText } from "./requests";

/** `id`: a template chosen beforehand, as a key binding may give it; anything else asks. */
export async function newNote(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const chosen = typeof id === "string" ? id : await askForTemplate(client);
  if (chosen === undefined) return;
  const template = await templateText(client, chosen);
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
