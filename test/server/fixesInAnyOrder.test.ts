/** Fixes as an editor applies them, in random notes, in random order, with random edits elsewhere between them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createLinter, type Finding, type Fix, type LintResult, renderPlain } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { textToInsert } from "../../src/server/placement";

const linter = createLinter(builtin);

const ORDERS = [
  "Increase sertraline to 100 mg daily",
  "Start lithium 300 mg bid for bipolar disorder",
  "Continue lamotrigine 200 mg, labs\tnext week",
  "Stop trazodone 50 mg after a taper",
  "Reduce quetiapine to 50 mg at night.",
];
const OTHER = [
  "Return in 4 weeks",
  "Labs today",
  "Sleep hygiene reviewed",
  "[ ] call the pharmacy",
  "BP 120/80\tHR 72",
];
const HISTORY = [
  "Sleeping better.",
  "Energy low; no suicidal thoughts.",
  "She wants to be back in class by spring.",
  "",
];
const HEADINGS = ["Plan:", "PLAN", "Assessment and Plan:", "## Plan", ""];
const MARKS = ["- ", "* ", "  - ", "\t- ", "• ", "1. ", "", "\t"];

/** A note from parts: a history, a plan as a list of one style, what follows it, with one kind of line ending. */
const note = fc
  .record({
    history: fc.subarray(HISTORY, { minLength: 1 }),
    heading: fc.constantFrom(...HEADINGS),
    mark: fc.constantFrom(...MARKS),
    items: fc.array(fc.constantFrom(...ORDERS, ...OTHER), { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom("", "\n", "\n\nSigned: on file\n", "\n\n"),
    ending: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ history, heading, mark, items, end, ending }) => {
    const list = items.map((item, at) => (mark === "1. " ? `${at + 1}. ${item}` : mark + item));
    const text = ["HPI:", ...history, "", heading, ...list].join("\n") + end;
    return { text: text.replaceAll("\n", ending), ending };
  });

/** What the writer does between two fixes, elsewhere: in the first line, or behind the end. */
const edit = fc.constantFrom(
  (text: string) => text,
  (text: string, ending: string) => `Seen by video.${ending}${text}`,
  (text: string, ending: string) => `${ending}${text}`,
  (text: string, ending: string) => `${text}${ending}${ending}Time: 25 minutes${ending}`,
);

const answers = [
  "be back in class by spring",
  "the breakup in May, told by her sister",
  "weekly psychotherapy with her therapist",
];

interface Applied {
  readonly text: string;
  readonly inserted: string;
  readonly at: number;
}

function apply(
  text: string,
  result: LintResult,
  fix: Fix,
  snippet: boolean,
  blank?: (label: string) => string,
): Applied {
  const { start, end, parts } = textToInsert(text, result.note.lines, fix, snippet);
  const inserted = renderPlain(parts, blank);
  return { text: text.slice(0, start) + inserted + text.slice(end), inserted, at: start };
}

/** Each line as it was is still there, in order: nothing was cut, joined or indented anew. */
function keepsLines(before: string, after: string, ending: string): boolean {
  const now = after.split(ending);
  let from = 0;
  return before.split(ending).every((line) => {
    from = now.indexOf(line, from) + 1;
    return from > 0;
  });
}

const planOf = (text: string, result = linter.lint(text)): Finding | undefined =>
  result.findings.find(({ missing }) => missing.length > 0);
/** A fix for an element of the plan, of those that are offered now. */
const offered = (finding: Finding): readonly Fix[] =>
  finding.fixes.filter(({ id }) => id !== "replace" && id !== "delete");

describe("fixes in random notes, in random order, with edits elsewhere between them", () => {
  it("each end what they answer, leave every line as it was, and keep the line endings", () => {
    const steps = fc.array(fc.record({ pick: fc.nat(), edit, snippet: fc.boolean(), filled: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(note, steps, fc.boolean(), ({ text: first, ending }, taken, incremental) => {
        let text = first;
        let previous: LintResult | undefined;
        const answered = new Set<string>();
        for (const { pick, edit: change, snippet, filled } of taken) {
          text = change(text, ending);
          const result = linter.lint(text, incremental && previous ? { previous } : {});
          previous = result;
          const finding = planOf(text, result);
          for (const id of finding?.missing ?? []) assert.ok(!answered.has(id), `${id} is asked for again in ${text}`);
          if (!finding) continue;
          const fixes = offered(finding);
          const fix = fixes[pick % fixes.length]!;
          const applied = apply(text, result, fix, snippet);
          assert.ok(keepsLines(text, applied.text, ending), JSON.stringify([text, applied.text]));
          if (ending === "\r\n") assert.doesNotMatch(applied.text, /(?<!\r)\n/);
          text = filled ? fill(applied.text) : applied.text;
          for (const id of fix.id === "all" ? finding.missing : [fix.id]) answered.add(id);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("leave a warning for each blank, and none once it is filled", () => {
    fc.assert(
      fc.property(note, fc.nat(), fc.boolean(), ({ text }, pick, snippet) => {
        const result = linter.lint(text);
        const finding = planOf(text, result);
        if (!finding) return;
        const fixes = offered(finding);
        const fix = fixes[pick % fixes.length]!;
        const { text: after } = apply(text, result, fix, snippet);
        const blanks = fix.parts.filter((part) => typeof part !== "string").length;
        const open = (now: string) => linter.lint(now).findings.filter(({ rule }) => rule === "unfilled-blank");
        assert.equal(open(after).length, blanks, after);
        for (const { span } of open(after)) assert.match(after.slice(span.start, span.end), /^\[___/);
        assert.deepEqual(open(fill(after)), []);
      }),
      { numRuns: 150 },
    );
  });
});

/** As the writer does: each blank by its label's own first choice, or by words that answer it. */
function fill(text: string): string {
  return text.replace(/\[___ ?([^\]\r\n]*)\]/g, (_, label: string) => {
    if (/when|next/i.test(label)) return "next Monday";
    if (/therapy|psycho|offered/i.test(label)) return answers[2]!;
    return /goal|want|matters/i.test(label) ? answers[0]! : answers[1]!;
  });
}
