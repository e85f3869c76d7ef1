import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createLinter } from "../../src/core/index";
import { examplesOf, tryExample } from "../../src/packs/examples";
import { builtin, loadPacks } from "../../src/packs/index";

const guide = readFileSync("rules/README.md", "utf8");

/** What the guide's table teaches: a pattern, what it finds, and what it leaves alone. */
const taught: readonly (readonly [pattern: string, found: readonly string[], left: readonly string[]])[] = [
  ["back to work", ["back to work", "BACK TO WORK"], ["back at work"]],
  ["(hopes|wants very much) to", ["hopes to", "wants very much to"], ["wants to"]],
  ["hopes very? much", ["hopes much", "hopes very much"], ["hopes quite much"]],
  ["wants . back", ["wants it back"], ["wants back", "wants it all back"]],
  ["wants .? back", ["wants it back", "wants back"], ["wants it all back"]],
  ["wants * back", ["wants back", "wants it all the way back"], ["wants it all"]],
  ["very+ low", ["very low", "very very low"], ["low"]],
  ["wants .{0,2} back", ["wants back", "wants it all back"], ["wants it all the way back"]],
  ["{hope} to", ["hope to", "hopes to", "hoped to", "hoping to"], ["hopeful to"]],
  ["the #Kin", ["the grandmother"], ["the neighbor"]],
  ["wants to #Verb", ["wants to sing"], ["wants to the"]],
  ["to !bed", ["to school"], ["to bed"]],
  ["has /re-?start.*/", ["has restarted"], ["has started"]],
];

/** Reads a text with this one pattern, and gives the words that it found. */
function finder(pattern: string): (text: string) => string[] {
  const evidence = `kind: evidence
records:
  - id: taught
    principle: goals
    strength: documented
    match: [${JSON.stringify(pattern)}]
    examples: { counts: [a], does-not-count: [b] }
`;
  const vocabulary = "kind: vocabulary\nrecords:\n  - { tag: Kin, words: [grandmother] }\n";
  const presets =
    "kind: presets\nrecords:\n  - { id: standard, title: S, actions: [start], satisfiedBy: partial, maxPrompts: 1 }\n";
  const files = [evidence, vocabulary, presets].map((text, index) => ({ path: `${index}.yaml`, text }));
  const { knowledge, problems } = loadPacks(files);
  assert.deepEqual(problems, []);
  const linter = createLinter(knowledge);
  return (text) => linter.lint(text).note.evidence.map(({ span }) => text.slice(span.start, span.end));
}

describe("packs: the match syntax that the guide teaches", () => {
  for (const [pattern, found, left] of taught) {
    it(pattern, () => {
      assert.ok(guide.includes(`\`${pattern.replaceAll("|", "\\|")}\``), "the guide has this very pattern");
      const find = finder(pattern);
      for (const words of found) assert.deepEqual(find(`Today she ${words}.`), [words]);
      for (const words of left) assert.deepEqual(find(`Today she ${words}.`), []);
    });
  }

  it("^goal and again$ hold to the ends of the sentence", () => {
    assert.deepEqual(finder("^goal")("Goal is work. The goal is work."), ["Goal"]);
    assert.deepEqual(finder("again$")("Again she sings. She sings again."), ["again"]);
  });

  it("square brackets narrow what is shown", () => {
    assert.deepEqual(finder("wants to [get back to .+]")("She wants to get back to singing."), ["get back to singing"]);
  });

  for (const [pattern, words] of [
    ["sings @hasComma", /hasComma/],
    ["~sings~ again", /spellings/],
    ["sings /(la)+/", /group/],
    ["#Verb .", /always there/],
    ["(sings", /partner/],
  ] as const)
    it(`says what is wrong with ${pattern}`, () => {
      const text = `kind: terms\nrecords:\n  - { id: a, kind: therapy, match: [${JSON.stringify(pattern)}] }\n`;
      const { problems } = loadPacks([{ path: "t.yaml", text }]);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? "", words);
    });
});

describe("packs: the examples of the guide", () => {
  const blocks = [...guide.matchAll(/```yaml\n(kind: [^`]*)```/g)].map(([, text]) => text!);

  it("has rules, a sign and an evidence pattern to copy", () => {
    assert.deepEqual(
      blocks.map((text) => /kind: (\w+)/.exec(text)![1]),
      ["rules", "signs", "rules", "wordings", "evidence", "rules", "sections", "presets", "diagnoses", "templates"],
    );
  });

  // The dot phrase and the ids of the guide are its own, so that the copies can stand beside the built-in rules.
  const { knowledge, problems } = loadPacks(
    blocks.map((text, index) => ({ path: `guide-${index}.yaml`, text })),
    builtin,
  );
  const linter = createLinter(knowledge);

  it("can be copied as they stand", () => {
    assert.deepEqual(problems, []);
  });

  it("does what its own examples say", () => {
    for (const taughtId of ["plan-goal-only", "form-without-preference"]) {
      const rule = knowledge.rules.find((each) => each.id === taughtId)!;
      const found = (note: string) =>
        linter.lint(note, { preset: "teaching", all: true }).findings.filter((finding) => finding.rule === rule.id);
      for (const { note, missing = [] } of rule.examples.flagged)
        assert.deepEqual(found(note)[0]?.missing, missing, note);
      for (const { note } of rule.examples.clean) assert.deepEqual(found(note), [], note);
    }
    const { id, examples } = knowledge.lexicon.evidence.find((record) => record.id === "goals-hopes-to")!;
    const counts = (text: string) => linter.lint(text).note.evidence.some(({ record }) => record === id);
    for (const text of examples!.counts) assert.ok(counts(text), text);
    for (const text of examples!["does-not-count"]) assert.ok(!counts(text), text);
    for (const example of examplesOf(knowledge).filter((each) => each.id === "dx-grief"))
      assert.equal(tryExample(linter, example), undefined, example.text);
  });
});
