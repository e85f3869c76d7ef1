/** A template's record -> the parts of a note: literal text and blanks. Help text for the author is left out. */
import type { DiagnosisPrompt } from "../lint/diagnosis";
import { type FixPart, parseFixText } from "../lint/fix";
import type { SectionCategory, SectionHeadings } from "../note/lexicon";
import type { NoteTemplateRecord } from "./templateRecord";

/** What goes into a template beside its own lines, and the titles by which its sections are known. */
export interface Added {
  readonly prompts: readonly DiagnosisPrompt[];
  readonly titles: readonly SectionHeadings[];
}

/** Headings with their lines, an empty line between sections, a line ending ("\n") at the end. */
export function templateParts({ sections }: NoteTemplateRecord, added?: Added): FixPart[] {
  const lines = sections.map((section) => [`${section.heading}:`, ...section.lines]);
  for (const { line, section = FALLBACK } of added?.prompts ?? []) {
    const at = [section, FALLBACK].map((category) => placeOf(category, sections, added!.titles));
    lines[at.find((index) => index >= 0) ?? lines.length - 1]?.push(line);
  }
  return parseFixText(`${lines.map((each) => each.join("\n")).join("\n\n")}\n`);
}

const FALLBACK: SectionCategory = "assessment";

function placeOf(
  category: SectionCategory,
  sections: NoteTemplateRecord["sections"],
  titles: readonly SectionHeadings[],
): number {
  const known = new Set(
    titles
      .filter((each) => each.category === category)
      .flatMap((each) => each.titles.map((title) => title.toLowerCase())),
  );
  return sections.findIndex(({ heading }) => known.has(heading.toLowerCase()));
}
