import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createLinter, parseFixText, resolvePreset } from "../../src/core/index";
import { builtin, loadPacks } from "../../src/packs/index";
import { comparable } from "../core/linter";

const files = readdirSync("rules", { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ path: `rules/${name}`, text: readFileSync(`rules/${name}`, "utf8") }));
const fixes = builtin.rules.flatMap(({ elements = [], fix }) => [
  ...elements.map((element) => element.fix),
  ...(fix ? [fix] : []),
]);
const literal = (text: string): string =>
  parseFixText(text)
    .map((part) => (typeof part === "string" ? part : ""))
    .join(" ");
const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));
const medicines = builtin.lexicon.medications.flatMap(({ medications }) => medications.map(({ name }) => name));

describe("packs: the built-in rules", () => {
  it("are the rule files of this folder, without a problem", () => {
    const { knowledge, problems } = loadPacks([...files].sort((a, b) => (a.path < b.path ? -1 : 1)));
    assert.deepEqual(problems, []);
    const { readAhead: _, model: __, ...asWritten } = builtin;
    assert.deepEqual(asWritten, JSON.parse(JSON.stringify(knowledge)));
  });

  it("read a note the same with what the build read ahead as without it", () => {
    const { readAhead: _, ...asWritten } = builtin;
    const notes = builtin.rules.flatMap((rule) => rule.examples.clean.map((example) => example.note));
    const [ahead, fresh] = [createLinter(builtin), createLinter(asWritten)];
    for (const note of notes) assert.deepEqual(comparable(ahead.lint(note)), comparable(fresh.lint(note)));
  });

  it("say at the top of each file what is in it", () => {
    for (const { path, text } of files) assert.match(text, /^# \S/, path);
  });

  for (const rule of builtin.rules.filter(({ check }) => check !== "unread-text")) {
    it(`${rule.id} is proved by at least six flagged and eight clean notes`, () => {
      assert.ok(rule.examples.flagged.length >= 6, `${rule.examples.flagged.length} flagged`);
      assert.ok(rule.examples.clean.length >= 8, `${rule.examples.clean.length} clean`);
    });
  }

  it("speak of the text in their messages, never to or of a person", () => {
    for (const { id, message } of builtin.rules)
      assert.doesNotMatch(message, /\b(you|your|clinician|prescriber|did not|forgot|failed)\b/i, id);
  });

  it("insert one short line each, and leave every fact to a blank", () => {
    for (const { text } of fixes) {
      assert.ok(
        parseFixText(text).some((part) => typeof part !== "string"),
        `a blank in: ${text}`,
      );
      // A list of ways to fill a blank is as long as the longest of them once one is chosen.
      const line = text.replace(/\[___ ([^\]]* \| [^\]]*)\]/g, (_, list: string) => longest(list.split(" | ")));
      assert.ok(line.length <= 120, `${line.length} characters: ${line}`);
      assert.doesNotMatch(literal(text), /\d|discussed|agreed|denies|reports|declined|reviewed/i, text);
      for (const name of medicines) assert.ok(!literal(text).toLowerCase().includes(name), `${name} in: ${text}`);
    }
  });

  it("expand .goal, .context, .therapy, .meaning and further dot phrases", () => {
    const phrases = fixes.flatMap(({ dotPhrase }) => dotPhrase ?? []);
    for (const name of [".goal", ".context", ".therapy", ".meaning"]) assert.ok(phrases.includes(name), name);
  });

  it("never ask for or insert the writer's own reactions", () => {
    for (const { elements = [] } of builtin.rules)
      for (const { principle } of elements) assert.notEqual(principle, "reactions");
  });

  it("have the presets quiet, standard and teaching; quiet leaves what is only continued alone", () => {
    const preset = (id: string) => resolvePreset(builtin.presets, id);
    assert.deepEqual(
      builtin.presets.flatMap((record) => (record.level ? record.id : [])),
      ["quiet", "standard", "teaching"],
    );
    assert.ok(!preset("quiet").actions.includes("continue"));
    for (const id of ["standard", "teaching"]) assert.ok(preset(id).actions.includes("continue"), id);
    assert.equal(preset("teaching").satisfiedBy, "documented");
  });

  it("prompt for meaning in the teaching preset only", () => {
    const bare = "Plan: Start sertraline 50 mg.";
    const missing = (preset: string) =>
      createLinter(builtin)
        .lint(bare, { preset })
        .findings.flatMap((finding) => finding.missing);
    for (const preset of ["quiet", "standard"]) assert.ok(!missing(preset).includes("meaning"), preset);
    assert.ok(missing("teaching").includes("meaning"));
  });

  it("give every reference a caution, and print none of the figures that nobody checked", () => {
    for (const { id, caution, finding, citation } of builtin.references) {
      assert.ok(caution, id);
      assert.doesNotMatch(`${citation} ${finding} ${caution}`, /\b(75|81|80|82|21)\s?%|1\.80|4-8 weeks/, id);
    }
  });
});
