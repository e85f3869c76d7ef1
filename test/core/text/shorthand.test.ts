/** The parts of a match pattern that are written out before compromise parses it, by what they match. */
import assert from "node:assert/strict";
import { createLinter, patternError } from "../../../src/core/index";
import { builtin } from "../../../src/packs/index";

/** Whether one pattern, as the only evidence, is found in a text. */
function matches(pattern: string, text: string): boolean {
  const record = { id: "x", principle: "goals", strength: "documented", match: [pattern] } as const;
  const evidence = [{ ...record, voidedBy: [], examples: { counts: ["-"], "does-not-count": ["-"] } }];
  return createLinter({ ...builtin, lexicon: { ...builtin.lexicon, evidence } }).lint(text).note.evidence.length > 0;
}

describe("shorthand in match patterns", () => {
  it("keeps the words behind a verb form inside a list with every form of it", () => {
    for (const form of ["works on", "worked on", "working on"])
      assert.ok(matches("^(talks|{work} on) it", `${form} it`), form);
    assert.ok(!matches("^(talks|{work} on) it", "works it"));
  });

  it("reads a list within a list as alternatives of its own", () => {
    for (const text of ["a red house", "a blue door", "a tree"])
      assert.ok(matches("^a (red house|blue (door|gate)|tree)$", text), text);
    assert.ok(!matches("^a (red house|blue (door|gate)|tree)$", "a blue tree"));
  });

  it("counts the word before the braces within a list, not the whole list", () => {
    assert.ok(matches("^(of .{0,2} life|here) now", "of her own life now"));
    assert.ok(!matches("^(of .{0,2} life|here) now", "of her very own life now"));
    assert.ok(!matches("^(of .{0,2} life|here) now$", "here here now"));
  });

  it("repeats a list that holds phrases", () => {
    assert.ok(matches("^goal (in life|today){0,2} is", "goal in life today is"));
    assert.ok(matches("^goal (in life|today){0,2} is", "goal is"));
    assert.ok(!matches("^goal (in life|today){0,2} is", "goal today today today is"));
  });

  it("refuses a repeated list within a list, for which there is no short form", () => {
    assert.match(patternError("a (b (c|d)+ e|f)", new Set()) ?? "", /cannot stand inside a list/);
  });
});
