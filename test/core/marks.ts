/** Marks in a test note: "Start Zoloft 50 mg. {start sertraline; ask: goals}" tells what the sentence before them is read as. */
import type { LintResult } from "../../src/core/index";

/** The note with marks for what was read; in the order orders, evidence, findings. */
export function markNote({ note, findings }: LintResult): string {
  let marked = "";
  let from = 0;
  note.sentences.forEach(({ end }, index) => {
    // What stands between two sentences belongs to the one before it.
    const until = note.sentences[index + 1]?.start ?? note.text.length;
    const isHere = ({ span }: { span: { start: number } }): boolean => span.start >= from && span.start < until;
    const marks = [
      ...note.orders
        .filter(isHere)
        .map(({ action, drug, psychotropic }) => `${action} ${drug}${psychotropic ? "" : " (medical)"}`),
      ...evidenceMarks(note.evidence.filter(isHere)),
      ...findings.filter(isHere).map(({ rule, missing }) => `ask: ${missing.length > 0 ? missing.join(", ") : rule}`),
    ];
    marked += note.text.slice(from, end);
    if (marks.length > 0) marked += ` {${[...new Set(marks)].join("; ")}}`;
    marked += note.text.slice(end, until);
    from = until;
  });
  return marked + note.text.slice(from);
}

/** A principle that the sentence documents is not marked as partly documented too. */
function evidenceMarks(evidence: LintResult["note"]["evidence"]): string[] {
  const full = evidence.filter(({ strength }) => strength === "documented").map(({ principle }) => principle);
  const partial = evidence.map(({ principle }) => principle).filter((principle) => !full.includes(principle));
  return [...new Set([...full, ...partial.map((principle) => `partly ${principle}`)])].sort();
}

/** The note as a clinician would have it. */
export function withoutMarks(marked: string): string {
  return marked.replace(/ \{[^{}\n]*\}/g, "");
}
