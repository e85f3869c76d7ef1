import assert from "node:assert/strict";
import { createLinter, type Fix, renderPlain } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { lineEndingOf, textToInsert } from "../../src/server/placement";

/** The text after the fix, and the text of the insertion with `|` where it begins in its line. */
function place(text: string, fix: Pick<Fix, "start" | "end" | "parts">, snippet = true) {
  const { lines } = createLinter(builtin).lint(text).note;
  const placed = textToInsert(text, lines, { id: "goals", title: "", ...fix }, snippet);
  const result = text.slice(0, placed.start) + renderPlain(placed.parts) + text.slice(placed.end);
  return { result, column: lines.positionAt(placed.start).column };
}

function behind(text: string, words: string, parts: Fix["parts"]) {
  const start = text.indexOf(words) + words.length;
  return { start, end: start, parts };
}

describe("server: where a fix is written", () => {
  const indented = "Plan:\n  - one\n  - two";

  it("begins in the first column where the line is indented, so that no editor indents it again", () => {
    const placed = place(indented, behind(indented, "one", ["\n  - goal: ", { blank: "what" }]));
    assert.deepEqual(placed, { result: "Plan:\n  - one\n  - goal: [___ what]\n  - two", column: 1 });
  });

  it("does so behind the last line too, which no other line follows", () => {
    const placed = place(indented, behind(indented, "two", ["\n  - goal: ", { blank: "what" }]));
    assert.deepEqual(placed, { result: "Plan:\n  - one\n  - two\n  - goal: [___ what]", column: 1 });
  });

  it("stays where it is in a line that is not indented", () => {
    const text = "Plan:\n- one\n- two";
    const placed = place(text, behind(text, "one", ["\n- goal: ", { blank: "what" }]));
    assert.deepEqual(placed, { result: "Plan:\n- one\n- goal: [___ what]\n- two", column: 6 });
  });

  it("stays where it is when it is plain text, which editors insert as it is", () => {
    const placed = place(indented, behind(indented, "one", ["\n  - goal: ", { blank: "what" }]), false);
    assert.deepEqual(placed, { result: "Plan:\n  - one\n  - goal: [___ what]\n  - two", column: 8 });
  });

  it("uses the line ending that the note has", () => {
    assert.equal(lineEndingOf("one\r\ntwo\n"), "\r\n");
    assert.equal(lineEndingOf("one\rtwo"), "\r");
    assert.equal(lineEndingOf("one"), "\n");
    const text = "Plan:\r\n- one\r\n";
    const { result } = place(text, behind(text, "one", ["\n- goal: ", { blank: "what" }]));
    assert.equal(result, "Plan:\r\n- one\r\n- goal: [___ what]\r\n");
  });
});
