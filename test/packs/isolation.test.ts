import assert from "node:assert/strict";
import fc from "fast-check";
import { createValidator, loadPacks } from "../../src/packs/index";
import { REFERENCES, RULE, SECTIONS } from "./files";

const file = (name: string, text: string) => ({ path: `rules/${name}.yaml`, text });
const sound = [file("references", REFERENCES), file("rule", RULE), file("sections", SECTIONS)];
const soundKnowledge = loadPacks(sound).knowledge;
const validate = createValidator();

describe("packs: a broken file harms nobody else", () => {
  const broken: readonly [string, string][] = [
    ["is not YAML", "kind: terms\nrecords: [unclosed\n"],
    ["is empty", ""],
    ["has an unknown kind", "kind: notes\nrecords: []\n"],
    ["is a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
  ];
  for (const [what, text] of broken)
    it(`contributes nothing and leaves all other files in force when it ${what}`, () => {
      const { knowledge, problems } = loadPacks([file("0", text), ...sound]);
      assert.deepEqual(knowledge, soundKnowledge);
      assert.deepEqual([...new Set(problems.map(({ path }) => path))], ["rules/0.yaml"]);
    });

  it("keeps the valid records of a file in which another record is wrong", () => {
    const text = `kind: sections
records:
  - category: plan
    titles: [plan]
  - category: gaols
    titles: [goals]
  - category: risk
    titles: [risk]
`;
    const { knowledge, problems } = loadPacks([file("s", text)]);
    assert.deepEqual(
      knowledge.lexicon.sections.map(({ category }) => category),
      ["plan", "risk"],
    );
    assert.equal(problems.length, 1);
  });

  it("says nothing about who cites a reference that is itself broken: one mistake, one problem", () => {
    const { problems } = loadPacks([file("r", REFERENCES.replace("finding:", "findings:")), file("rule", RULE)]);
    assert.deepEqual([...new Set(problems.map(({ path }) => path))], ["rules/r.yaml"]);
  });

  it("lists problems in the order of the files, then of their lines", () => {
    const twice = "kind: sections\nrecords:\n  - category: nix\n    titles: [1]\n";
    const { problems } = loadPacks([file("b", twice), file("a", twice)]);
    assert.deepEqual(
      problems.map(({ path, line }) => `${path}:${line}`),
      ["rules/b.yaml:3", "rules/b.yaml:4", "rules/a.yaml:3", "rules/a.yaml:4"],
    );
  });
});

describe("packs: any text at all", () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        "kind: ",
        "rules",
        "records:",
        "\n",
        "  ",
        "- ",
        "id: ",
        "{",
        "}",
        "[",
        "]",
        "&a",
        "*a",
        "!t",
        "'",
        '"',
        "#",
        "? ",
        ": ",
        "|",
        ">",
        "\t",
        "<<: ",
        "__proto__: ",
        "~",
        "%YAML 1.1\n",
        "---\n",
        "no",
        "1e9",
        "\uD800",
        "\u0000",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));
  const mutated = fc
    .tuple(fc.constantFrom(RULE, SECTIONS, REFERENCES), fc.nat(1200), fc.nat(40), fc.string({ maxLength: 6 }))
    .map(([text, at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length));

  for (const [what, texts] of [
    ["random text", fc.string({ unit: "binary", maxLength: 300 })],
    ["pieces of YAML in any order", yamlish],
    ["a rule file with a piece cut out and another put in", mutated],
  ] as const)
    it(`never throws, keeps sound files in force and reports real places: ${what}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          // The text stands last: a name that a sound file has already is the newcomer's problem.
          const { knowledge, problems } = loadPacks([...sound, file("any", text)], undefined, validate);
          assert.deepEqual(knowledge.rules[0], soundKnowledge.rules[0]);
          assert.deepEqual(knowledge.lexicon.sections[0], soundKnowledge.lexicon.sections[0]);
          const lines = text.split("\n");
          for (const { path, line, column, endLine, endColumn, message } of problems) {
            assert.equal(path, "rules/any.yaml");
            assert.ok(line >= 1 && line <= lines.length && column >= 1, `${line}:${column} is in the file`);
            assert.ok(endLine > line || (endLine === line && endColumn >= column), "the end is not before the start");
            assert.ok(message.length > 0);
          }
        }),
        { numRuns: 150 },
      );
    });

  // Composing these recurses without end; near the end of the stack the engine can die of it instead of throwing.
  for (const [what, text] of [
    ["flow lists", "[".repeat(20_000)],
    ["flow maps", "{a: ".repeat(10_000)],
    ["keys on one line", "a: ".repeat(5_000)],
    ["dashes on one line", "- ".repeat(5_000)],
    ["lists over many lines", "[\n".repeat(5_000)],
    ["indented keys", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ] as const)
    it(`refuses nesting that nobody could read: ${what}`, () => {
      const { problems } = loadPacks([file("deep", text)]);
      assert.deepEqual(
        problems.map(({ message }) => message),
        ["This is nested too deeply to be read."],
      );
    });
});
