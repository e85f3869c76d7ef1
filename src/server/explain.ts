/** What a hover says, as paragraphs that read aloud well: short labels, each followed by sentences. */
import type {
  Assertion,
  ClinicalNote,
  DiagnosisRecord,
  Evidence,
  Finding,
  Linter,
  MedicationOrder,
  Mention,
  Reference,
  Rule,
  RuleElement,
} from "../core/index";
import { textOf } from "../core/index";
import { referencesOf } from "./sources";

/** A label and what it introduces. */
export interface Statement {
  readonly label: string;
  readonly text: string;
  /** Set where the text is written in Markdown, as a rule's own `why`. */
  readonly markdown?: boolean;
  /** The sources of the statement, by their place among all sources of the explanation. */
  readonly cites?: readonly number[];
}

export interface Explanation {
  readonly paragraphs: readonly (readonly Statement[])[];
  /** Numbered from 1 in the order in which they are cited. */
  readonly sources: readonly Reference[];
}

/** For each missing element what was looked for, why it matters and what would clear it; for other rules why they exist. */
export function explainFinding(
  linter: Linter,
  finding: Finding,
  note: ClinicalNote,
  locales: readonly string[],
): Explanation {
  const rule = explainedBy(linter, finding);
  const elements = (rule?.elements ?? []).filter(({ principle }) => finding.missing.includes(principle));
  // One diagnosis is enough beside what is missing: the hover has to be read between two words.
  const [diagnosis] = elements.length > 0 ? linter.diagnoses(note) : [];
  const keys = elements.length > 0 ? elements.flatMap((element) => element.sources) : (rule?.sources ?? []);
  const asked = diagnosis?.prompts.flatMap((prompt) => prompt.sources) ?? [];
  const sources = referencesOf(linter, [...new Set([...keys, ...asked])], locales);
  const numbers = (cited: readonly string[]): number[] =>
    sources.flatMap(({ id }, index) => (cited.includes(id) ? [index + 1] : []));
  const name: Statement = { label: "Rule", text: `${finding.rule}.` };
  if (!rule || elements.length > 0) {
    return {
      paragraphs: [
        ...elements.map((element) => explainElement(element, numbers(element.sources))),
        ...(diagnosis ? [askBeside(diagnosis, numbers)] : []),
        [name],
      ],
      sources,
    };
  }
  const { lookedFor, clears = [] } = rule;
  const why = { label: "Why it matters", text: rule.why.trim(), markdown: true, cites: numbers(rule.sources) };
  const answer: Statement[] = [
    ...(lookedFor ? [{ label: "Looked for", text: lookedFor }] : []),
    why,
    ...(clears[0] ? [{ label: CLEARED, text: `“${clears[0]}”` }] : []),
  ];
  return { paragraphs: [answer, [name]], sources };
}

/** The rule; for a wording with the wording's own reason and sources. */
function explainedBy(linter: Linter, { rule: id, wording }: Finding): Rule | undefined {
  const rule = linter.rule(id);
  const record = wording && linter.knowledge.lexicon.wordings.find((each) => each.id === wording);
  return rule && record ? { ...rule, why: record.why, sources: record.sources } : rule;
}

const CLEARED = "What would clear it, for example";

function explainElement({ name, lookedFor, why, clears }: RuleElement, cites: readonly number[]): Statement[] {
  return [
    { label: `Looked for ${name}`, text: lookedFor },
    { label: "Why it matters", text: why, cites },
    {
      label: CLEARED,
      text: clears
        .slice(0, 1)
        .map((example) => `“${example}”`)
        .join(""),
    },
  ];
}

function askBeside({ title, prompts }: DiagnosisRecord, numbers: (cited: readonly string[]) => number[]): Statement[] {
  return prompts.map(({ ask, sources }) => ({
    label: `To ask beside “${title}”`,
    text: ask,
    cites: numbers(sources),
  }));
}

export function explainOrder(text: string, order: MedicationOrder): Statement {
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

export function explainEvidence(linter: Linter, text: string, item: Evidence): Statement {
  const { principle, strength, record, weighed = [] } = item;
  const { evidence, learned } = linter.knowledge.lexicon;
  const why = [...evidence, ...learned].find(({ id }) => id === record)?.why;
  const label = strength === "documented" ? `Documents ${principle}` : `Documents ${principle} in part`;
  const said = [...new Set(weighed.map(({ span }) => textOf(text, span).replace(/\s+/g, " ")))];
  const words = said.length > 0 ? `Most told by ${said.map((each) => `“${each}”`).join(", ")}. ` : "";
  return { label, text: `${why ? `${why.trim()} ` : ""}${words}Record ${record}.` };
}

/** What a named thing was read as, and which words decide how it is meant. */
export function explainMention(text: string, { kind, id, assertions }: Mention): Statement {
  const meant = assertions.map(({ category, cue }) => `${ASSERTED[category]} (“${textOf(text, cue)}”)`);
  const how = meant.length > 0 ? meant.join(", ") : "the patient's, present";
  return { label: `Read as a ${KIND[kind]}`, text: `${kind === "medication" ? id : words(id)}, ${how}.` };
}

const KIND: Readonly<Record<Mention["kind"], string>> = {
  medication: "medicine",
  therapy: "therapy",
  person: "person",
  problem: "problem or symptom",
  scale: "scale",
  code: "code",
};

const ASSERTED: Readonly<Record<Assertion["category"], string>> = {
  negated: "denied",
  possible: "possible",
  conditional: "under a condition",
  historical: "of the past",
  "other-experiencer": "of another person",
};

/** "panic-disorder" as words. */
function words(id: string): string {
  return id.replace(/-/g, " ");
}
