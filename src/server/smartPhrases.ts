/** SmartPhrases for the client: the plain text of one as a template file, and a template or an open note as such a text. */
import { t } from "@vscode/l10n";
import { parseFixText, smartPhraseText, templateParts } from "../core/index";
import { templateFile, textTemplate } from "../packs/index";
import {
  EXPORT_SMART_PHRASE,
  type ExportedSmartPhrase,
  IMPORT_SMART_PHRASE,
  type ImportedSmartPhrase,
  type SmartPhraseFile,
} from "../protocol/templates";
import type { ServerContext } from "./context";
import { NEW_NOTE } from "./templates";

export function registerSmartPhrases({ connection, documents, guard, rules, settings }: ServerContext): void {
  const imported = guard("SmartPhrase", null, ({ title, text }: SmartPhraseFile): ImportedSmartPhrase => {
    const { record, read } = textTemplate(title, text, rules.linter.knowledge);
    const { id, dotPhrase } = record;
    const unread = [...read.unknownHeadings, ...read.unread];
    return {
      yaml: templateFile(record, remarks(read.unknownHeadings, read.unread, read.lists)),
      ...{
        id,
        dotPhrase: dotPhrase!,
        unread,
        blanks: read.blanks,
        lists: read.lists.length,
        links: read.links.length,
      },
      headings: read.sections.flatMap(({ heading }) => heading ?? []),
    };
  });
  connection.onRequest(IMPORT_SMART_PHRASE, imported);

  const exported = guard(
    "SmartPhrase",
    null,
    async ({ id, uri }: { id?: string; uri?: string }): Promise<ExportedSmartPhrase | null> => {
      const { knowledge } = rules.linter;
      if (id === undefined) {
        const document = uri === undefined ? undefined : documents.get(uri);
        return document ? { text: smartPhraseText(parseFixText(document.getText())) } : null;
      }
      const record = knowledge.templates.find((template) => template.id === id);
      const { locales } = await settings.of(NEW_NOTE);
      return record ? { text: smartPhraseText(templateParts(record, { locales })) } : null;
    },
  );
  connection.onRequest(EXPORT_SMART_PHRASE, exported);
}

/** What whoever opens the file should know of how it was read. */
function remarks(headings: readonly string[], unread: readonly string[], lists: readonly string[]): string[] {
  const bare = lists.filter((list) => !list.includes("::"));
  return [
    t("A template of your own, from a SmartPhrase. Change it as you like."),
    t("`help:` under a section is shown to the writer and never inserted."),
    ...(headings.length > 0 ? [t("Looks like a heading, kept as a line: {0}", headings.join("; "))] : []),
    ...(bare.length > 0
      ? [t("The options of these lists are known to your record system alone: {0}", bare.join("; "))]
      : []),
    ...(unread.length > 0 ? [t("Not understood, kept as plain words: {0}", unread.join("; "))] : []),
  ];
}
