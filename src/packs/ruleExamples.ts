/** Tries the example of a rule or of an element: the note alone, with the rule on and an element without its siblings. */
import { adjustables, type Finding, type Linter, type Severity } from "../core/index";
import type { Example, Failure } from "./examples";

export function tryRule(linter: Linter, example: Example): Failure | undefined {
  const { findings, text } = readExample(linter, example);
  const { missing, at } = example.details ?? {};
  const found = findings.map((finding) => findingLine(text, finding));
  if (example.expects === "clean") return found.length === 0 ? undefined : { example, expected: "no finding", found };
  const wanted = [
    `a finding of ${example.id}`,
    ...(at === undefined ? [] : [`on "${at}"`]),
    ...(missing ? [`missing ${missing.join(", ")}`] : []),
  ].join(", ");
  const holds =
    findings.length > 0 &&
    (!missing || missing.join() === findings[0]!.missing.join()) &&
    (at === undefined || findings.some(({ span }) => overlapsWords(text, span, at)));
  return holds ? undefined : { example, expected: wanted, found };
}

/** The findings of the example's rule; with `off`, as a setting that switches it off leaves them. */
export function readExample(
  linter: Linter,
  { id, text: note, details }: Example,
  off = false,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const subject = adjustables(linter.knowledge.rules).find((each) => each.id === id);
  if (!subject) return { text: note, findings: [] };
  const { rule, element, severity } = subject;
  // A rule that its preset leaves off is tried all the same, and an element without the others.
  const others = element ? rule.elements!.filter((other) => other.id !== id).map((other) => [other.id, "off"]) : [];
  const rules: Record<string, Severity | "off"> = Object.fromEntries([...others, [id, off ? "off" : severity]]);
  const text = note.repeat(details?.times ?? 1);
  const lastVisit = details?.before === undefined ? {} : { lastVisit: linter.lint(details.before).note };
  const result = linter.lint(text, { rules, all: true, private: true, ...lastVisit });
  const findings = rule.private ? (result.private ?? []) : result.findings;
  return { text, findings: findings.filter((finding) => finding.rule === rule.id) };
}

function findingLine(text: string, { span, missing }: Finding): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return `a finding on "${words}"${missing.length > 0 ? `, missing ${missing.join(", ")}` : ""}`;
}

function overlapsWords(text: string, span: { start: number; end: number }, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at < span.end && span.start < at + words.length) return true;
  return false;
}
