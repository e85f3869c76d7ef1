/** A template's record -> the parts of a note: literal text and blanks. Help text for the author is left out. */
import type { DiagnosisPrompt } from "../lint/diagnosis";
import { type FixPart, parseFixText } from "../lint/fix";
import type { SectionCategory, SectionHeadings } from "../note/lexicon";
import type { NoteTemplateRecord, TemplateSection } from "./templateRecord";

/** What goes into a template beside its own lines, and the titles by which its sections are known. */
export interface Added {
  readonly prompts?: readonly DiagnosisPrompt[];
  readonly titles?: readonly SectionHeadings[];
  /** Locales whose sections are wanted, e.g. "us"; every locale without it. */
  readonly locales?: readonly string[];
}

/** Headings with their lines, an empty line between sections, a line ending ("\n") at the end. */
export function templateParts(template: NoteTemplateRecord, added: Added = {}): FixPart[] {
  return parseFixText(`${sectionsText(withPrompts(sectionsFor(template, added.locales), added))}\n`);
}

/** The sections of a template that are of use where these locales are minded. */
export function sectionsFor({ sections }: NoteTemplateRecord, locales?: readonly string[]): TemplateSection[] {
  return sections.filter(({ locale }) => locale === undefined || locales?.includes(locale) !== false);
}

/** Sections as text, without a line ending at the end. */
export function sectionsText(sections: readonly TemplateSection[]): string {
  return sections
    .map((section, index) => {
      const gap = index === 0 ? "" : section.layout?.includes("no-gap") ? "\n" : "\n\n";
      return gap + sectionText(section);
    })
    .join("");
}

function sectionText({ heading, lines, layout = [] }: TemplateSection): string {
  if (heading === undefined) return lines.join("\n");
  const title = layout.includes("no-colon") ? heading : `${heading}:`;
  if (lines.length === 0) return title;
  return `${title}${layout.includes("same-line") ? " " : "\n"}${lines.join("\n")}`;
}

function withPrompts(sections: readonly TemplateSection[], { prompts = [], titles = [] }: Added): TemplateSection[] {
  const added = sections.map((): string[] => []);
  for (const { line, section = FALLBACK } of prompts) {
    const at = [section, FALLBACK].map((category) => placeOf(category, sections, titles));
    added[at.find((index) => index >= 0) ?? added.length - 1]?.push(line);
  }
  return sections.map((section, index) =>
    added[index]!.length === 0 ? section : { ...section, lines: [...withoutEnd(section.lines), ...added[index]!] },
  );
}

/** Empty lines at the end of a section would part it from the lines that are added. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.trim() === "") end--;
  return lines.slice(0, end);
}

const FALLBACK: SectionCategory = "assessment";

function placeOf(
  category: SectionCategory,
  sections: readonly TemplateSection[],
  titles: readonly SectionHeadings[],
): number {
  const known = new Set(
    titles
      .filter((each) => each.category === category)
      .flatMap((each) => each.titles.map((title) => title.toLowerCase())),
  );
  return sections.findIndex(({ heading }) => heading !== undefined && known.has(heading.toLowerCase()));
}
