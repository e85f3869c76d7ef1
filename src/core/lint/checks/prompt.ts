/** The generic check: asks where something is found and what would answer it is not, once a note. */
import type { MedicationOrder } from "../../note/medicationOrders";
import type { ClinicalNote } from "../../note/note";
import { type Span, textOf } from "../../text/span";
import type { Finding } from "../finding";
import { type Fix, type FixPart, parseFixText } from "../fix";
import { planLineAfter } from "../planLine";
import type { PromptCondition } from "../promptRecord";
import { countPsychotropics } from "../psychotropics";
import { stretchesWithin } from "../reach";
import type { Rule } from "../rule";
import { isCleared, isFound } from "../topics";
import type { Check } from "./check";

export const prompt: Check = (rule) => {
  const { on = "note", when = {}, orWhen = [], clearedBy = [], perWords = false, withoutOrders = false } = rule;
  const conditions = [when, ...orWhen];
  const parts = rule.fix ? parseFixText(rule.fix.text) : [];
  return (note, { preset }) => {
    const orders = note.orders.filter((order) => order.psychotropic && preset.actions.includes(order.action));
    if (orders.length === 0 && !withoutOrders) return [];
    const open = placesOf(rule, note, orders, conditions).filter(
      (place) =>
        conditions.some((condition) => holds(note, on, place, condition, orders)) &&
        !clearedBy.some((clearing) => isCleared(note, place.span.start, clearing)),
    );
    if (open.length === 0 || hasOwnLine(note, parts)) return [];
    return grouped(note, open, perWords).map((group) => report(rule, note, group, parts));
  };
};

/** What may be asked about, and the order that it is. */
interface Place {
  readonly span: Span;
  readonly order?: MedicationOrder;
}

function placesOf(
  { on = "note", words = [] }: Rule,
  note: ClinicalNote,
  orders: readonly MedicationOrder[],
  conditions: readonly PromptCondition[],
): Place[] {
  if (on === "order") return orders.map((order) => ({ span: order.span, order }));
  if (on === "words") return note.signs.filter(({ topic, pending }) => !pending && words.includes(topic));
  // The place that shows best why: words that were asked for, else an order, else the beginning.
  const topics = conditions.flatMap(({ present = [] }) => present);
  const actions = conditions.flatMap((condition) => condition.actions ?? []);
  const first =
    note.signs.find(({ topic, pending }) => !pending && topics.includes(topic)) ??
    note.evidence.find(({ principle }) => topics.includes(principle)) ??
    orders.find(({ action }) => actions.length === 0 || actions.includes(action)) ??
    note.sentences.slice(0, 1).map(({ start, end }) => ({ span: { start, end } }))[0];
  return first ? [{ span: first.span }] : [];
}

function holds(
  note: ClinicalNote,
  on: NonNullable<Rule["on"]>,
  place: Place,
  { actions, present = [], within = on === "note" ? "note" : "item", anySection, atLeast }: PromptCondition,
  orders: readonly MedicationOrder[],
): boolean {
  const asked = place.order ? [place.order] : orders;
  if (actions && !asked.some(({ action }) => actions.includes(action))) return false;
  if (anySection && !note.sections.some(({ category }) => anySection.includes(category))) return false;
  if (atLeast?.orders !== undefined && orders.length < atLeast.orders) return false;
  const changes = orders.filter(({ action }) => action !== "continue").length;
  if (atLeast?.changes !== undefined && changes < atLeast.changes) return false;
  if (atLeast?.psychotropics !== undefined && countPsychotropics(note) < atLeast.psychotropics) return false;
  if (present.length === 0) return true;
  const stretches = stretchesWithin(note, place.span.start, within);
  return present.every((topic) => isFound(note, topic, stretches));
}

/** A line that begins as the rule's own fix does answers it, whether its blanks are filled or open. */
function hasOwnLine({ text, blocks, sections }: ClinicalNote, [lead]: readonly FixPart[]): boolean {
  if (typeof lead !== "string" || lead.trim() === "") return false;
  const label = lead.trim().toLowerCase();
  // A label that ends in a colon may have been read as a heading.
  const beginnings = [...blocks, ...sections.map((section) => section.title)];
  return beginnings.some(({ start }) => text.slice(start, start + label.length).toLowerCase() === label);
}

function grouped(note: ClinicalNote, places: readonly Place[], perWords: boolean): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = perWords ? wordsOf(note, place) : "";
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

function wordsOf({ text }: ClinicalNote, { span }: Place): string {
  return textOf(text, span).toLowerCase().replace(/\s+/g, " ");
}

function report(rule: Rule, note: ClinicalNote, places: readonly Place[], parts: readonly FixPart[]): Finding {
  const [first, ...others] = places as [Place, ...Place[]];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: rule.message.replaceAll("{words}", () => shorten(textOf(note.text, first.span))),
    span: first.span,
    missing: [],
    related: others.map(({ span }) => ({ span, message: rule.relatedMessage ?? rule.title })),
    fixes: rule.fix ? [answer(rule.fix.title, note, first, parts)] : [],
    key: `${rule.id}|${wordsOf(note, first)}`,
  };
}

function answer(title: string, note: ClinicalNote, { span }: Place, parts: readonly FixPart[]): Fix {
  const line = planLineAfter(note, span.start, () => false);
  return { id: "answer", title, start: line.at, end: line.at, parts: [line.prefix(0), ...parts] };
}

const LONGEST_SHOWN = 40;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
