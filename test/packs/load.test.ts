import assert from "node:assert/strict";
import { loadPacks } from "../../src/packs/index";
import { REFERENCES, RULE, SECTIONS } from "./files";

const file = (name: string, text: string) => ({ path: `rules/${name}.yaml`, text });

describe("packs: loading", () => {
  it("gives each record as the file has it, under its kind", () => {
    const { knowledge, problems } = loadPacks([file("r", RULE), file("s", SECTIONS), file("t", REFERENCES)]);
    assert.deepEqual(problems, []);
    assert.deepEqual(knowledge.lexicon.sections, [{ category: "plan", titles: ["plan"] }]);
    assert.equal(knowledge.rules[0]?.elements?.[0]?.fix.text, "Goal: [___ goal]");
    assert.deepEqual(knowledge.rules[0]?.examples.flagged, [
      { note: "Plan: Start sertraline.", at: "Start sertraline" },
    ]);
  });

  it("joins a kind that is spread over files, in the order of the files", () => {
    const more = "kind: sections\nrecords:\n  - category: goals\n    titles: [goals]\n";
    const { knowledge } = loadPacks([file("a", SECTIONS), file("b", more)]);
    assert.deepEqual(
      knowledge.lexicon.sections.map(({ category }) => category),
      ["plan", "goals"],
    );
  });

  it("gives empty lists, and no problem, where there is no file", () => {
    const { knowledge, problems } = loadPacks([]);
    assert.deepEqual(problems, []);
    assert.deepEqual([knowledge.rules, knowledge.lexicon.evidence], [[], []]);
  });

  it("reads a file with a byte order mark and with CRLF line ends, and keeps its places", () => {
    const text = `\uFEFF${SECTIONS.replace("plan\n", "plans\n").replaceAll("\n", "\r\n")}`;
    const [problem] = loadPacks([file("a", text)]).problems;
    assert.deepEqual([problem?.line, problem?.column, problem?.endColumn], [3, 15, 20]);
  });

  it("keeps the records of a base, replaces the one of the same id in place, and adds the others behind", () => {
    const base = loadPacks([
      file("t", `${REFERENCES}  - id: TST02\n    citation: Two.\n    finding: Two.\n`),
      file("s", SECTIONS),
    ]).knowledge;
    const own =
      "kind: references\nrecords:\n  - { id: TST01, citation: Mine., finding: Mine. }\n  - { id: OWN1, citation: New., finding: New. }\n";
    const { knowledge, problems } = loadPacks([file("own", own)], base);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      knowledge.references.map(({ id, citation }) => `${id} ${citation}`),
      ["TST01 Mine.", "TST02 Two.", "OWN1 New."],
    );
    assert.deepEqual(knowledge.lexicon.sections, base.lexicon.sections);
  });

  it("lets a file cite the references and name the rules of its base", () => {
    const base = loadPacks([file("t", REFERENCES), file("r", RULE)]).knowledge;
    const own = RULE.replaceAll("id: plan-goal", "id: own-goal").replace('".aim"', '".own"');
    const preset = `kind: presets
records:
  - { id: mine, title: Mine, actions: [start], satisfiedBy: partial, maxPrompts: 1, rules: { plan-goal: "off" } }
`;
    assert.deepEqual(loadPacks([file("own", own), file("p", preset)], base).problems, []);
  });
});
