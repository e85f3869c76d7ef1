/** Two rules that would speak of the same words speak once. */
import assert from "node:assert/strict";
import { findingsOf } from "./linter";

const aboutTaking = (text: string): string[] =>
  findingsOf(text).filter((finding) => /^(adherence-label|stigmatizing)/.test(finding));

describe("one word, one prompt", () => {
  it("asks how the medicine is taken and does not name the same label as a wording", () => {
    assert.deepEqual(aboutTaking("HPI: Patient is noncompliant with meds.\nPlan: Continue lithium 600 mg."), [
      "adherence-label-without-story @ noncompliant",
    ]);
  });

  it("names the label where the note tells how the medicine is taken, since nothing asks about it then", () => {
    const told =
      "HPI: Patient is noncompliant with lithium on weekends, which he takes off because they feel like his own.\nPlan: Continue lithium.";
    assert.deepEqual(aboutTaking(told), ["stigmatizing-language @ noncompliant"]);
  });
});
