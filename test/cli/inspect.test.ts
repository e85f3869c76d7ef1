/** `rapport inspect` says what was read and which words and record made it so. */
import assert from "node:assert/strict";
import type { InspectedNote } from "../../src/cli/inspectResult";
import { createLinter } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { readTrainingRecords, sentencesOf } from "../../src/training/sentences";
import { rapportHere } from "./command";

const NOTE = [
  "HPI: She denies panic but wants therapy. Mother takes lithium.",
  "PLAN: Increase sertraline to 100 mg for panic. Consider lithium. If worse, call.",
  "",
].join("\n");

async function inspect(...args: string[]): Promise<InspectedNote> {
  const { code, stdout } = await rapportHere(["inspect", "-", "--format", "json", ...args], { stdin: NOTE });
  assert.equal(code, 0);
  return (JSON.parse(stdout) as { notes: InspectedNote[] }).notes[0]!;
}

describe("cli: inspect", () => {
  it("tells how the note asserts each place of a given term, and by which words", async () => {
    const { terms } = await inspect("--term", "panic", "--term", "Lithium");
    assert.deepEqual(
      terms.map(({ text, line, negated, possible, experiencer, because }) => [
        text,
        line,
        { negated, possible, experiencer },
        because.map((each) => each.text),
      ]),
      [
        ["panic", 1, { negated: true, possible: false, experiencer: "patient" }, ["denies"]],
        ["lithium", 1, { negated: false, possible: false, experiencer: "other" }, ["Mother takes"]],
        ["panic", 2, { negated: false, possible: false, experiencer: "patient" }, []],
        ["lithium", 2, { negated: false, possible: true, experiencer: "patient" }, ["Consider"]],
      ],
    );
  });

  it("tells of an order which record decided it, its dose, and what made it a psychotropic", async () => {
    const { orders } = await inspect();
    assert.equal(orders.length, 1);
    const { drug, action, because, decision, dose, indication } = orders[0]!;
    assert.deepEqual([drug, action, because, dose], ["sertraline", "increase", "class", "100 mg"]);
    assert.deepEqual([decision?.record, decision?.text], ["increase", "Increase"]);
    assert.deepEqual([indication?.id, indication?.text], ["panic", "panic"]);
  });

  it("gives every span as offsets at which its words stand, with line and column", async () => {
    const { sentences, evidence } = await inspect();
    for (const { text, start, end, line, column } of [
      ...sentences,
      ...sentences.flatMap(({ mentions }) => mentions),
      ...evidence,
    ]) {
      assert.equal(NOTE.slice(start, end), text);
      assert.equal(NOTE.split("\n")[line - 1]!.slice(column - 1, column - 1 + text.length), text);
    }
  });

  it("prints the same to be read, and reports what it cannot read", async () => {
    const { code, stdout, stderr } = await rapportHere(["inspect", "-", "no-such-file.note", "--term", "panic"], {
      stdin: NOTE,
    });
    assert.equal(code, 2);
    assert.match(stdout, /"panic": negated by negation "denies"/);
    assert.match(stdout, /increase sertraline \(ssri\)/);
    assert.match(stderr, /no-such-file\.note: there is no such file/);
  });
});

describe("cli: inspect, of evidence that no pattern knows", () => {
  const linter = createLinter(builtin);
  const sentence = sentencesOf(readTrainingRecords("rules/training")).find(
    ({ text, documents }) =>
      documents &&
      /^[\x20-\x7e]+$/.test(text) &&
      linter.lint(text).note.evidence.length === 1 &&
      (linter.lint(text).note.evidence[0]!.weighed?.length ?? 0) > 1,
  )!.text;

  it("names the words that weighed most, how much, and as what the model knows them", async () => {
    const json = await rapportHere(["inspect", "-", "--format", "json"], { stdin: sentence });
    const [note] = (JSON.parse(json.stdout) as { notes: InspectedNote[] }).notes;
    const [evidence] = note!.evidence;
    assert.match(evidence!.record, /^learned-/);
    const weights = evidence!.weighed.map(({ weight }) => weight);
    assert.deepEqual(
      weights,
      [...weights].sort((a, b) => b - a),
    );
    for (const { text, start, end } of evidence!.weighed) assert.equal(sentence.slice(start, end), text);

    const { stdout } = await rapportHere(["inspect", "-"], { stdin: sentence });
    const { text, weight, feature } = evidence!.weighed[0]!;
    assert.ok(stdout.includes(`: ${evidence!.record}, by "${text}" +${weight.toFixed(1)} (${feature}), "`), stdout);
  });
});
