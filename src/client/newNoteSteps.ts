/** What "New Note from Template…" asks: the kind of visit, problems whose questions are added, and how blanks stand. */
import { l10n, type QuickPickItem, QuickPickItemKind, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { DiagnosisSummary, TemplateSummary } from "../protocol/templates";
import { BACK, pickStep } from "./multiStep";
import { listDiagnoses, listTemplates } from "./requests";

/** As the setting `rapport.blanks` has it. */
export type BlankStyle = "tabStops" | "wildcards";

export interface NoteChoices {
  readonly template: string;
  readonly diagnoses: readonly string[];
  readonly blanks: BlankStyle;
}

/** Undefined where the person leaves. What was chosen is still chosen after a step back. */
export async function askForNote(client: BaseLanguageClient): Promise<NoteChoices | undefined> {
  const document = window.activeTextEditor?.document;
  const uri = document ? client.code2ProtocolConverter.asUri(document.uri) : NO_DOCUMENT;
  const [templates, diagnoses] = await Promise.all([listTemplates(client), listDiagnoses(client, uri)]);
  let chosen: NoteChoices = {
    template: "",
    diagnoses: diagnoses.filter(({ found }) => found).map(({ id }) => id),
    blanks: blankSetting(),
  };
  const steps = [visitStep(templates), problemsStep(diagnoses), blanksStep];
  for (let index = 0; index < steps.length; ) {
    const at = { title: l10n.t("New Note from Template"), step: index + 1, totalSteps: steps.length };
    const answer = await steps[index]!(at, chosen);
    if (answer === undefined) return undefined;
    if (answer !== BACK) chosen = answer;
    index += answer === BACK ? -1 : 1;
  }
  return chosen;
}

const NO_DOCUMENT = "untitled:none";

export function blankSetting(): BlankStyle {
  return workspace.getConfiguration("rapport").get("blanks") === "wildcards" ? "wildcards" : "tabStops";
}

type At = { readonly title: string; readonly step: number; readonly totalSteps: number };
type NoteStep = (at: At, chosen: NoteChoices) => Promise<NoteChoices | typeof BACK | undefined>;

interface Item extends QuickPickItem {
  readonly id: string;
}

/** Templates of one's own stand first, and say so. */
function visitStep(templates: readonly TemplateSummary[]): NoteStep {
  const item = ({ id, title, description, own }: TemplateSummary): Item => ({
    id,
    label: title,
    detail: description,
    ...(own ? { description: l10n.t("your own") } : {}),
  });
  const own = templates.filter((template) => template.own).map(item);
  const others = templates.filter((template) => !template.own).map(item);
  const heading = (label: string): Item => ({ id: "", label, kind: QuickPickItemKind.Separator });
  const items = own.length > 0 ? [heading(l10n.t("Your own")), ...own, heading(l10n.t("Built in")), ...others] : others;
  return async (at, chosen) => {
    const before = items.filter(({ id }) => id !== "" && id === chosen.template);
    const answer = await pickStep({ ...at, placeholder: l10n.t("Choose the kind of visit"), items, chosen: before });
    return answer === undefined || answer === BACK ? answer : { ...chosen, template: answer[0]!.id };
  };
}

function problemsStep(diagnoses: readonly DiagnosisSummary[]): NoteStep {
  const items = diagnoses.map(
    ({ id, title, description, found }): Item => ({
      id,
      label: title,
      detail: description,
      ...(found ? { description: l10n.t("named in the note in front") } : {}),
    }),
  );
  return async (at, chosen) => {
    const answer = await pickStep({
      ...at,
      placeholder: l10n.t("Problems whose questions are added as lines; none is fine"),
      items,
      chosen: items.filter(({ id }) => chosen.diagnoses.includes(id)),
      canSelectMany: true,
    });
    if (answer === undefined || answer === BACK) return answer;
    return { ...chosen, diagnoses: answer.map(({ id }) => id) };
  };
}

/** Only the setting remembers the answer. */
const blanksStep: NoteStep = async (at, chosen) => {
  const items: readonly Item[] = [
    {
      id: "tabStops",
      label: l10n.t("Blanks with labels"),
      detail: l10n.t("Tab goes from one to the next; each says what to write."),
    },
    {
      id: "wildcards",
      label: l10n.t("Blanks as ***"),
      detail: l10n.t("As a record system has them; nothing says what to write."),
    },
  ];
  const answer = await pickStep({
    ...at,
    placeholder: l10n.t("How a blank stands in the note"),
    items,
    chosen: items.filter(({ id }) => id === chosen.blanks),
  });
  if (answer === undefined || answer === BACK) return answer;
  return { ...chosen, blanks: answer[0]!.id === "wildcards" ? "wildcards" : "tabStops" };
};
