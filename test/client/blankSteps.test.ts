import assert from "node:assert/strict";
import fc from "fast-check";
import { type Direction, type Stretch, stepToBlanks } from "../../src/client/blankSteps";

const blanks = [at(10, 13), at(20, 30), at(40, 43)];

function at(start: number, end = start): Stretch {
  return { start, end };
}

function step(direction: Direction, ...selections: Stretch[]): readonly Stretch[] {
  return stepToBlanks(blanks, selections, direction);
}

describe("client: from blank to blank", () => {
  it("goes to the one behind the cursor and from a selected one to the next, and behind the last to the first", () => {
    assert.deepEqual(step("next", at(0)), [blanks[0]]);
    assert.deepEqual(step("next", at(10)), [blanks[0]], "the cursor stands before it");
    assert.deepEqual(step("next", blanks[0]!), [blanks[1]]);
    assert.deepEqual(step("next", blanks[2]!), [blanks[0]]);
  });

  it("goes back to the one before the cursor, from within one to that one, and before the first to the last", () => {
    assert.deepEqual(step("previous", at(35)), [blanks[1]]);
    assert.deepEqual(step("previous", at(25)), [blanks[1]]);
    assert.deepEqual(step("previous", blanks[1]!), [blanks[0]]);
    assert.deepEqual(step("previous", at(5)), [blanks[2]]);
  });

  it("moves every cursor, and leaves one where two meet", () => {
    assert.deepEqual(step("next", at(0), at(15)), [blanks[0], blanks[1]]);
    assert.deepEqual(step("next", at(0), at(5)), [blanks[0]]);
  });

  it("stays where it is when no blank is open", () => {
    assert.deepEqual(stepToBlanks([], [at(3)], "next"), []);
  });

  it("comes to each blank once before it begins again, both ways", () => {
    const lengths = fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(lengths, fc.nat(200), fc.constantFrom<Direction>("next", "previous"), (sizes, start, direction) => {
        let end = 0;
        const open = sizes.map(({ gap, length }) => {
          const stretch = at(end + gap, end + gap + length);
          end = stretch.end;
          return stretch;
        });
        const seen = new Set<Stretch>();
        let selection = at(start);
        for (let count = 0; count < open.length; count++) {
          selection = stepToBlanks(open, [selection], direction)[0]!;
          seen.add(selection);
        }
        assert.equal(seen.size, open.length);
      }),
    );
  });
});
