/** Plain text, as record systems have their phrases, as a template: of a name that nothing else has. */
import { type Knowledge, type NoteTemplateRecord, type ReadSmartPhrase, readSmartPhrase } from "../core/index";
import type { RuleFile } from "./problem";
import { idOfTitle, templateFile } from "./templateFile";

export interface TextTemplate {
  readonly record: NoteTemplateRecord;
  readonly read: ReadSmartPhrase;
}

export function textTemplate(title: string, text: string, knowledge: Knowledge): TextTemplate {
  const read = readSmartPhrase(text, knowledge.lexicon.sections);
  const ids = new Set(knowledge.templates.map((template) => template.id));
  const id = firstFree(idOfTitle(title, "smartphrase"), ids);
  const dotPhrase = firstFree(`.${/^\d/.test(id) ? `t-${id}` : id}`, dotPhrasesIn(knowledge));
  const headings = read.sections.flatMap(({ heading }) => heading ?? []);
  const description = shorten(headings.length > 0 ? headings.join(", ") : oneLine(text)) || oneLine(title);
  return { record: { id, title: oneLine(title), description, dotPhrase, sections: read.sections }, read };
}

const LONGEST = 80;

/** Whether a file of a folder of rules is a template in plain text: `templates/phone call.txt`. */
export function isTextTemplate(path: string): boolean {
  return /(?:^|\/)templates\/[^/]+\.txt$/i.test(path);
}

/** A plain text file as the rule file that it stands for; every other file as it is. */
export function asRuleFile(file: RuleFile, knowledge: Knowledge | undefined): RuleFile {
  if (!knowledge || !isTextTemplate(file.path)) return file;
  const title = /([^/]+)\.txt$/i.exec(file.path)![1]!;
  return { path: file.path, text: templateFile(textTemplate(title, file.text, knowledge).record, []) };
}

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function dotPhrasesIn({ rules, templates }: Knowledge): ReadonlySet<string> {
  const fixes = rules.flatMap(({ elements = [], fix }) => [
    ...elements.map((element) => element.fix),
    ...(fix ? [fix] : []),
  ]);
  return new Set([...fixes, ...templates].flatMap(({ dotPhrase }) => dotPhrase ?? []));
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}
