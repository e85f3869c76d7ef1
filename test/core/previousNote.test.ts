/** What two notes of one patient are compared by, beyond the examples of the rules: what counts as earlier, and how it is said. */
import assert from "node:assert/strict";
import { type Finding, type LintOptions, textOf } from "../../src/core/index";
import { linter } from "./linter";

const COPIED = "copied-forward-relational-text";
const NOT_REVISITED = "goal-not-revisited";

function compare(now: string, before: string, options: LintOptions = {}): readonly Finding[] {
  const { note } = linter.lint(before);
  return linter
    .lint(now, { ...options, lastVisit: note })
    .findings.filter(({ rule }) => rule === COPIED || rule === NOT_REVISITED);
}
const rulesOf = (...args: Parameters<typeof compare>) => compare(...args).map(({ rule }) => rule);

const GOAL = "HPI: She hopes to be back in class by spring.\n";
const ORDER = "Plan: Continue sertraline 50 mg.\n";

describe("the note of the visit before", () => {
  it("holds a goal only where it says one: not in a denial, nor in a target for a score", () => {
    assert.deepEqual(rulesOf(ORDER, GOAL), [NOT_REVISITED]);
    assert.deepEqual(rulesOf(ORDER, "HPI: No goals identified.\n"), []);
    assert.deepEqual(rulesOf(ORDER, "Plan: Goal is a PHQ-9 under 5.\n"), []);
  });

  it("is not asked about for bare facts that stay as they are", () => {
    const facts = "Social history: He lives with his parents and works as a nurse.\n";
    assert.deepEqual(rulesOf(facts, facts), []);
  });

  it("is taken up by a line whose blank is still to be filled", () => {
    assert.deepEqual(rulesOf(`${ORDER}Goal in the patient's words: [___ what the patient wants]\n`, GOAL), []);
  });

  it("is quoted as words: cut between characters, with its own full stop left out", () => {
    const messageOf = (before: string) => compare(ORDER, before)[0]!.message;
    assert.match(messageOf(GOAL), /by spring"\. Where/);
    for (const filler of ["", "x"]) {
      const message = messageOf(`HPI: She hopes to be back in class by spring ${filler}${"🎻".repeat(30)}.\n`);
      assert.match(message, /…/);
      assert.doesNotMatch(message, /\p{Surrogate}/u);
    }
    assert.match(
      messageOf("HPI: He hopes to coach {earlier} again for $& $1.\n"),
      /coach \{earlier\} again for \$& \$1/,
    );
  });

  it("asks under one key while today's order is edited, and under another for another goal", () => {
    const keyOf = (now: string, before = GOAL) => compare(now, before)[0]!.key;
    assert.equal(keyOf(ORDER), keyOf("HPI: Slept well.\nPlan: Increase sertraline to 100 mg.\n"));
    assert.notEqual(keyOf(ORDER), keyOf(ORDER, "HPI: He wants to coach his daughter's team again.\n"));
    assert.deepEqual(rulesOf(ORDER, GOAL, { dismissed: new Set([keyOf(ORDER)]) }), []);
  });

  it("is asked about beside the psychotropic, not beside the first medicine of the list", () => {
    const now = "Plan:\n- Continue lisinopril 10 mg\n- Continue sertraline 50 mg\n";
    assert.equal(textOf(now, compare(now, GOAL)[0]!.span), "Continue sertraline 50 mg");
  });

  it("is recognized in other line ends, capitals and marks, and all that was carried over is one finding", () => {
    const before =
      "HPI: She hopes to be back in class by spring. Sleep has been worse since his brother moved out in May.\n";
    const now =
      "HPI: she hopes to be back in class by Spring;\r\nSleep has been worse since his brother moved out in May\r\n";
    const findings = compare(now, before);
    assert.deepEqual(
      findings.map(({ rule, related }) => [rule, related.length]),
      [[COPIED, 1]],
    );
  });

  it("says nothing where it is empty, where this note is, or where acute care is recorded", () => {
    assert.deepEqual(rulesOf(GOAL, ""), []);
    assert.deepEqual(rulesOf("", GOAL), []);
    assert.deepEqual(rulesOf(`HPI: Placed on a legal hold.\n${ORDER}`, GOAL), []);
  });

  it("is compared with an edited note as with a fresh one", () => {
    const lastVisit = linter.lint(GOAL).note;
    const previous = linter.lint(`${ORDER}HPI: Slept.\n`, { lastVisit });
    for (const now of [`${ORDER}${GOAL}`, ORDER])
      assert.deepEqual(linter.lint(now, { lastVisit, previous }).findings, linter.lint(now, { lastVisit }).findings);
  });
});
