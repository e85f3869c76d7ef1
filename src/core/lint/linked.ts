/** The text of a fix for the order that it answers: its blanks name the medicine and what it is for, in the note's own words. */
import type { MedicationOrder } from "../note/medicationOrders";
import type { ClinicalNote } from "../note/note";
import { type Span, textOf } from "../text/span";
import type { FixRecord } from "./rule";

/** The first of the linked texts for which the note tells all that it names; the plain one where there is none. */
export function linkedText(fix: FixRecord, note: ClinicalNote, order: MedicationOrder | undefined): string {
  if (!order || !fix.linked) return fix.text;
  const told: Readonly<Record<string, string | undefined>> = {
    medicine: order.drug === "unspecified" ? undefined : labelWords(note, order.drugSpan),
    indication: order.indication && labelWords(note, order.indication.span),
  };
  const names = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!);
  const chosen = fix.linked.find(
    ({ text, actions }) =>
      (!actions || actions.includes(order.action)) && names(text).every((name) => told[name] !== undefined),
  );
  return chosen ? chosen.text.replace(PLACEHOLDER, (_, name: string) => told[name]!) : fix.text;
}

/** What a linked text may name. Never a dose: a label that repeats it would be read as a new decision. */
const PLACEHOLDER = /\{(medicine|indication)\}/g;

const LONGEST = 40;

/** The words as the author wrote them; undefined where they would break a label or make it long. */
function labelWords({ text }: ClinicalNote, span: Span): string | undefined {
  const words = textOf(text, span).replace(/\s+/g, " ").trim();
  return words === "" || words.length > LONGEST || /[[\]{}|]|___|\*{3}/.test(words) ? undefined : words;
}
