/** A plan review as rows of words: what the tree and the text show, each of which reads well aloud. */
import { l10n } from "vscode";
import type { PlaceRange } from "../../protocol/place";
import type { Insertion, PlanReview, ReviewedOrder, ReviewedPrinciple, ReviewedPrompt } from "../../protocol/review";

export interface ReviewRow {
  /** Stable while the note is edited elsewhere, so that what is unfolded stays so. */
  readonly id: string;
  readonly label: string;
  /** Behind the label, set back. */
  readonly description?: string;
  /** Id of a VS Code icon; says nothing that the words do not say. */
  readonly icon: string;
  readonly kind: "group" | "place" | "insertion";
  /** Where its words stand. */
  readonly range?: PlaceRange;
  readonly insertion?: Insertion;
  readonly children: readonly ReviewRow[];
  /** Folded until somebody opens it. */
  readonly folded?: boolean;
}

export function rowsOf(review: PlanReview): ReviewRow[] {
  return [
    ...(review.paused ? [{ ...LEAF, id: "paused", label: review.paused, icon: "debug-pause" }] : []),
    planRow(review.orders),
    ...review.principles.filter(isShown).map(principleRow),
    ...promptsRow(review.prompts),
    ...(review.compared
      ? [{ ...LEAF, id: "compared", label: l10n.t("Compared with the previous note."), icon: "history" }]
      : []),
  ];
}

const LEAF = { kind: "group", children: [] } as const;

function planRow(orders: readonly ReviewedOrder[]): ReviewRow {
  const own = orders.filter(({ psychotropic }) => psychotropic);
  const others = orders.filter(({ psychotropic }) => !psychotropic);
  const rest: ReviewRow = {
    ...{
      id: "plan/others",
      label: l10n.t("Other medicines"),
      description: String(others.length),
      icon: "list-unordered",
    },
    ...{ folded: true, kind: "group", children: others.map((order, index) => orderRow(order, `plan/others/${index}`)) },
  };
  return {
    id: "plan",
    label: l10n.t("Prescribing plan"),
    description: own.length === 0 ? l10n.t("no psychotropic order was read") : counted(own.length),
    icon: "checklist",
    kind: "group",
    children: [...own.map((order, index) => orderRow(order, `plan/${index}`)), ...(others.length > 0 ? [rest] : [])],
  };
}

function counted(orders: number): string {
  return orders === 1 ? l10n.t("1 order") : l10n.t("{0} orders", orders);
}

function orderRow({ words, action, medicine, dose, indication, range }: ReviewedOrder, id: string): ReviewRow {
  const name = medicine === "unspecified" ? l10n.t("medicine not named") : medicine;
  const read = [
    `${actionName(action)} ${name}`,
    ...(dose ? [dose] : []),
    indication ? l10n.t("for {0}", indication) : l10n.t("no indication named"),
  ];
  return { id, label: words, description: read.join(", "), icon: "circle-small", kind: "place", range, children: [] };
}

function actionName(action: string): string {
  const names: Record<string, string> = {
    start: l10n.t("start"),
    continue: l10n.t("continue"),
    increase: l10n.t("increase"),
    decrease: l10n.t("decrease"),
    stop: l10n.t("stop"),
  };
  return names[action] ?? action;
}

/** The writer's own reactions are never asked for: their absence is no row. */
function isShown({ id, status }: ReviewedPrinciple): boolean {
  return id !== "reactions" || status !== "absent";
}

function principleRow({ id, status, evidence, insertion }: ReviewedPrinciple): ReviewRow {
  const places = evidence.map(
    ({ words, partial, range }, index): ReviewRow => ({
      ...{ id: `${id}/${index}`, label: words, icon: "quote", kind: "place", range, children: [] },
      ...(partial ? { description: l10n.t("in part") } : {}),
    }),
  );
  return {
    id,
    label: principleName(id),
    description: statusName(status),
    icon: status === "documented" ? "check" : status === "partial" ? "circle-outline" : "dash",
    kind: "group",
    children: [...places, ...(insertion ? [insertionRow(insertion, `${id}/insert`)] : [])],
  };
}

export function principleName(id: ReviewedPrinciple["id"]): string {
  const names = {
    goals: l10n.t("Goals"),
    context: l10n.t("Context"),
    psychotherapy: l10n.t("Psychotherapy"),
    meaning: l10n.t("Meaning"),
    reactions: l10n.t("Own reactions"),
  };
  return names[id];
}

function statusName(status: ReviewedPrinciple["status"]): string {
  const names = { documented: l10n.t("documented"), partial: l10n.t("in part"), absent: l10n.t("not found") };
  return names[status];
}

function insertionRow(insertion: Insertion, id: string): ReviewRow {
  return { id, label: insertion.title, icon: "add", kind: "insertion", insertion, children: [] };
}

function promptsRow(prompts: readonly ReviewedPrompt[]): ReviewRow[] {
  if (prompts.length === 0) return [];
  const children = prompts.map(({ rule, message, hidden, range, insertions }, index): ReviewRow => {
    const id = `prompts/${rule}/${index}`;
    return {
      ...{ id, label: message, icon: "comment", kind: "place", range },
      ...(hidden ? { description: l10n.t("only here") } : {}),
      children: insertions.map((insertion, at) => insertionRow(insertion, `${id}/${at}`)),
    };
  });
  const description = String(prompts.length);
  return [
    { id: "prompts", label: l10n.t("Further questions"), description, icon: "question", kind: "group", children },
  ];
}
