/** The built-in templates: blanks and no facts while they are empty, no prompt once somebody has filled them in. */
import assert from "node:assert/strict";
import { shortHelp } from "../../src/client/openSections";
import { createLinter, parseFixText, renderPlain, templateParts, templatesInOrder } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { FILLED } from "./filledWords";

const linter = createLinter(builtin);
const titles = new Set(builtin.lexicon.sections.flatMap((each) => each.titles.map((title) => title.toLowerCase())));
const literal = (text: string): string =>
  parseFixText(text)
    .map((part) => (typeof part === "string" ? part : ""))
    .join("");

const VISITS = [
  "intake",
  "follow-up",
  "psychotherapy-add-on",
  "medication-change",
  "taper",
  "inpatient",
  "telehealth",
  "collaborative-care",
];

describe("packs: the built-in templates", () => {
  it("are those of the eight types of visit, in the order in which the picker shows them", () => {
    assert.deepEqual(
      templatesInOrder(builtin.templates).map(({ id }) => id),
      VISITS,
    );
    assert.equal(new Set(builtin.templates.map(({ title }) => title)).size, VISITS.length);
  });

  for (const template of builtin.templates) {
    const { id, sections, sources } = template;
    const lines = sections.flatMap((section) => section.lines);
    const text = renderPlain(templateParts(template));

    it(`${id}: cites sources that are known, and sections once each by headings that notes are read by`, () => {
      assert.ok(sources!.length > 0);
      const headings = sections.map(({ heading }) => heading!.toLowerCase());
      for (const heading of headings) assert.ok(titles.has(heading), heading);
      assert.equal(new Set(headings).size, headings.length);
    });

    it(`${id}: every line holds a blank, and no line states a fact`, () => {
      for (const line of lines) {
        assert.notEqual(literal(line), line);
        assert.doesNotMatch(literal(line), /\d|discussed|denies|reports|agreed/i, line);
      }
    });

    it(`${id}: while it is blank it prescribes nothing, documents nothing, and each blank is found`, () => {
      const { note, findings } = linter.lint(text, { preset: "teaching", all: true });
      assert.deepEqual(note.orders, []);
      assert.deepEqual(note.evidence, []);
      const blanks = parseFixText(text).filter((part) => typeof part !== "string");
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        blanks.map(() => "unfilled-blank"),
      );
    });

    it(`${id}: asks for goals, relationships, meaning and psychotherapy`, () => {
      for (const start of [
        "Goal in the patient's words:",
        "Life and relationships around the symptoms:",
        "What this means to the patient:",
      ])
        assert.ok(text.includes(start), start);
      assert.match(text, /^Psychotherapy:$/m);
    });

    it(`${id}: keeps its help out of the note, and gives some`, () => {
      const help = sections.flatMap((section) => section.help ?? []);
      assert.ok(help.length > 0);
      for (const words of help) {
        assert.ok(!text.includes(words));
        assert.equal(shortHelp(words), words.split(/(?<=[.?!]) /)[0], "its first sentence fits beside the heading");
      }
    });

    for (const [which, choose] of [
      ["the first", (choices: readonly string[]) => choices[0]!],
      ["the last", (choices: readonly string[]) => choices.at(-1)!],
    ] as const)
      it(`${id}: filled in by somebody, with ${which} way where there are several, nothing is asked any more`, () => {
        const filled = parseFixText(text)
          .map((part) => {
            if (typeof part === "string") return part;
            if (part.choices) return choose(part.choices).replace(/___/g, "the move in May");
            return FILLED[part.blank] ?? assert.fail(`no words for: ${part.blank}`);
          })
          .join("");
        for (const preset of ["standard", "teaching"])
          assert.deepEqual(
            linter.lint(filled, { preset, all: true }).findings.map(({ rule, message }) => `${rule}: ${message}`),
            [],
            filled,
          );
      });
  }

  it("leave out what holds in the United States only where that is not minded", () => {
    const addOn = builtin.templates.find(({ id }) => id === "psychotherapy-add-on")!;
    assert.match(renderPlain(templateParts(addOn, { locales: ["us"] })), /^Billing:$/m);
    assert.doesNotMatch(renderPlain(templateParts(addOn, { locales: ["uk"] })), /^Billing:$|code/m);
  });

  it("speak of no code, dose or medicine", () => {
    const medicines = builtin.lexicon.medications.flatMap(({ medications }) => medications.map(({ name }) => name));
    const words = JSON.stringify(builtin.templates).toLowerCase();
    for (const name of medicines) assert.ok(!new RegExp(`\\b${name.replace(/[^a-z ]/g, ".")}\\b`).test(words), name);
    assert.doesNotMatch(words, /\b\d{4,5}\b|\bmg\b/);
  });
});
