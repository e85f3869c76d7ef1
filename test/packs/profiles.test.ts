import assert from "node:assert/strict";
import manifest from "../../package.json" with { type: "json" };
import { adjustables, createLinter, resolvePreset } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

const linter = createLinter(builtin);
const BARE = "HPI: Low mood.\nPlan: Start sertraline 50 mg.\n";
const CARRIED_ON = "HPI: Low mood.\nPlan: Continue sertraline 50 mg.\n";
const rulesOf = (text: string, preset: string) => linter.lint(text, { preset }).findings.map(({ rule }) => rule);

describe("packs: profiles for a place of work", () => {
  const extended = {
    psychiatry: "standard",
    "primary-care": "quiet",
    inpatient: "standard",
    "child-adolescent": "standard",
  };

  it("each extend one of the three presets, so that a change there reaches them", () => {
    for (const [id, base] of Object.entries(extended))
      assert.equal(builtin.presets.find((preset) => preset.id === id)?.extends, base, id);
  });

  it("are what the editor's setting offers, beside quiet, standard and teaching", () => {
    const offered = manifest.contributes.configuration.properties["rapport.preset"].enum;
    assert.deepEqual([...offered].sort(), builtin.presets.map(({ id }) => id).sort());
  });

  it("name only rules and elements that exist, since a slip would leave a rule as it was", () => {
    const known = new Set(adjustables(builtin.rules).map(({ id }) => id));
    for (const { id, rules = {} } of builtin.presets)
      for (const rule of Object.keys(rules)) assert.ok(known.has(rule), `${id}: ${rule}`);
  });

  it("leave what is only carried on alone in primary care and on the ward, where lists are copied every day", () => {
    for (const id of ["primary-care", "inpatient"]) {
      assert.ok(rulesOf(BARE, id).includes("prescribing-plan"), id);
      assert.deepEqual(rulesOf(CARRIED_ON, id), [], id);
    }
    assert.ok(rulesOf(CARRIED_ON, "psychiatry").includes("prescribing-plan"));
  });

  it("ask what the medicine means in child and adolescent work, as a hint", () => {
    const missing = (preset: string) => linter.lint(BARE, { preset }).findings.flatMap((finding) => finding.missing);
    assert.ok(missing("child-adolescent").includes("meaning"));
    assert.ok(!missing("standard").includes("meaning"));
  });

  it("show fewer prompts where the visit is short", () => {
    const most = (id: string) => resolvePreset(builtin.presets, id).maxPrompts;
    assert.ok(most("primary-care") < most("inpatient") && most("inpatient") < most("standard"));
  });
});

describe("packs: the locale us", () => {
  const codes = builtin.rules.find(({ id }) => id === "psychotherapy-addon-time")!;
  const [{ note }] = codes.examples.flagged as [{ note: string }];

  it("holds the rules on billing codes: without it they are silent", () => {
    const found = (locales: string[]) => linter.lint(note, { locales }).findings.map(({ rule }) => rule);
    assert.ok(found(["us"]).includes(codes.id));
    assert.ok(!found([]).includes(codes.id));
  });

  it("marks every rule that names a code, and every source that is United States law", () => {
    for (const { id, sources, locale } of builtin.rules) if (sources.includes("CPT")) assert.equal(locale, "us", id);
    for (const { id, caution, locale } of builtin.references)
      assert.equal(locale, /United States/.test(caution ?? "") ? "us" : undefined, id);
  });
});
