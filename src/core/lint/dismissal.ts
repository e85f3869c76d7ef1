/** What a person may dismiss, by names that hold words and ids but no offsets: they outlast edits elsewhere in the note. */
import type { MedicationOrder } from "../note/medicationOrders";
import { blockAt, type ClinicalNote } from "../note/note";
import { contains, overlaps, type Span, textOf } from "../text/span";
import type { Finding } from "./finding";
import type { Rule, RuleElement } from "./rule";

/** The names that were dismissed, in whatever form they are kept. */
export type Dismissed = Pick<ReadonlySet<string>, "has">;

export const NOTHING_DISMISSED: Dismissed = new Set<string>();

/** Every prompt of the note; what is wrong in the text itself stays. */
export const EVERY_PROMPT = "*";

/** One element of a plan's finding, e.g. that psychotherapy is missing beside this order. */
export function elementKey({ id }: Rule, element: RuleElement, orderWords: string): string {
  return `${id}|${element.id}|${orderWords}`;
}

/** Everything that is asked about an order. */
export function planItemKey(note: ClinicalNote, { span }: MedicationOrder): string {
  return `plan-item|${normalisedWords(note, span)}`;
}

/** Lower case, each stretch of white space one space. */
export function normalisedWords({ text }: ClinicalNote, span: Span): string {
  return textOf(text, span).toLowerCase().replace(/\s+/g, " ");
}

/** The order that a place in the note belongs to: that of its words, else the only one of its list item or paragraph. */
export function planItemAt(note: ClinicalNote, span: Span): MedicationOrder | undefined {
  const own = note.orders.find((order) => overlaps(order.span, span));
  const block = own ? undefined : blockAt(note, span.start);
  const inBlock = block ? note.orders.filter((order) => contains(block, order.span)) : [];
  return own ?? (inBlock.length === 1 ? inBlock[0] : undefined);
}

/** The note as the checks see it: without the orders that nothing is to be asked about. */
export function withoutDismissedItems(note: ClinicalNote, dismissed: Dismissed): ClinicalNote {
  if (dismissed === NOTHING_DISMISSED) return note;
  const orders = note.orders.filter((order) => !dismissed.has(planItemKey(note, order)));
  return orders.length === note.orders.length ? note : { ...note, orders };
}

/** `isPrompt`: false for what is wrong in the text itself, which neither a plan item nor the whole note takes along. */
export function isDismissed(note: ClinicalNote, finding: Finding, dismissed: Dismissed, isPrompt: boolean): boolean {
  if (dismissed === NOTHING_DISMISSED) return false;
  if (dismissed.has(finding.key) || dismissed.has(finding.rule)) return true;
  if (!isPrompt) return false;
  if (dismissed.has(EVERY_PROMPT)) return true;
  const order = planItemAt(note, finding.span);
  return order !== undefined && dismissed.has(planItemKey(note, order));
}
