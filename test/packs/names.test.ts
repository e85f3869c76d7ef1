import assert from "node:assert/strict";
import { loadPacks } from "../../src/packs/index";
import { problemsOf, REFERENCES, RULE, SECTIONS } from "./files";

const medicines = (...lines: string[]): string =>
  `kind: medications\nrecords:\n  - class: a-class\n    names: []\n    medications:\n${lines.map((line) => `      - ${line}\n`).join("")}`;

describe("packs: names across files", () => {
  it("reports an id that another file has, says where it stands there, and keeps the first", () => {
    const files = [REFERENCES, REFERENCES.replace("One thing was", "Another was")];
    const { knowledge, problems } = loadPacks(files.map((text, index) => ({ path: `${index}.yaml`, text })));
    assert.equal(knowledge.references.length, 1);
    assert.equal(knowledge.references[0]?.finding, "One thing was seen.");
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.path, "1.yaml");
    assert.match(problems[0]?.message ?? "", /`TST01` is already .*\(0\.yaml, line 3\)/);
  });

  it("lets records of different kinds have one id", () => {
    const terms = 'kind: terms\nrecords:\n  - { id: plan, kind: therapy, match: ["a"] }\n';
    const indications = "kind: indications\nrecords:\n  - { id: plan, psychiatric: true, phrases: [a] }\n";
    assert.deepEqual(problemsOf(terms, indications), []);
  });

  it("reports a heading that two categories claim, whatever its case", () => {
    const other =
      "kind: sections\nrecords:\n  - category: goals\n    titles: [Aims]\n  - category: risk\n    titles: [aims]\n";
    assert.match(problemsOf(other)[0] ?? "", /^6:14 `aims` is already a title/);
  });

  it("reports a brand that two medicines claim", () => {
    const text = medicines(
      "{ name: sertraline, brands: [Zoloft], psychotropic: always }",
      "{ name: citalopram, brands: [ZOLOFT], psychotropic: always }",
    );
    assert.match(
      problemsOf(text)[0] ?? "",
      /^7:38 `zoloft` is already a name of a medicine \(rules\/0\.yaml, line 6\)/,
    );
  });

  it("tells short forms apart by their case, as the notes are read", () => {
    const text = medicines(
      "{ name: lithium, aliases: [Li], psychotropic: always }",
      "{ name: liothyronine, aliases: [LI], psychotropic: always }",
    );
    assert.deepEqual(problemsOf(text), []);
  });

  it("asks what holds without an indication exactly where a medicine depends on one", () => {
    const missing = medicines("{ name: prazosin, psychotropic: by-indication }");
    assert.match(problemsOf(missing)[0] ?? "", /^6:9 `withoutIndication` is missing/);
    const needless = medicines("{ name: prazosin, psychotropic: always, withoutIndication: true }");
    assert.match(
      problemsOf(needless)[0] ?? "",
      /^6:9 `withoutIndication` goes only with `psychotropic: by-indication`/,
    );
  });

  it("reports a dot phrase that two rules claim, since only one of them could expand", () => {
    const second = RULE.replace("id: plan-goal\n", "id: plan-aim\n").replace("plan-goal-element", "plan-aim-element");
    assert.match(problemsOf(RULE, second, REFERENCES)[0] ?? "", /^20:22 `\.aim` is already a dot phrase/);
  });

  it("reports a citation that no reference answers, at the citation, and suggests the near one", () => {
    const problems = problemsOf(RULE.replaceAll("TST01", "TST1"), REFERENCES);
    assert.deepEqual(
      problems.map((problem) => problem.split(" ")[0]),
      ["9:15", "17:19"],
    );
    assert.match(problems[0] ?? "", /Did you mean `TST01`\?/);
  });

  it("reports an element whose name in settings another rule has", () => {
    const second = RULE.replace("id: plan-goal\n", "id: plan-aim\n").replace(".aim", ".hope");
    assert.deepEqual(
      problemsOf(RULE, second, REFERENCES).map((problem) => problem.split(" ")[1]),
      ["`plan-goal-element`"],
    );
  });

  it("reports a preset that extends one which is not there, or itself in a circle", () => {
    const preset = (id: string, base: string) =>
      `kind: presets\nrecords:\n  - { id: ${id}, title: T, extends: ${base} }\n`;
    assert.match(
      problemsOf(preset("mine", "standrad"), preset("standard", "mine"))[0] ?? "",
      /Did you mean `standard`\?/,
    );
    assert.match(
      problemsOf(preset("mine", "other"), preset("other", "mine"))[0] ?? "",
      /extend each other in a circle/,
    );
  });

  it("reports a preset that speaks of a rule which is not there", () => {
    const preset = `kind: presets
records:
  - id: mine
    title: Mine
    actions: [start]
    satisfiedBy: partial
    maxPrompts: 1
    rules:
      plan-gaol: hint
`;
    assert.match(
      problemsOf(preset, RULE, REFERENCES)[0] ?? "",
      /^9:7 No rule .*`plan-gaol`.*Did you mean `plan-goal`\?/,
    );
  });

  it("reports an example whose words are not in its note", () => {
    const text = RULE.replace("at: Start sertraline", "at: Stop sertraline");
    assert.match(problemsOf(text, REFERENCES)[0] ?? "", /^24:50 The note of this example does not hold these words/);
  });

  it("says nothing about sound files", () => {
    assert.deepEqual(problemsOf(RULE, REFERENCES, SECTIONS), []);
  });
});
