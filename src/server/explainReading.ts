/** What a hover says of the reading itself: how an order or a named thing was read, which principle some words document. */
import { t } from "@vscode/l10n";
import type { Assertion, Evidence, Linter, MedicationOrder, Mention } from "../core/index";
import { textOf } from "../core/index";
import type { Statement } from "./explain";
import { actionName, principleName } from "./words";

export function explainOrder(text: string, order: MedicationOrder): Statement {
  const { drug, action, dose, indication, readAs, drugSpan } = order;
  const medicine = drug === "unspecified" ? t("medicine not named") : drug;
  const facts = [
    `${actionName(action)} ${medicine}`,
    t("class {0}", order.class),
    dose ? t("dose {0}", dose.text) : t("no dose named"),
    indication ? t("for {0}", asWords(indication.id)) : t("no indication named"),
  ];
  const misspelt = readAs === undefined ? "" : ` ${t("“{0}” was read as {1}.", textOf(text, drugSpan), readAs)}`;
  return { label: t("Read as an order"), text: `${facts.join(", ")}. ${taken(order)} ${because(order)}${misspelt}` };
}

function taken({ psychotropic }: MedicationOrder): string {
  return psychotropic ? t("Taken as a psychotropic") : t("Not taken as a psychotropic");
}

function because(order: MedicationOrder): string {
  const reasons = {
    class: t("because of its class."),
    indication: t("because of what it is given for."),
    "no-indication": t("because no indication is named."),
    "medication-list": t("because of the medicines the note lists."),
  };
  return reasons[order.because];
}

export function explainEvidence(linter: Linter, text: string, item: Evidence): Statement {
  const { principle, strength, record, weighed = [] } = item;
  const { evidence, learned } = linter.knowledge.lexicon;
  const why = [...evidence, ...learned].find(({ id }) => id === record)?.why;
  const name = principleName(principle);
  const label = strength === "documented" ? t("Documents {0}", name) : t("Documents {0} in part", name);
  const said = [...new Set(weighed.map(({ span }) => `“${textOf(text, span).replace(/\s+/g, " ")}”`))];
  const words = said.length > 0 ? `${t("Most told by {0}.", said.join(", "))} ` : "";
  return { label, text: `${why ? `${why.trim()} ` : ""}${words}${t("Record {0}.", record)}` };
}

/** What a named thing was read as, and which words decide how it is meant. */
export function explainMention(text: string, { kind, id, assertions }: Mention): Statement {
  const meant = assertions.map(({ category, cue }) => `${asserted(category)} (“${textOf(text, cue)}”)`);
  const how = meant.length > 0 ? meant.join(", ") : t("the patient's, present");
  return { label: readAsA(kind), text: `${kind === "medication" ? id : asWords(id)}, ${how}.` };
}

function readAsA(kind: Mention["kind"]): string {
  const labels = {
    medication: t("Read as a medicine"),
    therapy: t("Read as a therapy"),
    person: t("Read as a person"),
    problem: t("Read as a problem or symptom"),
    scale: t("Read as a scale"),
    code: t("Read as a code"),
  };
  return labels[kind];
}

function asserted(category: Assertion["category"]): string {
  const names = {
    negated: t("denied"),
    possible: t("possible"),
    conditional: t("under a condition"),
    historical: t("of the past"),
    "other-experiencer": t("of another person"),
  };
  return names[category];
}

/** "panic-disorder" as words. */
function asWords(id: string): string {
  return id.replace(/-/g, " ");
}
