/** Headings in the styles of real notes, through what the linter reads of them. */
import assert from "node:assert/strict";
import { textOf } from "../../src/core/index";
import { linter } from "./linter";

const sectionsOf = (text: string): string[] =>
  linter
    .lint(text)
    .note.sections.filter(({ title }) => title.end > title.start)
    .map(({ category, title }) => `${category}: ${textOf(text, title)}`);

describe("sections", () => {
  const styles: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    "a heading with a colon, glued to its text": [
      "HPI: low mood\nPLAN:  1. Continue lithium",
      ["history: HPI", "plan: PLAN"],
    ],
    "a heading on a line of its own": [
      "Assessment\nstable\n\nPlan\nreturn in May",
      ["assessment: Assessment", "plan: Plan"],
    ],
    "Markdown and bold headings": [
      "## Plan\nlithium\n**Assessment:** stable",
      ["plan: Plan", "assessment: Assessment"],
    ],
    "single letters of a SOAP note": [
      "S: tired\nO: calm\nA: MDD\nP: start sertraline",
      ["history: S", "objective: O", "assessment: A", "plan: P"],
    ],
    "assessment and plan in one": [
      "A/P: MDD, increase sertraline\nAssessment & Plan:\nMDD",
      ["assessment-plan: A/P", "assessment-plan: Assessment & Plan"],
    ],
    "headings within one paragraph": [
      "CC: follow-up. Meds: lithium. Plan: continue lithium.",
      ["chief-complaint: CC", "medications: Meds", "plan: Plan"],
    ],
    "a longer title that begins with a known one": [
      "Medications from GP: sertraline\nPlan for today:\nlabs",
      ["medications: Medications from GP", "plan: Plan for today"],
    ],
    "the colon of a clock, which ends no title": ["Psychotherapy 11:50 to 12:20 today", []],
    "the end of a sentence, over which no title goes": ["Medication was reviewed. Cost: fine", []],
    "a numbered heading in capitals": [
      "1. MENTAL STATUS EXAMINATION: calm",
      ["mental-status: MENTAL STATUS EXAMINATION"],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(styles))
    it(`knows ${name}`, () => assert.deepEqual(sectionsOf(text), expected));

  it("keeps the parts of a plan in the plan, until a heading in the plan's own style", () => {
    const text =
      "Plan:\nMedications: increase sertraline\nLabs: TSH\nTherapy: weekly\nSafety plan: reviewed\n\nMedications:\nlithium";
    assert.deepEqual(sectionsOf(text), [
      "plan: Plan",
      "plan: Medications",
      "plan: Labs",
      "psychotherapy: Therapy",
      "plan: Safety plan",
      "medications: Medications",
    ]);
  });
  it("leaves the items of a list and the words of a sentence alone", () => {
    assert.deepEqual(
      sectionsOf("PLAN:\n- Labs\n- Medications: reviewed\n2. Therapy: weekly\nWe made a plan: walk daily."),
      ["plan: PLAN"],
    );
  });
  it("holds every unit of the text in one section or in a heading, in order", () => {
    const text = "before\nHPI: low\n\nPLAN:\n- lithium\n";
    const { sections } = linter.lint(text).note;
    for (let index = 1; index < sections.length; index++)
      assert.ok(sections[index]!.title.start >= sections[index - 1]!.body.end);
    assert.deepEqual(
      sections.map(({ body }) => textOf(text, body).trim()),
      ["before", "low", "- lithium"],
    );
  });
});
