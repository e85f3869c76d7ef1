import assert from "node:assert/strict";
import { createLinter, parseFixText, templateParts } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { problemsOf } from "./files";

const linter = createLinter(builtin);
const CATALOGUE = [
  "dx-adhd",
  "dx-anxiety-ocd",
  "dx-bipolar",
  "dx-child",
  "dx-depression",
  "dx-insomnia",
  "dx-late-life",
  "dx-perinatal",
  "dx-personality",
  "dx-psychosis",
  "dx-ptsd",
  "dx-sud",
];
const prompts = builtin.diagnoses.flatMap((record) => record.prompts);
const named = (text: string): string[] => linter.diagnoses(linter.lint(text).note).map(({ id }) => id);

describe("packs: what to ask beside a diagnosis", () => {
  it("holds the twelve packs of the catalogue", () => {
    assert.deepEqual(builtin.diagnoses.map(({ id }) => id).sort(), CATALOGUE);
  });

  it("asks and never tells: each prompt is a question about a life, without a medicine, a dose or a piece of advice", () => {
    for (const { ask } of prompts) {
      assert.match(ask, /\?$/);
      assert.doesNotMatch(ask, /\b(should|consider|recommend|mg|start|increase|taper)\b/i, ask);
    }
  });

  it("gives templates lines that state nothing: everything is a label or a blank", () => {
    for (const { line } of prompts) {
      const literal = parseFixText(line).filter((part) => typeof part === "string");
      assert.ok(literal.length < parseFixText(line).length, line);
      assert.doesNotMatch(literal.join(" "), /\d|discussed|agreed to|denies|reports|declined/i, line);
    }
  });

  it("adds nothing to the count of findings, whatever the note names", () => {
    const bare = "Assessment: On follow-up.\nPlan: Increase sertraline to 100 mg.";
    const rich = bare.replace("On follow-up.", "PTSD and alcohol use disorder.");
    const rules = (text: string) => linter.lint(text).findings.map(({ rule }) => rule);
    assert.deepEqual(rules(rich), rules(bare));
    assert.deepEqual(named(rich), ["dx-ptsd", "dx-sud"]);
  });

  it("puts a stage of life before a disorder, and a disorder of the assessment before one of the history", () => {
    assert.deepEqual(named("Identification: 79-year-old woman.\nAssessment: Depression."), [
      "dx-late-life",
      "dx-depression",
    ]);
    assert.deepEqual(named("HPI: Panic attacks on the bus.\nAssessment: PTSD."), ["dx-ptsd", "dx-anxiety-ocd"]);
  });

  it("puts each line into the template's own section, else into the assessment", () => {
    const template = builtin.templates.find(({ id }) => id === "follow-up")!;
    const parts = templateParts(template, {
      prompts: [
        { ask: "?", line: "One: [___ a]", section: "goals", sources: [] },
        { ask: "?", line: "Two: [___ b]", section: "family-history", sources: [] },
      ],
      titles: builtin.lexicon.sections,
    });
    const text = parts.map((part) => (typeof part === "string" ? part : `<${part.blank}>`)).join("");
    assert.match(text, /^Goals:\n(?:.+\n)*One: <a>\n\n/m);
    assert.match(text, /^Assessment:\n(?:.+\n)*Two: <b>\n\n/m);
  });

  it("reports a name that nobody defines where it stands", () => {
    const pack = `kind: diagnoses
records:
  - id: dx-own
    title: Own
    problems: [depresion]
    signs: [nowhere]
    prompts:
      - { ask: "What now?", line: "Now: [___ what]", sources: [NIX01] }
    examples: { counts: [a], does-not-count: [b] }
`;
    const terms = "kind: terms\nrecords:\n  - { id: depression, kind: problem, match: [depression] }\n";
    const problems = problemsOf(pack, terms);
    assert.match(problems[0]!, /^5:16 .*`depresion`.*Did you mean `depression`/);
    assert.match(problems[1]!, /^6:13 .*`nowhere`/);
    assert.match(problems[2]!, /^8:\d+ No reference has the id `NIX01`/);
  });
});
