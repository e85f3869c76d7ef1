/** Reading an edited note with what is left of the last reading equals reading it afresh. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { comparable, linter } from "./linter";

/** Pieces that meet every stage: headings, lists, orders, evidence, modifiers, blanks, line endings, odd characters. */
const PIECES = [
  "HPI: She has slept badly since the divorce. ",
  "PLAN:\n",
  "1. Increase sertraline to 100 mg\n",
  "2. Continue trazodone 50 mg qhs for sleep\r\n",
  "- d/c Ativan; start an SSRI\n",
  "Denies panic but wants to go back to teaching. ",
  "Mother takes lithium. ",
  "Goal in the patient's words: [___ what]\n",
  "Sees a therapist weekly. ",
  "Zoloft 50 -> 100",
  "\n\n",
  " ",
  "# MDD\n",
  "setraline 50 mg",
  "“I can't” 😀",
  "\u0000",
  "***",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 25 })
  .map((parts) => parts.join(""));
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })),
});

describe("reading an edited note", () => {
  it("gives what a fresh reading gives, finding for finding, through a chain of edits", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
        let current = original;
        let result = linter.lint(current);
        for (const { at, length, insert } of edits) {
          const from = current.length === 0 ? 0 : at % (current.length + 1);
          current = current.slice(0, from) + insert + current.slice(from + length);
          result = linter.lint(current, { previous: result });
          assert.deepEqual(comparable(result), comparable(linter.lint(current)));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("does not read an unchanged sentence again", () => {
    const before = linter.lint("HPI: Sleeps badly since the move. Takes lithium.\nPLAN:\n- Start sertraline 25 mg\n");
    const after = linter.lint(`HPI: Sleeps badly since the move. Takes clozapine.\nPLAN:\n- Start sertraline 25 mg\n`, {
      previous: before,
    });
    const kept = after.note.sentences.filter(({ reading }) =>
      before.note.sentences.some((sentence) => sentence.reading === reading),
    );
    assert.equal(kept.length, after.note.sentences.length - 1);
  });

  it("forgets the sentences of a text that is gone", () => {
    let result = linter.lint("One. Two. Three.");
    for (let version = 0; version < 50; version++)
      result = linter.lint(`PLAN: Start lithium ${version} mg.`, { previous: result });
    const kept = [...result.note.readings.values()].reduce((sum, readings) => sum + readings.size, 0);
    assert.equal(kept, 1);
  });
});
