import assert from "node:assert/strict";
import { headingsWithHelp, shortHelp } from "../../src/client/openSections";

const HELP = [
  { heading: "Goals:", text: "About goals." },
  { heading: "Plan:", text: "About the plan." },
];
const shown = (note: string): string[] =>
  headingsWithHelp(note.split("\n"), HELP).map(({ line, text }) => `${line} ${text}`);

describe("client: help beside the headings of a new note", () => {
  it("stands beside each heading whose section has an open blank", () => {
    assert.deepEqual(shown("Goals:\nNow: [___ x]\n\nPlan:\nNext: ***\n"), ["0 About goals.", "3 About the plan."]);
  });

  it("goes once the section is filled, whatever stands open in the next one", () => {
    assert.deepEqual(shown("Goals:\nNow: the bus\n\nPlan:\nNext: ***\n"), ["3 About the plan."]);
    assert.deepEqual(shown("Goals:\nNow: the bus\n\nPlan:\nNext: May\n"), []);
  });

  it("follows its heading when lines are added above, and goes with it", () => {
    assert.deepEqual(shown("A\nB\nGoals:\nNow: [___ x]\n"), ["2 About goals."]);
    assert.deepEqual(shown("Aims:\nNow: [___ x]\n"), []);
  });

  it("is short beside the heading: the first sentence, cut where it would leave the window", () => {
    assert.equal(shortHelp("One thing. And another."), "One thing.");
    assert.equal(shortHelp(`${"word ".repeat(40)}.`).length <= 80, true);
  });
});
