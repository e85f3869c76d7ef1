/** The generic check: asks where something is found and what would answer it is not, once a note. */
import type { MedicationOrder } from "../../note/medicationOrders";
import type { ClinicalNote } from "../../note/note";
import { contains, type Span, textOf } from "../../text/span";
import { normalisedWords } from "../dismissal";
import type { Finding } from "../finding";
import { answerAt, hasOwnLine } from "../ownLine";
import type { PromptCondition } from "../promptRecord";
import { countPsychotropics } from "../psychotropics";
import { stretchesWithin } from "../reach";
import type { Rule } from "../rule";
import { isCleared, isFound } from "../topics";
import type { Check } from "./check";

export const prompt: Check = (rule) => {
  const { on = "note", when = {}, orWhen = [], clearedBy = [], perWords = false, withoutOrders = false } = rule;
  const conditions = [when, ...orWhen];
  return (note, { preset }) => {
    const orders = note.orders.filter((order) => order.psychotropic && preset.actions.includes(order.action));
    if (orders.length === 0 && !withoutOrders) return [];
    const open = placesOf(rule, note, orders, conditions).filter(
      (place) =>
        conditions.some((condition) => holds(note, on, place, condition, orders)) &&
        !clearedBy.some((clearing) => isCleared(note, place.span.start, clearing)),
    );
    if (open.length === 0 || hasOwnLine(note, rule.fix)) return [];
    return grouped(note, open, perWords).map((group) => report(rule, note, group));
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
  if (on === "words") return note.signs.of(...words).filter(({ pending }) => !pending);
  // The place that shows best why: words that were asked for, else an order, else the beginning.
  const topics = conditions.flatMap(({ present = [] }) => present);
  const actions = conditions.flatMap((condition) => condition.actions ?? []);
  const first =
    note.signs.of(...topics).find(({ pending }) => !pending) ??
    note.evidence.find(({ principle }) => topics.includes(principle)) ??
    orders.find(({ action }) => actions.includes(action)) ??
    orders[0] ??
    note.sentences.slice(0, 1).map(({ start, end }) => ({ span: { start, end } }))[0];
  return first ? [{ span: first.span }] : [];
}

function holds(
  note: ClinicalNote,
  on: NonNullable<Rule["on"]>,
  place: Place,
  { actions, present = [], within = on === "note" ? "note" : "item", nearOrder, anySection, atLeast }: PromptCondition,
  orders: readonly MedicationOrder[],
): boolean {
  const asked = place.order ? [place.order] : orders;
  if (actions && !asked.some(({ action }) => actions.includes(action))) return false;
  if (anySection && !note.sections.some(({ category }) => anySection.includes(category))) return false;
  if (atLeast?.orders !== undefined && orders.length < atLeast.orders) return false;
  const changes = orders.filter(({ action }) => action !== "continue").length;
  if (atLeast?.changes !== undefined && changes < atLeast.changes) return false;
  if (atLeast?.psychotropics !== undefined && countPsychotropics(note) < atLeast.psychotropics) return false;
  if (
    nearOrder &&
    !orders.some(({ span }) => stretchesWithin(note, place.span.start, nearOrder).some((each) => contains(each, span)))
  )
    return false;
  if (present.length === 0) return true;
  const stretches = stretchesWithin(note, place.span.start, within);
  return present.every((topic) => isFound(note, topic, stretches));
}

function grouped(note: ClinicalNote, places: readonly Place[], perWords: boolean): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = perWords ? normalisedWords(note, place.span) : "";
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

function report(rule: Rule, note: ClinicalNote, places: readonly Place[]): Finding {
  const [first, ...others] = places as [Place, ...Place[]];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: rule.message.replaceAll("{words}", () => shorten(textOf(note.text, first.span))),
    span: first.span,
    missing: [],
    related: others.map(({ span }) => ({ span, message: rule.relatedMessage ?? rule.title })),
    fixes: rule.fix ? [answerAt(note, first.span.start, rule.fix, first.order)] : [],
    key: `${rule.id}|${normalisedWords(note, first.span)}`,
  };
}

const LONGEST_SHOWN = 40;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
