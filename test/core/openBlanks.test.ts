import assert from "node:assert/strict";
import fc from "fast-check";
import { type Finding, gather, type LintResult, textOf } from "../../src/core/index";
import { linter } from "./linter";

const NOTE = `Interval history: Mood is *** since the last visit.
Supports: {SOCIAL SUPPORTS:30421}
PHQ-9 today: @LASTPHQ9@
Goal: [___ what the patient wants to be able to do]
Next visit: ____________
`;
const FORMS = ["***", "{SOCIAL SUPPORTS:30421}", "@LASTPHQ9@", "[___ what the patient wants to be able to do]"];

function blanksOf(text: string): string[] {
  return linter.blanks(text).map((span) => textOf(text, span));
}

function together({ findings, note }: LintResult, settings = {}): readonly Finding[] {
  return gather(findings, { text: note.text, rule: linter.rule, settings });
}

describe("open blanks", () => {
  it("are told by place in every form, whatever the severity of their rule", () => {
    assert.deepEqual(blanksOf(NOTE), [...FORMS, "____________"]);
    const { findings } = linter.lint(NOTE, { rules: { "unfilled-blank": "off" } });
    assert.deepEqual(findings, []);
  });

  it("are not told of in what only looks like one", () => {
    assert.deepEqual(blanksOf("*** ALLERGIES ***\n__________\n- [ ] Call the pharmacy\n"), []);
  });

  it("are the places of the findings of their rule, on any text", () => {
    const piece = fc.constantFrom(
      ...FORMS,
      "[___]",
      "___",
      "*****",
      "\n",
      "\r\n",
      " ",
      "Mood: ",
      "[ ]",
      ": ",
      "😊",
      "\ud800",
      "{",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const found = linter.lint(text).findings.filter(({ rule }) => rule === "unfilled-blank");
        assert.deepEqual(
          linter.blanks(text),
          found.map(({ span }) => span),
        );
      }),
    );
  });

  it("are gathered into one quiet finding at the first, which names every other place", () => {
    const result = linter.lint(NOTE);
    const [first, ...others] = result.findings;
    const gathered = together(result);
    assert.equal(gathered.length, 1);
    assert.equal(gathered[0]!.severity, "information");
    assert.match(gathered[0]!.message, /^5 blanks are open/);
    assert.deepEqual(gathered[0]!.span, first!.span);
    assert.deepEqual(
      gathered[0]!.related,
      others.map(({ span }) => ({ span, message: textOf(NOTE, span) })),
    );
  });

  it("leave a single one its own message, as quietly", () => {
    const [only, ...others] = together(linter.lint("Mood: [___ in her words]\n"));
    assert.deepEqual(others, []);
    assert.equal(only!.severity, "information");
    assert.match(only!.message, /in her words/);
  });

  it("keep the severity that somebody set", () => {
    const rules = { "unfilled-blank": "warning" } as const;
    assert.equal(together(linter.lint(NOTE, { rules }), rules)[0]!.severity, "warning");
    const quieter = { "unfilled-blank": "hint" } as const;
    assert.equal(together(linter.lint(NOTE, { rules: quieter }), quieter)[0]!.severity, "hint");
  });

  it("leave what other rules found alone, in its order", () => {
    assert.deepEqual(
      together(linter.lint(`${NOTE}Plan: Increase sertraline to 100 mg.\n`)).map(({ rule }) => rule),
      ["unfilled-blank", "prescribing-plan"],
    );
  });

  it("are all counted, though a preset shows only so many prompts", () => {
    const many = Array.from({ length: 40 }, (_, index) => `Question ${index}: [___ answer]\n`).join("");
    const { findings, hidden } = linter.lint(many, { rules: { "unfilled-blank": "information" } });
    assert.equal(findings.length, 40);
    assert.equal(hidden, 0);
  });
});
