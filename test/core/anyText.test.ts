/** Whatever the text: no exception, spans inside it, the same answer twice. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Span } from "../../src/core/index";
import { comparable, linter } from "./linter";

/** Every span of a result, wherever it stands. */
function spansOf(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const item of value) spansOf(item, found);
  else if (value !== null && typeof value === "object" && !(value instanceof Map) && !(value instanceof Set)) {
    const record = value as Record<string, unknown>;
    if (typeof record.start === "number" && typeof record.end === "number") found.push(record as unknown as Span);
    // A sentence's reading counts its spans from the sentence's own beginning.
    for (const [key, inner] of Object.entries(record)) if (key !== "reading") spansOf(inner, found);
  }
  return found;
}

function check(text: string): void {
  const result = linter.lint(text);
  for (const { start, end } of spansOf(comparable(result)))
    assert.ok(0 <= start && start <= end && end <= text.length, `span ${start}-${end} of a text of ${text.length}`);
  assert.deepEqual(comparable(linter.lint(text)), comparable(result));
}

describe("any text", () => {
  it("is read without an exception, with every span inside the text and the same result twice", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), check), { numRuns: 300 });
  });

  const odd: Readonly<Record<string, string>> = {
    "an empty note": "",
    "white space alone": " \t\r\n \u00a0\n",
    "lone carriage returns as line endings": "HPI: low mood\rPLAN:\r- Start sertraline 50 mg\r",
    "NUL characters": "PLAN:\u0000 Start\u0000 sertraline 50 mg\u0000",
    "unpaired surrogates": "PLAN: Start sertraline \ud83d 50 mg \udc00.",
    "a byte order mark": "\ufeffPLAN:\nStart sertraline 50 mg",
    "no sections at all": "we increased her zoloft to 100 today and she wants to go back to school",
    "all in capitals": "PLAN:\n1. INCREASE SERTRALINE TO 100 MG\n2. CONTINUE LITHIUM 600 MG",
    "unclosed quotes and brackets": 'HPI: "she said [___ and (then\nPLAN: start sertraline 50 mg [___ what',
    "emoji and right-to-left text": "PLAN: 😀 start sertraline 50 mg שלום 😀",
    "one line of 200 KB": `PLAN: ${'continue sertraline 50 mg and [___ ("*** '.repeat(5000)}`,
    "one word of 200 KB": "x".repeat(200_000),
    "200 KB of brackets": "[".repeat(200_000),
    "200 KB of list markers": "1. ".repeat(66_000),
    "200 KB of colons": "Plan: ".repeat(33_000),
    "200 KB of line ends": "\r\n".repeat(100_000),
  };
  for (const [name, text] of Object.entries(odd))
    it(`reads ${name}`, function () {
      this.timeout(60_000);
      check(text);
    });

  it("finds the order in a note with lone carriage returns, in capitals, and without sections", () => {
    for (const name of ["lone carriage returns as line endings", "all in capitals", "no sections at all"])
      assert.ok(
        linter.lint(odd[name]!).note.orders.some((order) => order.drug === "sertraline"),
        name,
      );
  });

  it("says what it did not read of 5 MB, and reads the rest", () => {
    const { note, findings } = linter.lint(
      `PLAN:\n- Start sertraline 50 mg\n${"Slept well and went to work as usual.\n".repeat(135_000)}`,
    );
    assert.ok(note.orders.length === 1 && note.unread !== undefined);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["prescribing-plan", "unread-text"],
    );
  }).timeout(60_000);
});
