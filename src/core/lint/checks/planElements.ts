/** One finding for a plan that prescribes a psychotropic where the note documents nothing for some of the rule's elements. */
import type { EvidenceStrength } from "../../note/lexicon";
import type { MedicationOrder } from "../../note/medicationOrders";
import type { ClinicalNote } from "../../note/note";
import { elementKey, normalisedWords } from "../dismissal";
import type { Finding } from "../finding";
import { type Fix, type FixPart, parseFixText } from "../fix";
import { linkedText } from "../linked";
import { planLineAfter } from "../planLine";
import { type Rule, type RuleElement, SEVERITIES, type Severity } from "../rule";
import type { Check } from "./check";

export const planElements: Check = (rule) => {
  const elements = (rule.elements ?? []).map((element) => ({ element, parts: parseFixText(element.fix.text) }));
  return (note, { preset, settingOf, dismissed }) => {
    const orders = note.orders.filter((order) => order.psychotropic && preset.actions.includes(order.action));
    if (orders.length === 0) return [];
    const severityOf = ({ id, level = rule.level, severity = rule.severity }: RuleElement): Severity | "off" =>
      settingOf({ id, ...(level ? { level } : {}) }) ?? severity;
    // Beside whichever order it was dismissed: another one that is written above does not ask anew.
    const isDismissed = (element: RuleElement): boolean =>
      orders.some((order) => dismissed.has(elementKey(rule, element, normalisedWords(note, order.span))));
    const open = elements.filter(
      ({ element }) => !note.pending.has(element.principle) && severityOf(element) !== "off" && !isDismissed(element),
    );
    const withStatus = (status: EvidenceStrength | "absent"): Answerable[] =>
      open.filter(({ element }) => note.principles[element.principle] === status);
    const absent = withStatus("absent");
    const partial = preset.satisfiedBy === "documented" ? withStatus("partial") : [];
    const findings: Finding[] = [];
    if (absent.length > 0) {
      const severities = absent.map(({ element }) => severityOf(element));
      const severity = [...SEVERITIES].reverse().find((each) => severities.includes(each)) ?? rule.severity;
      findings.push(report(rule, severity, note, orders, absent, elements));
    }
    if (partial.length > 0) findings.push(report(rule, "hint", note, orders, partial, elements));
    return findings;
  };
};

/** An element with the parts of its plain snippet, whose opening tells the line that answers it. */
interface Answerable {
  readonly element: RuleElement;
  readonly parts: readonly FixPart[];
}

function report(
  rule: Rule,
  severity: Severity,
  note: ClinicalNote,
  orders: readonly MedicationOrder[],
  missing: readonly Answerable[],
  all: readonly Answerable[],
): Finding {
  const [first, ...others] = orders as [MedicationOrder, ...MedicationOrder[]];
  const names = missing.map(({ element }) => element.name);
  const words = normalisedWords(note, first.span);
  return {
    rule: rule.id,
    severity,
    message: rule.message.replaceAll("{missing}", names.join("; ")),
    span: first.span,
    missing: missing.map(({ element }) => element.principle),
    related: others.map((order) => ({ span: order.span, message: rule.relatedMessage ?? rule.title })),
    fixes: fixesFor(rule, note, first, missing, all),
    key: `${rule.id}|${words}|${missing.map(({ element }) => element.principle).join("+")}`,
    elements: missing.map(({ element }) => ({
      id: element.id,
      name: element.name,
      key: elementKey(rule, element, words),
    })),
  };
}

function fixesFor(
  rule: Rule,
  note: ClinicalNote,
  order: MedicationOrder,
  missing: readonly Answerable[],
  all: readonly Answerable[],
): Fix[] {
  const leads = all
    .map(({ parts }) => (typeof parts[0] === "string" ? parts[0].trim().toLowerCase() : ""))
    .filter((lead) => lead !== "");
  const place = planLineAfter(note, order.span.start, (text) =>
    leads.some((lead) => text.toLowerCase().startsWith(lead)),
  );
  const line = (index: number, { element }: Answerable): FixPart[] => [
    place.prefix(index),
    ...parseFixText(linkedText(element.fix, note, order)),
  ];
  const single = missing.map(
    (answer): Fix => ({
      id: answer.element.principle,
      title: answer.element.fix.title,
      start: place.at,
      end: place.at,
      parts: line(0, answer),
    }),
  );
  if (missing.length < 2 || !rule.fixAllTitle) return single;
  return [
    ...single,
    {
      id: "all",
      title: rule.fixAllTitle,
      start: place.at,
      end: place.at,
      parts: missing.flatMap((answer, index) => line(index, answer)),
    },
  ];
}
