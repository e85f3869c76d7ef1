/** A pasted sentence answers nothing: what fits any patient is no evidence, and what is said of this one beside it still is. */
import assert from "node:assert/strict";
import { createLinter } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

const linter = createLinter(builtin);
const PASTED =
  "The patient's goals, context, meaning and psychotherapy were discussed.\nShared decision making was used.\nSupportive listening provided.\nPsychosocial stressors reviewed.\nTherapeutic alliance maintained.";
const missingIn = (text: string): readonly string[] =>
  linter
    .lint(text, { preset: "standard" })
    .findings.filter(({ rule }) => rule === "prescribing-plan")
    .flatMap(({ missing }) => missing);

describe("boilerplate", () => {
  it("clears no principle, not even in part, so that a pasted paragraph quiets nothing", () =>
    assert.deepEqual(missingIn(`HPI: Low mood.\n${PASTED}\nPlan: Increase sertraline to 100 mg.`), [
      "goals",
      "context",
      "psychotherapy",
    ]));

  it("clears no question on the decision either", () => {
    const rules = { "order-without-shared-decision": "hint" } as const;
    const { findings } = linter.lint("Plan:\n- Start sertraline 50 mg.\n- Shared decision making was used.", { rules });
    assert.ok(findings.some(({ rule }) => rule === "order-without-shared-decision"));
  });

  it("is shown once, with every further such sentence as a related place", () => {
    const { findings } = linter.lint(`HPI: ${PASTED}\nPlan: Increase sertraline to 100 mg.`, { all: true });
    const found = findings.filter(({ rule }) => rule === "generic-relational-boilerplate");
    assert.deepEqual(
      found.map(({ related }) => related.length),
      [4],
    );
  });

  it("does not take away what another sentence says of this patient", () =>
    assert.deepEqual(
      missingIn(
        `HPI: Sleep has been worse since his brother moved out. He wants to coach the team again. Weekly CBT.\n${PASTED}\nPlan: Increase sertraline to 100 mg.`,
      ),
      [],
    ));
});
