/** Findings for people: where, what, the line with the place marked, and what would clear it. */
import { type Finding, type RelatedPlace, renderPlain, SEVERITIES, type Severity } from "../../core/index";
import { excerptOf } from "../excerpt";
import { LISTED_PRINCIPLES } from "../result";
import { count, printable, widthOf, wrap } from "../text";
import type { CheckedNote, ReportContext } from "./reporter";

export async function* textReporter(notes: AsyncIterable<CheckedNote>, context: ReportContext): AsyncGenerator<string> {
  const tally = new Map<Severity, number>();
  let checked = 0;
  let paused = 0;
  for await (const note of notes) {
    checked++;
    paused += note.result.paused.length;
    for (const finding of note.result.findings) {
      tally.set(finding.severity, (tally.get(finding.severity) ?? 0) + 1);
      yield `${findingText(note, finding, context)}\n\n`;
    }
    if (note.result.findings.length === 0 && !context.quiet) yield `${printable(note.path)}: nothing found.\n`;
  }
  if (!context.quiet) yield `${summaryText(checked, paused, tally, context)}\n`;
}

function findingText(note: CheckedNote, finding: Finding, context: ReportContext): string {
  const answers = [...clearingText(finding, context), ...fixesText(finding, context)];
  const blocks = [
    headLine(note, finding, context),
    excerptText(note, finding, context),
    ...finding.related.map((place) => relatedText(note, place, context)),
    ...(answers.length > 0 ? ["", ...answers] : []),
  ];
  return blocks.join("\n");
}

/** `path:line:column  severity  message  (rule)`, broken where it is longer than the terminal is wide. */
function headLine({ path, result }: CheckedNote, finding: Finding, { width, colors }: ReportContext): string {
  const { rule, severity, span } = finding;
  const { line, column } = result.note.lines.positionAt(span.start);
  const place = `${printable(path)}:${line}:${column}`;
  const lead = `${place}  ${severity}  `;
  const message = printable(finding.message);
  const fits = widthOf(`${lead}${message}  (${rule})`) <= width;
  const words = fits ? `${message}  (${rule})` : wrap(`${message} (${rule})`, width, "    ", widthOf(lead));
  return `${colors.bold(place)}  ${colors[SEVERITY_COLOR[severity]](severity)}  ${words}`;
}

const SEVERITY_COLOR = { warning: "yellow", information: "cyan", hint: "magenta" } as const satisfies Record<
  Severity,
  string
>;

function excerptText({ result }: CheckedNote, finding: Finding, { width, colors }: ReportContext): string {
  const { note } = result;
  const number = String(note.lines.positionAt(finding.span.start).line);
  const gutter = `  ${number} | `;
  const { source, marks, endLine } = excerptOf(note.text, note.lines, finding.span, width - gutter.length);
  const below = `  ${" ".repeat(number.length)} | `;
  const until = endLine === undefined ? "" : ` to line ${endLine}`;
  return `\n${colors.dim(gutter)}${source}\n${colors.dim(below)}${colors.cyan(marks)}${until}`;
}

function relatedText({ result }: CheckedNote, { span, message }: RelatedPlace, { width }: ReportContext): string {
  const { line, column } = result.note.lines.positionAt(span.start);
  const lead = `  also ${line}:${column}  `;
  return lead + wrap(printable(message), width, " ".repeat(lead.length), lead.length);
}

/** An example for each missing element, in the order of the result. */
function clearingText({ rule, missing }: Finding, { linter, width, colors }: ReportContext): string[] {
  const elements = linter.rule(rule)?.elements ?? [];
  const wanted = LISTED_PRINCIPLES.filter((principle) => missing.includes(principle));
  const longest = Math.max(0, ...wanted.map((principle) => principle.length));
  const lines = wanted.flatMap((principle) => {
    const example = elements.find((element) => element.principle === principle)?.clears[0];
    if (example === undefined) return [];
    const lead = `    ${principle.padEnd(longest)}  `;
    return [lead + wrap(`"${example}"`, width, " ".repeat(lead.length + 1), lead.length)];
  });
  const [own] = linter.rule(rule)?.clears ?? [];
  if (own) lines.push(`    ${wrap(`"${own}"`, width, "     ", 4)}`);
  return lines.length === 0
    ? []
    : [
        colors.bold(
          heading(
            own ? "Words such as these would clear it:" : "Words such as these, anywhere in the note, would clear it:",
            width,
          ),
        ),
        ...lines,
      ];
}

function fixesText({ fixes }: Finding, { width, colors }: ReportContext): string[] {
  const single = fixes.filter(({ id }) => id !== "all");
  const insertions = single.filter(({ parts }) => parts.length > 0);
  const others = single.filter(({ parts }) => parts.length === 0);
  const lines = insertions.map(({ parts }) => `    ${wrap(insertedWords(renderPlain(parts)), width, "      ", 4)}`);
  const title = heading(insertions.length === 1 ? "A line with blanks to fill:" : "Lines with blanks to fill:", width);
  return [
    ...(lines.length > 0 ? [colors.bold(title), ...lines] : []),
    ...others.map((fix) => `  ${wrap(`Or: ${printable(fix.title)}`, width, "      ", 2)}`),
  ];
}

function heading(words: string, width: number): string {
  return `  ${wrap(words, width, "  ", 2)}`;
}

/** Without the mark of the list that the line would join. */
function insertedWords(text: string): string {
  return printable(
    text
      .trim()
      .replace(/^(?:[-*+\u2022]|\d+[.)])\s+/, "")
      .replace(/\s+/g, " "),
  );
}

function summaryText(
  checked: number,
  paused: number,
  tally: ReadonlyMap<Severity, number>,
  { unread, width }: ReportContext,
): string {
  const found = [...SEVERITIES].reverse().flatMap((severity) => {
    const number = tally.get(severity) ?? 0;
    return number === 0 ? [] : [severity === "information" ? `${number} information` : count(number, severity)];
  });
  const findings = [...tally.values()].reduce((sum, number) => sum + number, 0);
  const sentences = [
    `${count(checked, "note")} checked`,
    findings === 0 ? "no findings" : `${count(findings, "finding")} (${found.join(", ")})`,
    ...(paused > 0 ? [`${count(paused, "question")} paused`] : []),
    ...(unread() > 0 ? [`${unread()} could not be read`] : []),
  ];
  const advice = "rapport explain RULE says why a rule asks, and how to change it.";
  return [`${sentences.join(", ")}.`, ...(findings > 0 ? [advice] : [])]
    .map((paragraph) => wrap(paragraph, width, "  ", 0))
    .join("\n");
}
