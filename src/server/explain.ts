/** What a hover says, as paragraphs that read aloud well: short labels, each followed by sentences. */
import { t } from "@vscode/l10n";
import type { ClinicalNote, DiagnosisRecord, Finding, Linter, Reference, Rule, RuleElement } from "../core/index";
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
  const name: Statement = { label: t("Rule"), text: `${finding.rule}.` };
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
  const why = { label: t("Why it matters"), text: rule.why.trim(), markdown: true, cites: numbers(rule.sources) };
  const answer: Statement[] = [
    ...(lookedFor ? [{ label: t("Looked for"), text: lookedFor }] : []),
    why,
    ...(clears[0] ? [{ label: t("What would clear it, for example"), text: `“${clears[0]}”` }] : []),
  ];
  return { paragraphs: [answer, [name]], sources };
}

/** The rule; for a wording with the wording's own reason and sources. */
function explainedBy(linter: Linter, { rule: id, wording }: Finding): Rule | undefined {
  const rule = linter.rule(id);
  const record = wording && linter.knowledge.lexicon.wordings.find((each) => each.id === wording);
  return rule && record ? { ...rule, why: record.why, sources: record.sources } : rule;
}

function explainElement({ name, lookedFor, why, clears }: RuleElement, cites: readonly number[]): Statement[] {
  return [
    { label: t("Looked for {0}", name), text: lookedFor },
    { label: t("Why it matters"), text: why, cites },
    {
      label: t("What would clear it, for example"),
      text: clears
        .slice(0, 1)
        .map((example) => `“${example}”`)
        .join(""),
    },
  ];
}

function askBeside({ title, prompts }: DiagnosisRecord, numbers: (cited: readonly string[]) => number[]): Statement[] {
  return prompts.map(({ ask, sources }) => ({
    label: t("To ask beside “{0}”", title),
    text: ask,
    cites: numbers(sources),
  }));
}
