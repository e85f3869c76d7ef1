/** SmartPhrases for the client: the plain text of one as a template file, and a template or an open note as such a text. */
import { t } from "@vscode/l10n";
import { parseFixText, readSmartPhrase, smartPhraseText, templateParts } from "../core/index";
import { idOfTitle, templateFile } from "../packs/index";
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
    const { knowledge } = rules.linter;
    const read = readSmartPhrase(text, knowledge.lexicon.sections);
    const taken = new Set(knowledge.templates.map(({ id }) => id));
    const id = firstFree(idOfTitle(title, "smartphrase"), (each) => taken.has(each));
    const phrases = new Set(dotPhrasesIn(knowledge));
    const dotPhrase = firstFree(`.${/^\d/.test(id) ? `t-${id}` : id}`, (each) => phrases.has(each));
    const record = { id, title, description: t("Imported from a SmartPhrase."), dotPhrase, sections: read.sections };
    const unread = [...read.unknownHeadings, ...read.unread];
    return {
      yaml: templateFile(record, remarks(read.unknownHeadings, read.unread, read.lists)),
      ...{ id, dotPhrase, unread, wildcards: read.wildcards, lists: read.lists.length, links: read.links.length },
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

type Knowledge = ServerContext["rules"]["linter"]["knowledge"];

function dotPhrasesIn({ rules, templates }: Knowledge): string[] {
  const fixes = rules.flatMap(({ elements = [], fix }) => [
    ...elements.map((element) => element.fix),
    ...(fix ? [fix] : []),
  ]);
  return [...fixes, ...templates].flatMap(({ dotPhrase }) => dotPhrase ?? []);
}

function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}-${number}`;
  return free;
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
