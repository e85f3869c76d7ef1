/** How the side conditions of an evidence pattern and the assertions around it decide what it documents. */
import assert from "node:assert/strict";
import { createLinter, type Lexicon } from "../../../src/core/index";
import { builtin, loadPacks } from "../../../src/packs/index";

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
  const linter = createLinter({
    ...builtin,
    lexicon: { ...builtin.lexicon, learned: [], evidence: [{ ...wish, ...pattern }] },
  });
  const { note } = linter.lint(text);
  return note.evidence.map(({ span, strength }) => `${strength}: ${text.slice(span.start, span.end)}`);
}

describe("conditions of an evidence pattern", () => {
  const text = "She wants to go home and he wants to sing in the choir.";

  it("`except` voids only the match that it shares a word with", () =>
    assert.deepEqual(found(text, { except: ["wants to go home"] }), ["documented: wants to sing in the choir"]));

  it("shows the longest of a record's matches that lie within one another, and each that does not", () => {
    const match = ["wants to go", "wants to go home", "to sing in the choir"];
    assert.deepEqual(found(text, { match }), ["documented: wants to go home", "documented: to sing in the choir"]);
  });

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

describe("an evidence pattern that follows another", () => {
  const told: Pattern = { ...wish, id: "told", strength: "partial", match: ["lost his dog"] };
  const since: Pattern = { ...wish, id: "since", match: ["since then"], follows: ["told"] };
  const linter = createLinter({ ...builtin, lexicon: { ...builtin.lexicon, learned: [], evidence: [told, since] } });
  const records = (text: string): string[] => linter.lint(text).note.evidence.map(({ record }) => record);

  it("counts where the sentence before holds what it goes on from", () =>
    assert.deepEqual(records("He lost his dog in May. Since then he cannot sleep."), ["told", "since"]));

  it("does not count elsewhere: alone, a sentence later, or in another paragraph", () => {
    assert.deepEqual(records("Started sertraline in May. Since then he sleeps."), []);
    assert.deepEqual(records("He lost his dog in May. It was a beagle. Since then he cannot sleep."), ["told"]);
    assert.deepEqual(records("He lost his dog in May.\n\nSince then he cannot sleep."), ["told"]);
  });

  it("is reported where it names a pattern that nobody has", () => {
    const text = `kind: evidence
records:
  - id: own
    principle: context
    strength: documented
    match: ["since then"]
    follows: [nothing-like-it]
    examples: { counts: [x], does-not-count: [y] }
`;
    assert.match(loadPacks([{ path: "rules/own.yaml", text }]).problems[0]!.message, /No evidence pattern has the id/);
  });
});
