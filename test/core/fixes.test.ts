/** Fixes go to the right place of the plan, in its own style, hold blanks only, and clear what they answer. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { applyFix, fixOf, linter } from "./linter";

const lines = (...parts: string[]): string => `${parts.join("\n")}\n`;

describe("a fix in a plan", () => {
  const places: Readonly<Record<string, { note: string; after: string }>> = {
    "a bullet below the order it answers": {
      note: lines("PLAN:", "- Increase sertraline to 100 mg", "- Return in 4 weeks"),
      after: lines(
        "PLAN:",
        "- Increase sertraline to 100 mg",
        "- Goal in the patient's words: ***",
        "- Return in 4 weeks",
      ),
    },
    "the list's own indentation and mark": {
      note: lines("Plan", "  • Start lithium 300 mg bid", "  • Labs"),
      after: lines("Plan", "  • Start lithium 300 mg bid", "  • Goal in the patient's words: ***", "  • Labs"),
    },
    "the next number behind a numbered list": {
      note: lines("PLAN:", "1. Increase sertraline to 100 mg", "2. Labs", "", "Signed"),
      after: lines(
        "PLAN:",
        "1. Increase sertraline to 100 mg",
        "2. Labs",
        "3. Goal in the patient's words: ***",
        "",
        "Signed",
      ),
    },
    "a line of its own behind prose": {
      note: lines("Plan: Increase sertraline to 100 mg. Labs next week.", "Signed"),
      after: lines(
        "Plan: Increase sertraline to 100 mg. Labs next week.",
        "Goal in the patient's words: ***",
        "Signed",
      ),
    },
    "behind an item that a hard wrap broke": {
      note: lines(
        "PLAN:",
        "- Increase sertraline to 100 mg daily, to be taken",
        "  in the morning with food",
        "- Labs",
      ),
      after: lines(
        "PLAN:",
        "- Increase sertraline to 100 mg daily, to be taken",
        "  in the morning with food",
        "- Goal in the patient's words: ***",
        "- Labs",
      ),
    },
    "the last line of a note without a line ending": {
      note: "PLAN:\n- Increase sertraline to 100 mg",
      after: "PLAN:\n- Increase sertraline to 100 mg\n- Goal in the patient's words: ***",
    },
    "no task box of its own": {
      note: lines("Plan:", "- [ ] Start sertraline 25 mg", "- [ ] Labs"),
      after: lines("Plan:", "- [ ] Start sertraline 25 mg", "- Goal in the patient's words: ***", "- [ ] Labs"),
    },
  };
  for (const [name, { note, after }] of Object.entries(places))
    it(`is ${name}`, () =>
      assert.equal(
        applyFix(note, fixOf(note, "goals"), () => "***"),
        after,
      ));

  it("goes below the lines that earlier fixes put there, so that they stand in the order they were chosen", () => {
    let note = lines("PLAN:", "- Increase sertraline to 100 mg", "- Labs");
    for (const id of ["goals", "psychotherapy"] as const) note = applyFix(note, fixOf(note, id));
    assert.deepEqual(
      note.split("\n").map((line) => line.slice(0, 8)),
      ["PLAN:", "- Increa", "- Goal i", "- Psycho", "- Labs", ""],
    );
  });

  it("continues the numbering for every line of the fix for all", () => {
    const note = lines("PLAN:", "1) Increase sertraline to 100 mg", "2) Labs");
    assert.deepEqual(
      applyFix(note, fixOf(note, "all"))
        .split("\n")
        .map((line) => line.slice(0, 6)),
      ["PLAN:", "1) Inc", "2) Lab", "3) Goa", "4) Lif", "5) Psy", ""],
    );
  });
});

describe("a finding about a missing element", () => {
  const note = lines("PLAN:", "- Increase sertraline to 100 mg");
  const missing = (text: string): readonly string[] => linter.lint(text).findings.flatMap((finding) => finding.missing);
  const rules = (text: string): string[] => linter.lint(text).findings.map(({ rule }) => rule);

  it("gives way to one about the blank, which goes when the blank is filled", () => {
    const fixed = applyFix(note, fixOf(note, "goals"));
    assert.deepEqual(missing(fixed), ["context", "psychotherapy"]);
    assert.deepEqual(rules(fixed), ["prescribing-plan", "unfilled-blank"]);
    const filled = fixed.replace(/\[___[^\]]*\]/, "be back in class by spring");
    assert.deepEqual(missing(filled), ["context", "psychotherapy"]);
    assert.deepEqual(rules(filled), ["prescribing-plan"]);
  });

  it("comes back when the inserted line is deleted by its fix, which leaves the note as it was", () => {
    const fixed = applyFix(note, fixOf(note, "goals"));
    assert.equal(applyFix(fixed, fixOf(fixed, "delete")), note);
  });

  it("stays away for good when all blanks of the fix for all are filled", () => {
    const filled = applyFix(note, fixOf(note, "all"), (label) => ANSWERS.find(([word]) => label.includes(word))![1]);
    assert.deepEqual(rules(filled), []);
  });

  it("comes back when a blank is left open and its line deleted in part", () => {
    assert.deepEqual(missing(`${note}- Goal in the patient's words:\n`), ["goals", "context", "psychotherapy"]);
  });
});

/** What a clinician might write into the blanks of the built-in fixes, by a word of the label. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ["hopes to do", "sit through a film with her daughter"],
  ["with whom", "began when her father moved in and the two stopped sleeping at the same hours"],
  ["declined", "offered today"],
  ["who does what", "she will call the clinic by Friday"],
];

describe("every fix of the built-in rules", () => {
  const texts = linter.knowledge.rules.flatMap(({ elements = [], fix }) =>
    [...elements.map((element) => element.fix), ...(fix ? [fix] : [])].map(({ text }) => text),
  );

  it("holds a blank, and no medicine, number or quotation outside of it", () => {
    for (const text of texts) {
      const literal = text.replace(/\[___[^\]]*\]/g, "");
      assert.notEqual(literal, text);
      assert.doesNotMatch(literal, /["“\d]/);
      assert.deepEqual(
        linter
          .lint(literal)
          .note.mentions.filter(({ kind }) => kind === "medication" || kind === "problem" || kind === "scale"),
        [],
      );
    }
  });
});

describe("fixes of any plan", () => {
  const item = fc.constantFrom(
    "Increase sertraline to 100 mg",
    "Continue lithium 600 mg at night",
    "Labs next week",
    "Start an SSRI",
    "d/c Ativan",
  );
  const style = fc.constantFrom("- ", "* ", "1. ", "  - ", "");
  const plan = fc.record({
    style,
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
    ending: fc.constantFrom("\n", "\r\n", "\r"),
  });

  it("taken in any order leave every other line as it was and no missing element without its blank", () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.nat()), ({ style, items, ending }, choices) => {
        const original = `HPI: Sleeps badly.${ending}PLAN:${ending}${items.map((each, index) => style.replace("1", String(index + 1)) + each).join(ending)}${ending}`;
        let text = original;
        for (let step = 0; step < 5; step++) {
          const fixes = linter
            .lint(text)
            .findings.flatMap((finding) => finding.fixes)
            .filter(({ id }) => id !== "delete" && id !== "all");
          if (fixes.length === 0) break;
          const fix = fixes[choices.next().value! % fixes.length]!;
          text = applyFix(text, fix);
          const now = linter.lint(text);
          assert.ok(
            !now.findings.some((finding) => finding.missing.includes(fix.id as never)),
            `${fix.id} is still missing`,
          );
        }
        for (const line of original.split(ending)) assert.ok(text.includes(line));
        assert.deepEqual(
          linter.lint(text).findings.flatMap((finding) => finding.missing),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });
});
