/** What stays away once somebody dismissed it, and what brings it back. */
import assert from "node:assert/strict";
import { EVERY_PROMPT, type Finding, type LintOptions, planItemKey } from "../../src/core/index";
import { linter } from "./linter";

const NOTE =
  "HPI: Sleeping better.\n\nPlan:\n- Increase sertraline to 100 mg\n- Continue lithium 600 mg\n- Return in 4 weeks\n";

const find = (text: string, options?: LintOptions): readonly Finding[] => linter.lint(text, options).findings;
const planOf = (text: string, options?: LintOptions) =>
  find(text, options).find(({ rule }) => rule === "prescribing-plan");
const elementsOf = (text: string): ReadonlySet<string> => new Set(planOf(text)!.elements!.map(({ key }) => key));
const itemOf = (text: string, words: string): string => {
  const { note } = linter.lint(text);
  return planItemKey(note, note.orders.find(({ span }) => text.slice(span.start, span.end).includes(words))!);
};

describe("a dismissed finding", () => {
  it("stays away through edits elsewhere: above, behind, another order, other white space and capitals", () => {
    const dismissed = elementsOf(NOTE);
    for (const edited of [
      NOTE,
      `CC: Follow-up.\n\n${NOTE}- Labs today\n`,
      NOTE.replace("- Increase", "- Start trazodone 50 mg at night\n- Increase"),
      NOTE.replace("Increase sertraline to", "INCREASE  sertraline\tto"),
      NOTE.replace("- Continue lithium 600 mg\n", ""),
    ])
      assert.equal(planOf(edited, { dismissed }), undefined, edited);
  });

  it("comes back when the words that it stood on change", () => {
    const changed = NOTE.replace("to 100 mg", "to 150 mg");
    assert.notEqual(planOf(changed, { dismissed: elementsOf(NOTE) }), undefined);
  });

  it("does not come back in part when the writer documents one of its elements", () => {
    const goal = NOTE.replace("better.", "better. She wants to be back in class by spring.");
    assert.equal(planOf(goal, { dismissed: elementsOf(NOTE) }), undefined);
  });

  it("may be one element of the plan's finding: the others are still listed, with their fixes", () => {
    const { key } = planOf(NOTE)!.elements!.find(({ id }) => /psychotherapy/.test(id))!;
    const left = planOf(NOTE, { dismissed: new Set([key]) })!;
    assert.deepEqual(
      left.missing,
      planOf(NOTE)!.missing.filter((principle) => principle !== "psychotherapy"),
    );
    assert.ok(!left.fixes.some(({ id }) => id === "psychotherapy"));
    assert.doesNotMatch(left.message, /psychotherapy/i);
  });

  it("may be a plan item: nothing is asked about that order, and the others are still asked about", () => {
    const one = new Set([itemOf(NOTE, "sertraline")]);
    const left = planOf(NOTE, { dismissed: one })!;
    assert.equal(NOTE.slice(left.span.start, left.span.end), "Continue lithium 600 mg");
    assert.deepEqual(left.related, []);
    assert.equal(planOf(NOTE, { dismissed: new Set([...one, itemOf(NOTE, "lithium")]) }), undefined);
  });

  it("may be a rule in this note, or every prompt; a blank that is open stays a warning", () => {
    const blank = `${NOTE}- Goal: ***\n`;
    assert.equal(planOf(blank, { dismissed: new Set(["prescribing-plan"]) }), undefined);
    const left = find(blank, { dismissed: new Set([EVERY_PROMPT]), preset: "teaching" });
    assert.deepEqual([...new Set(left.map(({ rule }) => rule))], ["unfilled-blank"]);
    assert.deepEqual(find(blank, { dismissed: new Set([EVERY_PROMPT, "unfilled-blank"]) }), []);
  });

  it("is one blank by the line it stands in: another that looks alike is still told, as it may be forgotten", () => {
    const two = `${NOTE}- Goal: ***\n- Next visit: ***\n`;
    const [first] = find(two).filter(({ rule }) => rule === "unfilled-blank");
    const left = find(`Seen by video.\n${two}`, { dismissed: new Set([first!.key]) });
    assert.equal(left.filter(({ rule }) => rule === "unfilled-blank").length, 1);
  });

  it("is not replaced by what it stood in for", () => {
    const text = "HPI: She was noncompliant with sertraline last month.\n\nPlan: Continue sertraline 50 mg.\n";
    const asked = find(text, { preset: "teaching", all: true });
    const dismissed = new Set(asked.flatMap(({ key, elements = [] }) => [key, ...elements.map((each) => each.key)]));
    assert.deepEqual(find(text, { preset: "teaching", all: true, dismissed }), []);
  });

  it("does not take along that a text was too long to read", () => {
    const long = `Plan:\n${"Rest and water.\n".repeat(70_000)}`;
    assert.deepEqual(
      find(long, { dismissed: new Set([EVERY_PROMPT]) }).map(({ rule }) => rule),
      ["unread-text"],
    );
  });
});

describe("a note that says why", () => {
  it("clears the finding by its own words, so that nothing has to be dismissed", () => {
    const said = NOTE.replace(
      "- Return",
      "- Psychotherapy not indicated because she is stable and declined it before\n- Return",
    );
    assert.ok(!planOf(said)!.missing.includes("psychotherapy"));
  });
});
