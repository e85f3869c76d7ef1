/** Blanks as data: tab stops, choices and the tokens of other systems, and the words that a linked label takes from the note. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFixText, renderPlain, renderSnippet } from "../../src/core/index";
import { applyFix, fixOf, linter } from "./linter";

const CHOICE = "Therapy: [___ offered | declined because ___]; next: [___ who]";

describe("a blank with ways to fill it", () => {
  it("inserts itself first, so that no fact stands in the note before somebody chooses one", () => {
    assert.equal(
      renderSnippet(parseFixText(CHOICE)),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
      "Therapy: ${1|[___ offered \\| declined because ___],offered,declined because ___|}; next: ${2:[___ who]}",
    );
  });

  it("is one blank as plain text and one *** for a record system", () => {
    assert.equal(renderPlain(parseFixText(CHOICE)), CHOICE);
    assert.equal(
      renderPlain(parseFixText(CHOICE), () => "***"),
      "Therapy: ***; next: ***",
    );
  });

  it("needs two ways: a bar in a label with one, or without spaces, is a word of the label", () => {
    for (const label of ["[___ who | ]", "[___ yes|no]"])
      assert.doesNotMatch(renderSnippet(parseFixText(label)), /\$\{1\|/);
  });

  it("stays open, and is found, also when the way that was chosen holds a blank", () => {
    const note = "Plan:\n- Increase sertraline to 100 mg\n";
    for (const chosen of ["declined because ___", "[___ offered | referred]"]) {
      const found = linter.lint(`${note}- Psychotherapy: ${chosen}\n`).findings;
      assert.ok(
        found.some(({ rule, span }) => rule === "unfilled-blank" && chosen.length > 0 && span.end > span.start),
        chosen,
      );
      assert.ok(!found.some(({ missing }) => missing.includes("psychotherapy")), chosen);
    }
  });

  it("is an answer once it is filled, whichever way was chosen", () => {
    const note = "Plan:\n- Increase sertraline to 100 mg\n";
    const fix = fixOf(note, "psychotherapy");
    const choices = fix.parts.flatMap((part) => (typeof part === "string" ? [] : (part.choices ?? [])));
    assert.ok(choices.length >= 4);
    for (const choice of choices) {
      let first = true;
      const filled = applyFix(note, fix, () => {
        const words = first ? choice.replace("___", "he is settled since the move") : "he will call on Friday";
        first = false;
        return words;
      });
      const { findings } = linter.lint(filled);
      assert.ok(!findings.some(({ missing }) => missing.includes("psychotherapy")), filled);
      assert.ok(!findings.some(({ rule }) => rule === "unfilled-blank"), filled);
    }
  });
});

describe("the marks of snippets", () => {
  /** A reader of snippets after the grammar of LSP, with VS Code's escapes in a choice. */
  function shown(snippet: string): string {
    const unescaped = (text: string, marks: string): string =>
      text.replace(/\\(.)/gs, (all, mark) => (marks.includes(mark) ? mark : all));
    return unescaped(
      snippet
        .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/gs, (_, first) =>
          unescaped(first, "\\,|").replace(/[\\$}]/g, "\\$&"),
        )
        .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/gs, "$1"),
      "\\$}",
    );
  }
  const label = fc.stringMatching(/^[a-z ,|\\$}{*"_]{0,20}$/);
  const part = fc.oneof(
    fc.stringMatching(/^[a-z ,|\\$}"]{1,20}$/),
    label.map((text) => `[___ ${text}]`),
    fc.tuple(label, label).map(([a, b]) => `[___ ${a} | ${b}]`),
    fc.constantFrom("***", "{MOOD:123}", '{Blank single:19197::"good","low, ***"}'),
  );

  it("are kept apart from the words, whatever they are: what is inserted is the plain text", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (texts) => {
        const parts = parseFixText(texts.join(" "));
        assert.equal(shown(renderSnippet(parts)), renderPlain(parts));
      }),
    );
  });
});

describe("the blanks of other systems", () => {
  it("are tab stops that keep the form their own system knows", () => {
    const text = 'Mood: *** {MOOD:123} {Blank single:19197::"good","low"} for @NAME@';
    const parts = parseFixText(text);
    assert.equal(
      renderPlain(parts, () => "?"),
      text,
    );
    assert.equal(
      renderSnippet(parts),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
      'Mood: ${1:***} ${2:{MOOD:123\\}} ${3|{Blank single:19197::"good"\\,"low"},good,low|} for @NAME@',
    );
  });
});

describe("a linked blank", () => {
  const labels = (note: string, id: Parameters<typeof fixOf>[1] = "goals"): string =>
    fixOf(note, id)
      .parts.flatMap((part) => (typeof part === "string" ? [] : [part.blank]))
      .join();

  it("says which medicine and what for, in the words of the note", () => {
    assert.match(labels("Plan:\n- Start Zoloft 50 mg daily for low mood.\n"), /Zoloft for low mood/);
  });

  it("says the medicine alone where the order tells no more", () => {
    assert.match(labels("Plan:\n- Increase sertraline to 100 mg.\n"), /that sertraline would/);
  });

  it("is plain where the medicine is not named", () => {
    assert.equal(
      labels("Current medications: aripiprazole 10 mg.\nPlan: Continue current medications.\n"),
      "what the patient wants to be able to do",
    );
  });

  it("hopes for nothing from a medicine that is stopped", () => {
    assert.match(labels("Plan:\n- Stop trazodone.\n"), /this change of trazodone/);
  });

  it("never repeats a dose, and stays one short label on one line", () => {
    const note = "Plan:\n- Increase sertraline\n  to 100 mg daily for depression\n";
    for (const fix of linter.lint(note, { preset: "teaching", all: true }).findings.flatMap(({ fixes }) => fixes))
      for (const part of fix.parts) {
        if (typeof part === "string") continue;
        assert.doesNotMatch(part.blank, /\d|mg|daily|[\r\n]/);
        assert.ok(part.blank.length <= 180, part.blank);
      }
  });

  it("is read as a blank: it orders nothing, documents nothing, and the finding is answered", () => {
    const note = "Plan:\n- Start lithium 300 mg for bipolar depression.\n";
    const before = linter.lint(note);
    const after = linter.lint(applyFix(note, fixOf(note, "all")));
    assert.equal(after.note.orders.length, before.note.orders.length);
    assert.deepEqual(after.note.evidence, []);
    assert.deepEqual(
      after.findings.flatMap(({ missing }) => missing),
      [],
    );
  });

  it("is plain where the words of the note would break the label", () => {
    const note = "Plan:\n- Start sertraline 50 mg for depression [mild] | anxiety.\n";
    for (const label of [labels(note), labels(note, "context")]) assert.doesNotMatch(label, /[[\]|]/);
  });

  it("begins as the plain line does, so that either is known as the answer", () => {
    const fixes = linter.knowledge.rules.flatMap(({ elements = [], fix }) => [
      ...elements.map((element) => element.fix),
      ...(fix ? [fix] : []),
    ]);
    assert.ok(fixes.some(({ linked }) => linked));
    for (const { text, linked = [] } of fixes)
      for (const other of linked) assert.equal(parseFixText(other.text)[0], parseFixText(text)[0]);
  });
});
