/** Evidence told by the words of a sentence together, with a model of a few words whose sums can be followed by hand. */
import assert from "node:assert/strict";
import { createLinter, type Evidence, type Knowledge, type LearnedModel, textOf } from "../../../src/core/index";
import { builtin, loadPacks } from "../../../src/packs/index";

/** Violin and "take up" together are enough, one alone is not. */
const model: LearnedModel = {
  trainedOn: "",
  principles: ["meaning", "goals"],
  thresholds: [0.99, 0.8],
  intercepts: [-9, -4],
  weights: { violin: [0, 3], "take up": [0, 3], sleep: [0, -3], "again $": [0, 1] },
};
const knowledge: Knowledge = { ...builtin, model, lexicon: { ...builtin.lexicon, evidence: [] } };

function found(text: string, own: Knowledge = knowledge): Evidence[] {
  return [...createLinter(own).lint(text).note.evidence];
}

const told = (text: string): string[] => found(text).map(({ record, span }) => `${record}: ${textOf(text, span)}`);

describe("evidence told by words together", () => {
  it("is found where the words outweigh the threshold, in any form of theirs", () => {
    assert.deepEqual(told("He is taking up violins."), ["learned-goals: taking up violins"]);
    assert.deepEqual(told("He owns two violins."), []);
  });

  it("gives way to words that speak against it", () =>
    assert.deepEqual(told("Sleep is broken, but he means to take up the violin, as he told his brother."), []));

  it("stands on the stretch that carries the weight, not on the whole sentence", () => {
    const text = "On most of the days of this long week he means to take up the violin with his old friend.";
    assert.deepEqual(told(text), ["learned-goals: take up the violin"]);
  });

  it("says which words weighed most and where they stand, the heaviest first", () => {
    const text = "He is well. He plans to take up the violin again.";
    const [evidence] = found(text);
    assert.deepEqual(
      evidence?.weighed?.map(({ feature, weight, span }) => [feature, weight, textOf(text, span)]),
      [
        ["take up", 3, "take up"],
        ["violin", 3, "violin"],
        ["again $", 1, "again"],
      ],
    );
  });

  it("counts a word once, however often it is said", () =>
    assert.deepEqual(told("He has a violin, a violin and a violin."), []));

  it("leaves sections alone in which nothing of the kind is told, and lines of a word or two", () => {
    assert.deepEqual(told("Mental status exam: Says he will take up the violin.\n"), []);
    assert.deepEqual(told("Medications: He will take up the violin.\n"), []);
    assert.equal(told("History: Says he will take up the violin.\n").length, 1);
    const eager: LearnedModel = { ...model, intercepts: [-9, 4] };
    assert.deepEqual(found("Alert. Eating well.", { ...knowledge, model: eager }), []);
  });

  it("takes no sentence with an open blank for evidence", () =>
    assert.deepEqual(told("He plans to take up the violin by [___ when]."), []));

  it("says nothing where a pattern documents the principle already, and adds to what it documents in part", () => {
    const pattern = {
      id: "plays",
      principle: "goals" as const,
      strength: "documented" as const,
      match: ["violin"],
      examples: { counts: ["-"], "does-not-count": ["-"] },
    };
    const records = (strength: "documented" | "partial") =>
      found("He plans to take up the violin.", {
        ...knowledge,
        lexicon: { ...knowledge.lexicon, evidence: [{ ...pattern, strength }] },
      }).map(({ record }) => record);
    assert.deepEqual(records("documented"), ["plays"]);
    assert.deepEqual(records("partial"), ["plays", "learned-goals"]);
  });

  it("is switched off by a record of one's own rules, principle by principle", () => {
    const text =
      "kind: learned\nrecords:\n  - { id: learned-goals, principle: goals, why: Not here., enabled: false }\n";
    const { knowledge: own, problems } = loadPacks([{ path: "own.yaml", text }], knowledge);
    assert.deepEqual(problems, []);
    assert.deepEqual(found("He plans to take up the violin.", own), []);
  });

  it("is absent where there is no model, and reads everything else the same", () => {
    const { model: _, ...without } = knowledge;
    assert.deepEqual(found("He plans to take up the violin.", without), []);
  });
});
