/** The line that a rule's fix adds: where it goes, and whether the note holds it already. */
import type { MedicationOrder } from "../note/medicationOrders";
import type { ClinicalNote } from "../note/note";
import { type Fix, parseFixText } from "./fix";
import { linkedText } from "./linked";
import { planLineAfter } from "./planLine";
import type { FixRecord } from "./rule";

/** A line that begins as the fix does answers its rule, whether its blanks are filled or open. */
export function hasOwnLine({ text, blocks, sections }: ClinicalNote, fix: FixRecord | undefined): boolean {
  const [lead] = fix ? parseFixText(fix.text) : [];
  if (typeof lead !== "string" || lead.trim() === "") return false;
  const label = lead.trim().toLowerCase();
  // A label that ends in a colon may have been read as a heading.
  const beginnings = [...blocks, ...sections.map((section) => section.title)];
  return beginnings.some(({ start }) => text.slice(start, start + label.length).toLowerCase() === label);
}

/** `order`: the one that the fix answers, if it answers one. */
export function answerAt(note: ClinicalNote, offset: number, fix: FixRecord, order?: MedicationOrder): Fix {
  const line = planLineAfter(note, offset, () => false);
  return {
    id: "answer",
    title: fix.title,
    start: line.at,
    end: line.at,
    parts: [line.prefix(0), ...parseFixText(linkedText(fix, note, order))],
  };
}
