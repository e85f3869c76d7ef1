import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { builtin, meaningIn, suggestIn } from "../../src/packs/index";

/** The text with the cursor at the bar. */
function at(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf("|");
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}
const labels = (marked: string): string[] => suggestIn(...at(marked), builtin).map(({ label }) => label);
const meaning = (marked: string) => meaningIn(...at(marked), builtin);

describe("packs: completion in rule files", () => {
  it("begins with the kinds of file, since everything else follows from that", () => {
    assert.ok(labels("|").includes("kind"));
    const kinds = labels("kind: |\n");
    for (const kind of ["rules", "presets", "evidence", "diagnoses"]) assert.ok(kinds.includes(kind), kind);
    assert.deepEqual(labels("kind: rules\n|"), ["records", "disable"]);
  });

  it("offers the keys of a record that are not there yet, those that it needs first", () => {
    const keys = labels("kind: presets\nrecords:\n  - id: mine\n    |\n    level: quiet\n");
    assert.equal(keys[0], "title");
    assert.ok(keys.includes("extends") && keys.includes("maxPrompts"));
    assert.ok(!keys.includes("id") && !keys.includes("level"));
  });

  it("offers the keys of the first line of an entry, and of what is inside it", () => {
    assert.ok(labels("kind: rules\nrecords:\n  - |").includes("id"));
    assert.ok(labels("kind: rules\nrecords:\n- |").includes("id"), "a list may stand as far left as its key");
    assert.deepEqual(labels("kind: rules\nrecords:\n  - id: a\n    fix:\n      title: x\n      |").sort(), [
      "dotPhrase",
      "linked",
      "text",
    ]);
  });

  it("offers the values that are allowed, with what each means, and quotes what YAML would misread", () => {
    const text = "kind: rules\nrecords:\n  - id: a\n    severity: inf|\n";
    assert.deepEqual(labels(text), ["hint", "information", "warning"]);
    const [first] = suggestIn(...at(text), builtin);
    assert.ok(first?.explanation);
    assert.equal(first.start, text.indexOf("inf|"), "what was typed is replaced");
    const off = suggestIn(...at("kind: presets\nrecords:\n  - id: a\n    rules:\n      unread-text: |"), builtin);
    assert.equal(off.find(({ label }) => label === "off")?.insert, '"off"');
  });

  it("offers entries of a list, in brackets, over several lines, and under dashes", () => {
    const actions = ["start", "continue", "increase", "decrease", "stop"];
    const preset = "kind: presets\nrecords:\n  - id: a\n    ";
    for (const text of ["actions: [start, |", "actions: [start,\n      |", "actions:\n      - start\n      - |"])
      assert.deepEqual(labels(preset + text), actions, text);
    const rule = "kind: rules\nrecords:\n  - { id: a, ";
    assert.ok(labels(`${rule}|`).includes("check"));
    assert.deepEqual(labels(`${rule}severity: |`), ["hint", "information", "warning"]);
    assert.ok(labels(`${rule}clearedBy: [{ sections: [|`).includes("social-history"));
  });

  it("offers the names that records have: references, topics, and what can be extended or switched off", () => {
    const rule = "kind: rules\nrecords:\n  - id: a\n    ";
    assert.ok(labels(`${rule}sources: [|`).includes("KIN21"));
    assert.ok(labels(`${rule}words: [|`).includes("adherence-label"));
    assert.ok(labels(`${rule}extends: |`).includes("prescribing-plan"));
    assert.ok(labels("kind: templates\ndisable: [|").includes("follow-up"));
  });

  it("offers the lists of a record under `add`, and nothing else", () => {
    const keys = labels("kind: sections\nrecords:\n  - category: plan\n    extends: plan\n    add:\n      |");
    assert.deepEqual(keys, ["titles"]);
  });

  it("offers nothing inside a text, where any word is right", () => {
    const text = "kind: rules\nrecords:\n  - id: a\n    why: |\n      Because ";
    assert.deepEqual(suggestIn(text, text.length, builtin), []);
  });

  it("finds its place in every built-in file, and never throws, on any text", () => {
    for (const folder of ["rules/packs", "rules/signs", "rules/lexicon"])
      for (const name of readdirSync(folder).filter((each) => each.endsWith(".yaml"))) {
        const text = readFileSync(`${folder}/${name}`, "utf8");
        const ids = [...text.matchAll(/^ {2}- id: /gm)].slice(0, 3);
        for (const { index } of ids)
          assert.ok(meaningIn(text, index + 5, builtin)?.explanation, `${name}: what an id is, at ${index}`);
      }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."kind: rules\n-[]{}#|\"',x ") }), fc.nat(80), (text, offset) => {
        suggestIn(text, offset, builtin);
        meaningIn(text, offset, builtin);
      }),
      { numRuns: 300 },
    );
  });
});

describe("packs: hover in rule files", () => {
  it("says what a key means and which values it takes", () => {
    const text = "kind: rules\nrecords:\n  - id: a\n    sever|ity: hint\n";
    const said = meaning(text)!;
    assert.match(said.explanation, /How strongly a finding is shown/);
    assert.deepEqual(
      said.values.map(({ value }) => value),
      ["hint", "information", "warning"],
    );
    assert.equal(text.replace("|", "").slice(said.start, said.end), "severity");
  });

  it("says what a value means, and what a cited source shows", () => {
    assert.match(meaning("kind: rules\nrecords:\n  - id: a\n    severity: hi|nt\n")!.explanation, /faint dots/);
    const kin = builtin.references.find(({ id }) => id === "KIN21")!;
    assert.ok(
      meaning("kind: rules\nrecords:\n  - id: a\n    sources: [APA16, KI|N21]\n")!.explanation.includes(kin.finding),
    );
  });

  it("says nothing of a key that there is not, or of free text", () => {
    assert.equal(meaning("kind: rules\nrecords:\n  - id: a\n    severty|: hint\n"), undefined);
    assert.equal(meaning("kind: rules\nrecords:\n  - id: a\n    title: Some|thing\n"), undefined);
  });
});
