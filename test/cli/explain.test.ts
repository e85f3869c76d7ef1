import assert from "node:assert/strict";
import { builtin } from "../../src/packs/index";
import { rapportHere } from "./command";

describe("cli: explain", () => {
  it("prints a page that says what triggers a rule, what clears it, near misses, why, sources and how to change it", async () => {
    const { code, stdout } = await rapportHere(["explain", "prescribing-plan"]);
    assert.equal(code, 0);
    const titles = [...stdout.matchAll(/^##? (.+)$/gm)].map((match) => match[1]);
    assert.deepEqual(titles.slice(1), [
      "What triggers it",
      "What clears it",
      "Near misses",
      "Why",
      "Sources",
      "How to change it",
    ]);
    assert.match(stdout, /--rule prescribing-plan=off/);
    assert.match(stdout, /"rapport\.rules": \{ "prescribing-plan": "off" \}/);
  });

  it("gives every source that a rule or its elements cite, each with its caution", async () => {
    for (const rule of builtin.rules) {
      const { stdout } = await rapportHere(["explain", rule.id]);
      for (const key of [...rule.sources, ...(rule.elements ?? []).flatMap(({ sources }) => sources)]) {
        const reference = builtin.references.find(({ id }) => id === key)!;
        assert.ok(stdout.includes(reference.citation), `${rule.id}: ${key}`);
        assert.ok(
          stdout.includes(`Caution: ${reference.caution}`) || reference.caution === undefined,
          `${rule.id}: ${key}`,
        );
      }
    }
  });

  it("lists every rule when none is named", async () => {
    const { stdout } = await rapportHere(["explain"]);
    for (const { id, severity } of builtin.rules) assert.match(stdout, new RegExp(`^${id} +${severity} `, "m"));
  });

  it("prints a page about a wording: when it speaks, what may stand instead, why, sources with their cautions", async () => {
    for (const { id, instead, sources, ...record } of builtin.lexicon.wordings) {
      const { code, stdout } = await rapportHere(["explain", id]);
      assert.equal(code, 0);
      const titles = [...stdout.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      assert.deepEqual(
        titles,
        ["When it speaks", "What may stand instead", "Near misses", "Why", "Sources", "How to change it"],
        id,
      );
      assert.ok(stdout.includes(instead) && stdout.includes(record.why.trim()), id);
      for (const key of sources) {
        const reference = builtin.references.find((each) => each.id === key)!;
        assert.ok(stdout.includes(reference.citation) && stdout.includes(`Caution: ${reference.caution}`), id);
      }
      assert.match(stdout, new RegExp(`--rule ${id}=${record.default === "off" ? "hint" : "off"}`));
    }
  });

  it("lists every wording behind the rules, with its default", async () => {
    const { stdout } = await rapportHere(["explain"]);
    for (const { id, default: speaks } of builtin.lexicon.wordings)
      assert.match(stdout, new RegExp(`^${id} +${speaks} `, "m"));
  });

  it("refuses an unknown rule with 2 and the nearest names, or all where none is near", async () => {
    const near = await rapportHere(["explain", "unfiled-blank"]);
    assert.equal(near.code, 2);
    assert.match(near.stderr, /Did you mean unfilled-blank\?/);
    const far = await rapportHere(["explain", "qqq"]);
    for (const { id } of builtin.rules) assert.ok(far.stderr.includes(id));
  });
});
