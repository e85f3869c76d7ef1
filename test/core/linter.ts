/** One linter over the built-in rules for all tests of the core, and the words of its results. */
import { createLinter, type Fix, type LintResult, renderPlain, textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

export const linter = createLinter(builtin);

/** Each order as "increase sertraline", with what it was read from behind a bar. */
export function ordersOf(text: string): string[] {
  const { note } = linter.lint(text);
  return note.orders.filter((order) => order.psychotropic).map((order) => `${order.action} ${order.drug}`);
}

/** A result without its cache, so that two can be compared. */
export function comparable({ note, findings, hidden }: LintResult): unknown {
  const { readings: _, lines: __, signs, sentences, ...read } = note;
  const plain = sentences.map(({ reading: { signs: ___, ...reading }, ...place }) => ({ ...place, reading }));
  return { read, sentences: plain, signs: signs.all(), findings, hidden };
}

/** The text with a fix applied, as an editor without snippets would. */
export function applyFix(text: string, fix: Fix, blank?: (label: string) => string): string {
  return text.slice(0, fix.start) + renderPlain(fix.parts, blank) + text.slice(fix.end);
}

export function fixOf(text: string, id: Fix["id"]): Fix {
  const fix = linter
    .lint(text)
    .findings.flatMap((finding) => finding.fixes)
    .find((each) => each.id === id);
  if (!fix) throw new Error(`no fix ${id} for ${JSON.stringify(text)}`);
  return fix;
}

/** "rule @ words" of every finding. */
export function findingsOf(text: string): string[] {
  return linter.lint(text).findings.map(({ rule, span }) => `${rule} @ ${textOf(text, span)}`);
}
