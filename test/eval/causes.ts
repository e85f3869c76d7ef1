/** Why an order or a piece of evidence was missed or made up, by what the engine saw at the place that the label quotes. */
import * as fs from "node:fs";
import * as path from "node:path";
import { createLinter, type LintResult, PRINCIPLES, type Principle, textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

interface Label {
  readonly id: string;
  readonly orders: readonly {
    readonly drug: string;
    readonly action: string;
    readonly quote: string;
    readonly psychotropic: boolean;
    readonly optional?: boolean;
  }[];
  readonly principles: Readonly<
    Record<Principle, { readonly status: "yes" | "partial" | "no"; readonly quotes: readonly string[] }>
  >;
}

/** Lines "note  what" under each cause, the commonest cause first. */
export function groupByCause(labels: string, notes: string): ReadonlyMap<string, readonly string[]> {
  const linter = createLinter(builtin);
  const groups = new Map<string, string[]>();
  for (const line of fs.readFileSync(labels, "utf8").split("\n").filter(Boolean)) {
    const label = JSON.parse(line) as Label;
    const result = linter.lint(fs.readFileSync(path.join(notes, `${label.id}.txt`), "utf8"));
    for (const [cause, what] of [...orderErrors(label, result), ...evidenceErrors(label, result)])
      groups.set(cause, [...(groups.get(cause) ?? []), `${label.id}  ${what}`]);
  }
  return new Map([...groups].sort((a, b) => b[1].length - a[1].length));
}

function orderErrors(label: Label, { note }: LintResult): [cause: string, what: string][] {
  const wanted = label.orders.filter((order) => order.psychotropic);
  const missed = wanted
    .filter((order) => !order.optional && !note.orders.some((own) => own.psychotropic && own.drug === order.drug))
    .map((order): [string, string] => [causeOfMiss(order, note), `${order.action} ${order.drug}: ${order.quote}`]);
  const own = note.orders.filter((order) => order.psychotropic);
  const spurious = own
    .filter((order) => !wanted.some(({ drug }) => drug === order.drug))
    .map((order): [string, string] => [
      `order made up: decided by ${order.decision?.record ?? "a line without a verb"}, psychotropic by ${order.because}`,
      `${order.action} ${order.drug}: ${textOf(note.text, order.span)}`,
    ]);
  const otherwise = own.flatMap((order): [string, string][] => {
    const same = wanted.filter(({ drug, optional }) => drug === order.drug && !optional);
    return same.length === 0 || same.some(({ action }) => action === order.action)
      ? []
      : [[`another action: ${same[0]!.action} read as ${order.action}`, `${order.drug}: ${same[0]!.quote}`]];
  });
  return [...missed, ...spurious, ...otherwise];
}

function causeOfMiss({ drug, quote }: Label["orders"][number], note: LintResult["note"]): string {
  if (note.orders.some((order) => order.drug === drug)) return "order missed: read as given for another purpose";
  const at = note.text.indexOf(quote);
  if (at < 0) return "order missed: the label's quotation is not in the note";
  const sentences = note.sentences.filter(({ start, end }) => start < at + quote.length && end > at);
  const mention = sentences.flatMap(({ reading }) => reading.mentions).find(({ id }) => id === drug);
  if (!mention) return "order missed: its name is not known in these words";
  if (mention.assertions.length > 0)
    return `order missed: the medicine counts as ${mention.assertions[0]!.category} by ${mention.assertions[0]!.modifier}`;
  const decisions = sentences.flatMap(({ reading }) => reading.recognized).filter(({ kind }) => kind === "decision");
  const { category } = sentences[0]!;
  return decisions.length === 0
    ? `order missed: no words of decision (${category})`
    : `order missed: the decision counts as told, void or another medicine's (${category})`;
}

function evidenceErrors(label: Label, { note }: LintResult): [cause: string, what: string][] {
  return PRINCIPLES.flatMap((principle): [string, string][] => {
    const { status, quotes } = label.principles[principle];
    const says = note.principles[principle];
    const found = note.evidence.find((item) => item.principle === principle && item.strength === says);
    if (status === "yes" && says !== "documented")
      return [
        [
          `${principle} missed: ${says === "partial" ? `only partial, by ${found!.record}` : "nothing found"}`,
          quotes[0] ?? "",
        ],
      ];
    if (status === "no" && says === "documented")
      return [[`${principle} made up: by ${found!.record}`, textOf(note.text, found!.span)]];
    return [];
  });
}
