/** What a hover says, as paragraphs that read aloud well: a short label, then sentences. */
import type { Evidence, Finding, Linter, MedicationOrder, Reference, Rule, RuleElement } from "../core/index";
import { textOf } from "../core/index";
import { referencesOf } from "./sources";

export interface Paragraph {
  readonly label: string;
  /** Plain text; a rule's own `why` may hold Markdown. */
  readonly text: string;
  readonly markdown?: boolean;
  readonly sources?: readonly Reference[];
}

/** What was looked for, why it matters and on what grounds, and what would clear it. */
export function explainFinding(linter: Linter, finding: Finding): Paragraph[] {
  const rule = linter.rule(finding.rule);
  if (!rule) return [{ label: `Rule ${finding.rule}`, text: finding.message }];
  const elements = (rule.elements ?? []).filter(({ principle }) => finding.missing.includes(principle));
  return [...elements.flatMap((element) => explainElement(linter, element)), explainRule(linter, rule)];
}

function explainElement(linter: Linter, { name, lookedFor, why, clears, sources }: RuleElement): Paragraph[] {
  return [
    { label: `Looked for ${name}`, text: lookedFor },
    { label: "Why it matters", text: why, sources: referencesOf(linter, sources) },
    { label: "What would clear it", text: clears.map((example) => `“${example}”`).join(" or ") },
  ];
}

function explainRule(linter: Linter, { id, why, sources }: Rule): Paragraph {
  return { label: `Rule ${id}`, text: why.trim(), markdown: true, sources: referencesOf(linter, sources) };
}

export function explainOrder(text: string, order: MedicationOrder): Paragraph {
  const { drug, action, dose, indication, readAs, drugSpan } = order;
  const medicine = drug === "unspecified" ? "medicine not named" : drug;
  const facts = [
    `${action} ${medicine}`,
    `class ${order.class}`,
    dose ? `dose ${dose.text}` : "no dose named",
    indication ? `for ${words(indication.id)}` : "no indication named",
  ];
  const misspelt = readAs === undefined ? "" : ` “${textOf(text, drugSpan)}” was read as ${readAs}.`;
  return { label: "Read as an order", text: `${facts.join(", ")}. ${BECAUSE[order.because](order)}.${misspelt}` };
}

const BECAUSE: Record<MedicationOrder["because"], (order: MedicationOrder) => string> = {
  class: (order) => `${taken(order)} because of its class`,
  indication: (order) => `${taken(order)} because of what it is given for`,
  "no-indication": (order) => `${taken(order)} because no indication is named`,
  "medication-list": (order) => `${taken(order)} because of the medicines the note lists`,
};

function taken({ psychotropic }: MedicationOrder): string {
  return psychotropic ? "Taken as a psychotropic" : "Not taken as a psychotropic";
}

export function explainEvidence(linter: Linter, { principle, strength, record }: Evidence): Paragraph {
  const why = linter.knowledge.lexicon.evidence.find(({ id }) => id === record)?.why;
  const serves = strength === "documented" ? `Documents ${principle}` : `Documents ${principle} in part`;
  return { label: serves, text: `${why ? `${why.trim()} ` : ""}Record ${record}.` };
}

/** "panic-disorder" as words. */
function words(id: string): string {
  return id.replace(/-/g, " ");
}
