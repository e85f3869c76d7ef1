/** `rapport inspect`: prints what the engine sees in notes, and how they assert given terms. Judges nothing. */
import { createLinter } from "../core/index";
import { readInputs } from "./inputs";
import { type AssertionSummary, type InspectedNote, inspectNote, type Quoted } from "./inspectResult";
import { readKnowledge } from "./knowledge";
import { RESULT_VERSION } from "./result";
import type { Terminal } from "./run";
import { printable } from "./text";
import { EXIT } from "./usage";

export const INSPECT_FORMATS = ["text", "json"] as const;

export interface InspectOptions {
  readonly format: (typeof INSPECT_FORMATS)[number];
  readonly term: readonly string[];
  readonly stdinFilename: string;
  readonly rules: readonly string[];
}

/** Resolves to the exit code: 2 where something could not be read, else 0. */
export async function runInspect(
  args: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const linter = createLinter(await readKnowledge(options.rules, terminal));
  let unread = 0;
  const reportUnread = (name: string, reason: string): void => {
    unread++;
    terminal.stderr.write(`${printable(name)}: ${printable(reason)}.\n`);
  };
  const notes: InspectedNote[] = [];
  const stdin = { stream: terminal.stdin, name: options.stdinFilename };
  for await (const { path, text } of readInputs(args, stdin, reportUnread)) {
    const { note } = linter.lint(text);
    notes.push(inspectNote(path, note, linter.probe(note, options.term)));
  }
  const output =
    options.format === "json"
      ? JSON.stringify({ version: RESULT_VERSION, notes }, undefined, 2)
      : notes.map((note) => noteText(note).join("\n")).join("\n\n");
  terminal.stdout.write(`${output}\n`);
  return unread > 0 ? EXIT.notDone : EXIT.clean;
}

function noteText(note: InspectedNote): string[] {
  const at = ({ line, column }: Quoted): string => `${line}:${column}`;
  const quoted = ({ text }: Quoted): string => `"${printable(text.replace(/\s+/g, " "))}"`;
  const sentences = note.sentences.flatMap((sentence) => [
    `  ${at(sentence)}  [${sentence.section}] ${quoted(sentence)}`,
    ...sentence.mentions.map((mention) => `      ${mention.kind} ${mention.id} ${quoted(mention)}${asserted(mention)}`),
    ...sentence.recognized.map((words) => `      ${words.kind} ${words.record} ${quoted(words)}`),
  ]);
  const orders = note.orders.map((order) => {
    const details = [
      order.psychotropic ? "psychotropic" : "not psychotropic",
      `by ${order.because}`,
      ...(order.decision ? [`decision ${order.decision.record} ${quoted(order.decision)}`] : ["no verb"]),
      ...(order.dose === null ? [] : [`dose ${printable(order.dose)}`]),
      ...(order.indication ? [`for ${order.indication.id} ${quoted(order.indication)}`] : []),
    ];
    return `  ${at(order)}  ${order.action} ${order.drug} (${order.class}) ${quoted(order)}: ${details.join(", ")}`;
  });
  const evidence = note.evidence.map(
    (item) => `  ${at(item)}  ${item.principle} ${item.strength} ${quoted(item)}: ${item.record}${weighed(item)}`,
  );
  const terms = note.terms.map(
    (term) => `  ${at(term)}  ${quoted(term)}${asserted(term) || ": affirmed, the patient's, present"}`,
  );
  return [
    `${printable(note.path)}`,
    ...part("Sentences", sentences),
    ...part("Orders", orders),
    ...part("Evidence", evidence),
    ...part("Terms", terms),
  ];
}

/** ", by "wants" +1.2 (#GoalWish)": words, what they add to the log odds, and what the model knows them as. */
function weighed({ weighed: words }: InspectedNote["evidence"][number]): string {
  return words
    .map(({ text, weight, feature }, index) => {
      const quoted = `"${printable(text.replace(/\s+/g, " "))}"`;
      return `${index === 0 ? ", by" : ","} ${quoted} +${weight.toFixed(1)} (${printable(feature)})`;
    })
    .join("");
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** ": negated by negation "no"", or nothing for a plain mention. */
function asserted({ because }: AssertionSummary): string {
  if (because.length === 0) return "";
  return `: ${because.map(({ category, modifier, text }) => `${category} by ${modifier} "${printable(text)}"`).join(", ")}`;
}
