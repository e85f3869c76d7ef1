import assert from "node:assert/strict";
import { createLinter, resolvePreset } from "../../src/core/index";
import { builtin, loadPacks } from "../../src/packs/index";
import { show } from "./files";

/** Rules of one's own over the built-in ones. */
function own(...texts: string[]) {
  const files = texts.map((text, index) => ({ path: `.rapport/${index}.yaml`, text }));
  const { knowledge, problems } = loadPacks(files, builtin);
  return { knowledge, problems: problems.map(show) };
}

const NOTE = "Assessment: Low mood.\nPlan: Start sertraline 50 mg.\n";

describe("packs: rules of one's own over the built-in ones", () => {
  it("take from the record that they extend what they leave out, examples and all", () => {
    const { knowledge, problems } = own(
      "kind: rules\nrecords:\n  - id: prescribing-plan\n    extends: prescribing-plan\n    severity: warning\n",
    );
    assert.deepEqual(problems, []);
    const before = builtin.rules.find(({ id }) => id === "prescribing-plan")!;
    assert.deepEqual(
      knowledge.rules.find(({ id }) => id === "prescribing-plan"),
      { ...before, severity: "warning" },
    );
    assert.equal(knowledge.rules.length, builtin.rules.length);
  });

  it("add to the lists of a built-in record, so that a clinic need not copy what is there", () => {
    const { knowledge, problems } = own(
      "kind: sections\nrecords:\n  - category: plan\n    extends: plan\n    add: { titles: [what comes next] }\n",
    );
    assert.deepEqual(problems, []);
    const { note } = createLinter(knowledge).lint("What Comes Next:\nStart sertraline 50 mg.\n");
    assert.equal(note.sections.at(-1)?.category, "plan");
    assert.equal(createLinter(knowledge).lint(NOTE).note.sections.at(-1)?.category, "plan");
  });

  it("may extend one another across files, and say so where they go in a circle", () => {
    const file = (id: string, from: string) =>
      `kind: templates\nrecords:\n  - id: ${id}\n    extends: ${from}\n    title: ${id}\n`;
    const chain = own(file("short", "shorter"), file("shorter", "follow-up"));
    assert.deepEqual(chain.problems, []);
    const [short, followUp] = ["short", "follow-up"].map((id) => chain.knowledge.templates.find((t) => t.id === id)!);
    assert.deepEqual(short!.sections, followUp!.sections);
    const circle = own(file("a", "b"), file("b", "a"));
    assert.match(circle.problems.join("\n"), /^4:14 .*extends? .*(circle|cannot be found)/m);
    assert.ok(!circle.knowledge.templates.some(({ id }) => id === "a" || id === "b"));
  });

  it("say which record is not there, with those that are", () => {
    const { problems } = own("kind: templates\nrecords:\n  - id: mine\n    extends: folow-up\n");
    assert.match(problems[0]!, /^4:14 No record of kind templates has the id `folow-up`\. Did you mean `follow-up`\?/);
  });

  it("are told of a mistake in what they add where it is written, not where it would have been", () => {
    const { problems } = own(
      'kind: signs\nrecords:\n  - id: therapy-turned-down\n    extends: therapy-turned-down\n    add:\n      match:\n        - "no thanks"\n        - "(broken"\n',
    );
    assert.match(problems.join("\n"), /^8:11 This pattern cannot be matched/m);
  });

  it("switch built-in records off by id, alone or beside records", () => {
    const { knowledge, problems } = own("kind: rules\ndisable: [stigmatizing-language]\n");
    assert.deepEqual(problems, []);
    assert.ok(!knowledge.rules.some(({ id }) => id === "stigmatizing-language"));
    assert.equal(knowledge.rules.length, builtin.rules.length - 1);
  });

  it("say what can be switched off where an id is wrong, and keep words that patterns may name", () => {
    const { problems, knowledge } = own(
      "kind: rules\ndisable: [stigmatising-language]\n",
      "kind: vocabulary\ndisable: [Relative]\n",
    );
    assert.match(problems[0]!, /^2:11 No built-in record .*Did you mean `stigmatizing-language`/);
    assert.match(problems[1]!, /^2:11 Patterns may name #Relative/);
    assert.equal(knowledge.lexicon.vocabulary.length, builtin.lexicon.vocabulary.length);
  });

  it("change a preset by giving one of the same id, and keep what it extended", () => {
    const { knowledge, problems } = own(
      "kind: presets\nrecords:\n  - id: primary-care\n    extends: primary-care\n    title: Ours\n    maxPrompts: 4\n",
    );
    assert.deepEqual(problems, []);
    const ours = resolvePreset(knowledge.presets, "primary-care");
    assert.equal(ours.maxPrompts, 4);
    assert.deepEqual(ours.actions, resolvePreset(builtin.presets, "quiet").actions);
  });

  it("may not take a name that a built-in record has for the same thing", () => {
    const { problems } = own(
      "kind: medications\nrecords:\n  - class: house-blend\n    names: [house blend]\n    medications:\n      - { name: sertraline, psychotropic: always }\n",
    );
    assert.match(problems[0]!, /^6:17 `sertraline` is already a name of a medicine \(built in\)/);
  });

  it("are read the same by the editor, whose bundle goes without examples", () => {
    const bare = <T extends object>(records: readonly T[]): T[] =>
      records.map((record) => ({ ...record, examples: undefined }));
    const { lexicon } = builtin;
    const lean = { ...builtin, lexicon: { ...lexicon, evidence: bare(lexicon.evidence), signs: bare(lexicon.signs) } };
    const text =
      "kind: signs\nrecords:\n  - id: therapy-turned-down\n    extends: therapy-turned-down\n    quoted: true\n";
    assert.deepEqual(loadPacks([{ path: "s.yaml", text }], lean).problems, []);
    const fresh = "kind: signs\nrecords:\n  - id: own-sign\n    topic: own\n    match: [zither]\n";
    assert.match(loadPacks([{ path: "s.yaml", text: fresh }], lean).problems.map(show)[0]!, /`examples` is missing/);
  });
});
