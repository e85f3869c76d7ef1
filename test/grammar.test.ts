import assert from "node:assert/strict";
import language from "../media/clinical-note.language-configuration.json" with { type: "json" };
import grammar from "../media/clinical-note.tmLanguage.json" with { type: "json" };

const { heading, list, inline } = grammar.repository;

function isHeading(line: string): boolean {
  return heading.patterns.some(({ match }) => new RegExp(match).test(line));
}

describe("the colours of a clinical note", () => {
  for (const line of [
    "## Plan",
    "PLAN",
    "ASSESSMENT AND PLAN:",
    "Plan:",
    "Past psychiatric history:",
    "Past Psychiatric History: none",
    "Chief complaint: low mood",
    "HPI: sleeps well",
  ])
    it(`takes "${line}" for a heading`, () => assert.ok(isHeading(line)));

  for (const line of [
    "at 10:30",
    "#hashtag",
    "Sleeping better.",
    "The patient prefers: to wait",
    "She said it plainly: not yet",
    "7:00 bedtime",
  ])
    it(`takes "${line}" for text`, () => assert.ok(!isHeading(line)));

  it("marks blanks and wildcards, and no ordinary brackets", () => {
    const blank = new RegExp(inline.patterns.map(({ match }) => match).join("|"));
    assert.match("Goal: [___ in her words]", blank);
    assert.match("Goal: ***", blank);
    assert.doesNotMatch("Goal [see above]", blank);
  });

  it("takes list marks for marks, and a leading dose for text", () => {
    assert.match("  - one", new RegExp(list.match));
    assert.match("12. twelve", new RegExp(list.match));
    assert.doesNotMatch("100 mg daily", new RegExp(list.match));
    assert.doesNotMatch("-5 kg", new RegExp(list.match));
  });

  it("goes on with a list on Enter, but not from an empty item", () => {
    const goesOn = (line: string) => language.onEnterRules.some(({ beforeText }) => new RegExp(beforeText).test(line));
    assert.ok(goesOn("- sertraline"));
    assert.ok(goesOn("  * sertraline"));
    assert.ok(!goesOn("- "));
    assert.ok(!goesOn("sertraline - unchanged"));
  });
});
