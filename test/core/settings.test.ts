/** Presets, levels and settings: what is asked about, and what is left out where only so much is shown. */
import assert from "node:assert/strict";
import { createLinter, type LintOptions, resolvePreset } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

const linter = createLinter(builtin);
const BARE = "HPI: Low mood.\nPlan: Start sertraline 50 mg.\n";
const missing = (options: LintOptions) => linter.lint(BARE, options).findings.flatMap((finding) => finding.missing);

describe("settings of rules and their elements", () => {
  it("switch one element off and leave the others, since a clinic may ask for three of four", () => {
    assert.deepEqual(missing({ rules: { "order-without-context": "off" } }), ["goals", "psychotherapy"]);
  });

  it("switch an element on that its level leaves off", () => {
    assert.deepEqual(missing({ rules: { "order-without-meaning": "hint" } }), [
      "goals",
      "context",
      "psychotherapy",
      "meaning",
    ]);
  });

  it("give the finding the highest severity of the elements that it lists", () => {
    const { findings } = linter.lint(BARE, { rules: { "order-without-goal": "warning" } });
    assert.equal(findings[0]?.severity, "warning");
  });
});

describe("presets", () => {
  it("take from the one they extend what they do not say, and add to its rules", () => {
    const presets = [
      ...builtin.presets,
      { id: "mine", title: "Mine", extends: "quiet", rules: { "unread-text": "off" as const } },
      { id: "ours", title: "Ours", extends: "mine", maxPrompts: 3, rules: { "unfilled-blank": "hint" as const } },
    ];
    const { extends: _, ...ours } = { extends: undefined, ...resolvePreset(presets, "ours") };
    const quiet = resolvePreset(presets, "quiet");
    assert.deepEqual(ours, {
      ...quiet,
      id: "ours",
      title: "Ours",
      maxPrompts: 3,
      rules: { "unread-text": "off", "unfilled-blank": "hint" },
    });
  });

  it("end a circle where it began, since a linter must not hang on a file", () => {
    const presets = [
      { id: "a", title: "A", extends: "b", maxPrompts: 2 },
      { id: "b", title: "B", extends: "a" },
    ];
    assert.equal(resolvePreset(presets, "b").maxPrompts, 2);
  });
});
