/** How the side conditions of an evidence pattern and the assertions around it decide what it documents. */
import assert from "node:assert/strict";
import { createLinter, type Lexicon } from "../../../src/core/index";
import { builtin } from "../../../src/packs/index";

type Pattern = Lexicon["evidence"][number];

const wish: Pattern = {
  id: "wish",
  principle: "goals",
  strength: "documented",
  match: ["wants to .{0,3} (home|choir|sleep)"],
  examples: { counts: ["-"], "does-not-count": ["-"] },
};

/** Words that the one pattern documents in a text. */
function found(text: string, pattern: Partial<Pattern>): string[] {
  const linter = createLinter({ ...builtin, lexicon: { ...builtin.lexicon, evidence: [{ ...wish, ...pattern }] } });
  const { note } = linter.lint(text);
  return note.evidence.map(({ span, strength }) => `${strength}: ${text.slice(span.start, span.end)}`);
}

describe("conditions of an evidence pattern", () => {
  const text = "She wants to go home and he wants to sing in the choir.";

  it("`except` voids only the match that it shares a word with", () =>
    assert.deepEqual(found(text, { except: ["wants to go home"] }), ["documented: wants to sing in the choir"]));

  it("`except` leaves matches alone that it does not touch", () =>
    assert.equal(found(text, { except: ["she"] }).length, 2));

  it("`unless` voids every match of the sentence", () =>
    assert.deepEqual(found(text, { unless: ["wants to go home"] }), []));

  it("`voidedBy` names the assertions that void, and an empty list none", () => {
    const denied = "No headache, wants to go home.";
    assert.deepEqual(found(denied, {}), []);
    assert.deepEqual(found(denied, { voidedBy: ["other-experiencer"] }), ["documented: wants to go home"]);
    assert.deepEqual(found(denied, { voidedBy: [] }), ["documented: wants to go home"]);
  });

  it("`quoted` tells the patient's own words from the writer's", () => {
    const first: Partial<Pattern> = { match: ["i felt helpless"], voidedBy: [] };
    const writer = "Listening to him, I felt helpless.";
    const patient = 'She said, "At the funeral I felt helpless."';
    const goingOn = 'I felt helpless and alone."';
    assert.equal(found(writer, { ...first, quoted: false }).length, 1);
    assert.equal(found(patient, { ...first, quoted: false }).length, 0);
    assert.equal(found(goingOn, { ...first, quoted: false }).length, 0);
    assert.equal(found(writer, { ...first, quoted: true }).length, 0);
    assert.equal(found(patient, { ...first, quoted: true }).length, 1);
    assert.equal(found('"Home" again; I felt helpless.', { ...first, quoted: false }).length, 1);
  });

  it("`needs` asks for a second match in the same sentence", () => {
    assert.deepEqual(found(text, { needs: ["again"] }), []);
    assert.equal(found(text, { needs: ["choir"] }).length, 2);
  });
});
