/** SmartPhrases: what is read of one, that nothing of it is lost, and that a template comes back as it went. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFixText, readSmartPhrase, smartPhraseText, templateParts } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

const { sections: titles } = builtin.lexicon;
const read = (text: string) => readSmartPhrase(text, titles);
const again = (text: string): string =>
  smartPhraseText(templateParts({ id: "t", title: "t", description: "t", sections: read(text).sections }));

const PHRASE = `@NAME@ is a @AGE@ seen for follow-up.

HPI: ***
Mood: {MOOD:123}

PLAN
1. {Blank single:19197::"continue","change to ***"}
2. Return in *** weeks

My own part:
***`;

describe("a SmartPhrase that is read", () => {
  it("is divided at the headings that are known, however they stand", () => {
    const headings = read(PHRASE).sections.map(({ heading, layout }) => [heading, layout]);
    assert.deepEqual(headings, [
      [undefined, undefined],
      ["HPI", ["same-line"]],
      ["PLAN", ["no-colon"]],
    ]);
  });

  it("keeps wildcards, lists and links as the tokens that the record system knows, and counts them", () => {
    const { blanks, lists, links } = read(PHRASE);
    assert.equal(blanks, 4);
    assert.deepEqual(lists, ["{MOOD:123}", '{Blank single:19197::"continue","change to ***"}']);
    assert.deepEqual(links, ["@NAME@", "@AGE@"]);
    for (const token of [...lists, ...links]) assert.ok(again(PHRASE).includes(token), token);
  });

  it("says which lines look like headings that nobody knows, and keeps them as lines", () => {
    assert.deepEqual(read(PHRASE).unknownHeadings, ["My own part:"]);
    assert.ok(again(PHRASE).includes("\nMy own part:\n"));
  });

  it("says what is no plain text, and keeps it too", () => {
    const text = "Plan:\n<b>***</b>\n.MEDLIST";
    assert.deepEqual(read(text).unread, ["<b>", "</b>", ".MEDLIST"]);
    assert.equal(again(text), `${text}\n`);
  });

  it("comes back line for line, whatever it holds", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "",
        "Plan:",
        "PLAN",
        "HPI: ***",
        "Goals",
        "  - ***",
        "Mood: {MOOD:1}",
        "Assessment:  two",
        "## Plan",
        "A",
      ),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, "")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (lines, ending) => {
        const text = lines.join(ending);
        const plain = text
          .replace(/^\uFEFF/, "")
          .replace(/\r\n?/g, "\n")
          .replace(/\s+$/, "");
        assert.equal(again(text), `${plain}\n`);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a template as a SmartPhrase", () => {
  it("has *** for a blank and a list for one with ways to fill it", () => {
    assert.equal(
      smartPhraseText(parseFixText("Therapy: [___ offered | declined because ___]; next: [___ who]")),
      'Therapy: {Blank single:19197::"offered","declined because ***"}; next: ***',
    );
  });

  for (const template of builtin.templates)
    it(`${template.id}: comes back the same, with its sections, once it is read again`, () => {
      const text = smartPhraseText(templateParts(template));
      assert.equal(again(text), text);
      assert.deepEqual(
        read(text).sections.map(({ heading }) => heading),
        template.sections.map(({ heading }) => heading),
      );
    });
});
