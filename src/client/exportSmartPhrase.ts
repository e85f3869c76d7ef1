/** "Export Template as SmartPhrase…": a template or the note in front as text with *** and lists, on the clipboard. */
import { env, l10n, languages, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TemplateSummary } from "../protocol/templates";
import { documentSelector } from "./documentSelector";
import { listTemplates, exportSmartPhrase as write } from "./requests";

interface Choice extends QuickPickItem {
  readonly what?: { readonly id: string } | { readonly uri: string };
}

/** `id`: a template chosen beforehand; anything else asks. Answers the text. */
export async function exportSmartPhrase(client: BaseLanguageClient, id?: unknown): Promise<string | undefined> {
  const what = typeof id === "string" ? { id } : await ask(client);
  if (!what) return undefined;
  const exported = await write(client, what);
  if (!exported) {
    window.showErrorMessage(l10n.t("There is nothing to export."));
    return undefined;
  }
  await env.clipboard.writeText(exported.text);
  window.showInformationMessage(
    "uri" in what
      ? l10n.t("Copied as a SmartPhrase. It holds the words of this note: take out what belongs to the patient.")
      : l10n.t("Copied as a SmartPhrase: paste it into your record system."),
  );
  return exported.text;
}

async function ask(client: BaseLanguageClient): Promise<Choice["what"]> {
  const document = window.activeTextEditor?.document;
  const templates = await listTemplates(client);
  const choices: Choice[] = [
    ...templates.map(
      ({ id, title, description, own }: TemplateSummary): Choice => ({
        label: title,
        detail: description,
        ...(own ? { description: l10n.t("your own") } : {}),
        what: { id },
      }),
    ),
    ...(document && document.languageId !== "yaml" && languages.match(documentSelector(), document) > 0
      ? [
          { label: "", kind: QuickPickItemKind.Separator },
          { label: l10n.t("The note in front"), what: { uri: client.code2ProtocolConverter.asUri(document.uri) } },
        ]
      : []),
  ];
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Export Template as SmartPhrase"),
    placeHolder: l10n.t("Blanks become ***, and those with several ways to fill them a list"),
    matchOnDetail: true,
  });
  return chosen?.what;
}
