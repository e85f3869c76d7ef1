/** A template's record -> the parts of a note: literal text and blanks. Help text for the author is left out. */
import { type FixPart, parseFixText } from "../lint/fix";
import type { NoteTemplateRecord } from "./templateRecord";

/** Headings with their lines, an empty line between sections, a line ending ("\n") at the end. */
export function templateParts({ sections }: NoteTemplateRecord): FixPart[] {
  const text = sections.map(({ heading, lines }) => [`${heading}:`, ...lines].join("\n")).join("\n\n");
  return parseFixText(`${text}\n`);
}
