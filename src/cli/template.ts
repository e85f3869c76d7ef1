/** `rapport template`: the list of note templates, or one of them as text with blanks. */
import {
  blankText,
  type NoteTemplateRecord,
  renderPlain,
  smartPhraseText,
  templateParts,
  templatesInOrder,
} from "../core/index";
import { readKnowledge } from "./knowledge";
import type { Terminal } from "./run";
import { widthOf } from "./text";
import { EXIT, unknownName } from "./usage";

export interface TemplateOptions {
  readonly blanks: string;
  readonly smartphrase: boolean;
  readonly locales: string;
  readonly diagnosis: readonly string[];
  readonly rules: readonly string[];
}

/** How a blank is written. */
export const BLANK_STYLES: Readonly<Record<string, (label: string) => string>> = {
  label: blankText,
  wildcard: () => "***",
};

export async function runTemplate(
  id: string | undefined,
  options: TemplateOptions,
  terminal: Terminal,
): Promise<number> {
  const { templates, diagnoses, lexicon } = await readKnowledge(options.rules, terminal);
  if (id === undefined) {
    terminal.stdout.write(listText(templatesInOrder(templates)));
    return EXIT.clean;
  }
  const template = templates.find((record) => record.id === id);
  if (!template) {
    const ids = templates.map((record) => record.id);
    throw unknownName("template", id, ids);
  }
  const unknown = options.diagnosis.find((wanted) => !diagnoses.some((record) => record.id === wanted));
  if (unknown !== undefined) {
    const ids = diagnoses.map((record) => record.id);
    throw unknownName("diagnosis", unknown, ids);
  }
  const prompts = diagnoses.filter((record) => options.diagnosis.includes(record.id)).flatMap((each) => each.prompts);
  const locales = options.locales.split(",").map((locale) => locale.trim());
  const parts = templateParts(template, { prompts, titles: lexicon.sections, locales });
  terminal.stdout.write(
    options.smartphrase ? smartPhraseText(parts) : renderPlain(parts, BLANK_STYLES[options.blanks]!),
  );
  return EXIT.clean;
}

function listText(templates: readonly NoteTemplateRecord[]): string {
  if (templates.length === 0) return "There is no template.\n";
  const longest = Math.max(...templates.map(({ id }) => widthOf(id)));
  const lines = templates.map(({ id, title, description }) => `${id.padEnd(longest)}  ${title}: ${description}`);
  return `${lines.join("\n")}\n\nrapport template ID prints one.\n`;
}
