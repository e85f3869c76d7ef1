/** The generic question: where it stands, how far it looks for an answer, and how often it asks. */
import assert from "node:assert/strict";
import { createLinter, type Rule, textOf } from "../../src/core/index";
import { builtin, loadPacks } from "../../src/packs/index";
import { applyFix } from "./linter";

const BASE: Rule = {
  id: "asked",
  check: "prompt",
  title: "Asked",
  severity: "hint",
  message: "About {words}?",
  why: "Because.",
  sources: ["KIN21"],
  on: "order",
  fix: { title: "Add a line", text: "Reason: [___ reason]" },
  examples: { flagged: [], clean: [] },
};
const ask = (rule: Partial<Rule>) => {
  const linter = createLinter({ ...builtin, rules: [{ ...BASE, ...rule }] });
  return (text: string) =>
    linter.lint(text).findings.map((finding) => ({ ...finding, words: textOf(text, finding.span) }));
};

describe("a question", () => {
  it("stands on the first order and names the others, since many findings for one thing are noise", () => {
    const found = ask({})("Plan:\n- Start sertraline 50 mg.\n- Stop trazodone.\n");
    assert.deepEqual(
      found.map(({ words, related }) => [words, related.length]),
      [["Start sertraline 50 mg", 1]],
    );
  });

  it("within the item sees what stands under it and what it stands under, and not the item beside it", () => {
    const rule = ask({ clearedBy: [{ topics: ["reason-for-change"], within: "item" }] });
    assert.deepEqual(rule("Plan:\n- Mood, worse because of the move\n  - Stop sertraline.\n"), []);
    assert.deepEqual(rule("Plan:\n- Stop sertraline.\n  - because it did not help\n"), []);
    assert.equal(rule("Plan:\n- Stop sertraline.\n- Labs because of lithium.\n").length, 1);
  });

  it("within the paragraph stops at an empty line, and counts in the sections that are named as well", () => {
    const text = "Assessment: Worse because of the move.\n\nPlan: Stop sertraline.\n";
    assert.equal(ask({ clearedBy: [{ topics: ["reason-for-change"], within: "paragraph" }] })(text).length, 1);
    assert.deepEqual(
      ask({ clearedBy: [{ topics: ["reason-for-change"], within: "paragraph", sections: ["assessment"] }] })(text),
      [],
    );
  });

  it("takes a principle for a topic, with any evidence for it", () => {
    const rule = ask({ clearedBy: [{ topics: ["goals"] }] });
    assert.deepEqual(rule("HPI: She wants to sing again.\nPlan: Start sertraline 50 mg.\n"), []);
  });

  it("is answered by the line of its own fix, still open or filled", () => {
    const rule = ask({});
    const text = "Plan:\n- Stop sertraline.\n";
    const fixed = applyFix(text, rule(text)[0]!.fixes[0]!);
    assert.equal(fixed, "Plan:\n- Stop sertraline.\n- Reason: [___ reason]\n");
    assert.deepEqual(rule(fixed), []);
    assert.deepEqual(rule(fixed.replace("[___ reason]", "no benefit")), []);
  });

  it("asks for each wording where it says so, and once a note where it does not", () => {
    const text = "HPI: Declined therapy. Prefers meds only. Declined therapy.\nPlan: Continue sertraline 50 mg.";
    const words = (perWords: boolean) => ask({ on: "words", words: ["therapy-declined"], perWords })(text);
    assert.deepEqual(
      words(true).map((finding) => [finding.message, finding.related.length]),
      [
        ["About Declined therapy?", 1],
        ["About Prefers meds only?", 0],
      ],
    );
    assert.equal(words(false).length, 1);
  });

  it("leaves a note alone that prescribes no psychotropic, unless it says that it does not need one", () => {
    const rule = { on: "words", words: ["therapy-declined"] } as const;
    assert.deepEqual(ask(rule)("HPI: Declined therapy.\nPlan: Continue lisinopril 10 mg."), []);
    assert.equal(ask({ ...rule, withoutOrders: true })("HPI: Declined therapy.").length, 1);
  });

  it("counts orders, changes and psychotropics, those that are stopped left out", () => {
    const text =
      "Medications: sertraline 50 mg, lithium 300 mg, quetiapine 25 mg.\nPlan: Stop quetiapine. Start buspirone 5 mg.\n";
    const counts = (atLeast: object) => ask({ on: "note", when: { atLeast } })(text).length;
    assert.deepEqual([counts({ psychotropics: 3 }), counts({ psychotropics: 4 })], [1, 0]);
    assert.deepEqual([counts({ changes: 2 }), counts({ changes: 3 })], [1, 0]);
    assert.deepEqual([counts({ orders: 2 }), counts({ orders: 3 })], [1, 0]);
  });
});

describe("a question about a topic that no record has", () => {
  it("is a mistake at the topic, with the near name, since it would be silent or never", () => {
    const text = `kind: rules
records:
  - id: asked
    check: prompt
    title: Asked
    severity: hint
    message: Why?
    why: Because.
    sources: [KIN21]
    on: words
    words: [therapy-decline]
    clearedBy: [{ topics: [goal], indications: [psychoses] }]
    lookedFor: A word.
    clears: [A word.]
    examples: { flagged: [{ note: a }], clean: [{ note: b }] }
`;
    assert.deepEqual(
      loadPacks([{ path: "a.yaml", text }], builtin).problems.map(({ line, message }) => `${line} ${message}`),
      [
        "11 No sign has the topic `therapy-decline`. Did you mean `therapy-declined`?",
        "12 No sign has the topic `goal`. Did you mean `goals`?",
        "12 No indication has the id `psychoses`. Did you mean `psychosis`?",
      ],
    );
  });
});
