import assert from "node:assert/strict";
import fc from "fast-check";
import type { CopyOptions } from "../../src/core/index";
import { textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { linter } from "./linter";

const KEEP: CopyOptions = { letters: "keep", lineEnding: "\n", tabSize: 4, blanks: "label" };
const ASCII: CopyOptions = { ...KEEP, letters: "ascii" };

function plain(text: string, options: Partial<CopyOptions> = {}): string {
  return linter.copy(text, { ...KEEP, ...options }).text;
}

function unchangedIn(text: string, options: CopyOptions = KEEP): string[] {
  return linter.copy(text, options).unchanged.map((span) => textOf(text, span));
}

/** Any text, and texts of what a record knows beside what none does. */
const pieces = [
  ...builtin.characters.flatMap(({ forms }) => Object.keys(forms)),
  ...[
    "a",
    "é",
    "e\u0301",
    "ſ",
    "ﬁ",
    "李",
    "Γι",
    "β",
    "1",
    "10",
    "½",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "-",
    "•\t",
    "***",
    "[___ x]",
  ],
  ...[
    "😊",
    "👩\u200d⚕\ufe0f",
    "1\ufe0f\u20e3",
    "🇪🇸",
    "\u0301",
    "\u200d",
    "\u200c",
    "\ud83d",
    "\ude0a",
    "\0",
    "\u0007",
    "ª",
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((each) => each.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const anyOptions = fc.record<CopyOptions>({
  letters: fc.constantFrom("keep", "ascii"),
  lineEnding: fc.constantFrom("\n", "\r\n"),
  tabSize: fc.integer({ min: 1, max: 8 }),
  blanks: fc.constantFrom("label", "wildcard"),
});

for (const { id, letters, examples } of builtin.characters)
  describe(`characters ${id}`, () => {
    for (const { text, plain: wanted } of examples!)
      it(`writes ${JSON.stringify(text)} as ${JSON.stringify(wanted)}`, () => {
        const options = letters ? ASCII : KEEP;
        assert.equal(plain(text, options), wanted);
        assert.deepEqual(unchangedIn(text, options), []);
      });
  });

describe("the plain text of a note", () => {
  it("is ASCII but for what it names, on any text, where letters are to be ASCII", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: copied, unchanged } = linter.copy(text, ASCII);
        const named = new Set(unchanged.flatMap((span) => [...textOf(text, span)]));
        const odd = [...copied].filter((character) => !/[\n -~]/u.test(character) && !named.has(character));
        assert.deepEqual(odd, []);
      }),
    );
  });

  it("is ASCII but for letters and what it names, where letters are kept", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: copied, unchanged } = linter.copy(text, KEEP);
        const named = new Set(unchanged.flatMap((span) => [...textOf(text, span)]));
        const odd = [...copied].filter((unit) => !/[\n -~\p{L}\p{M}\u200c\u200d]/u.test(unit) && !named.has(unit));
        assert.deepEqual(odd, []);
      }),
    );
  });

  it("is its own plain text, so that copying twice changes nothing more", () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const once = linter.copy(text, options).text;
        assert.equal(linter.copy(once, options).text, once);
      }),
      { numRuns: 500 },
    );
  });

  it("writes a symbol once for all, whatever letters of names stand beside it", () => {
    // U+2126 is the sign for ohm, which Unicode takes for the Greek letter.
    for (const text of ["μgΦ", "µgβ", "ω\ufe0eΩ", "Θ\ufe0fχ", "\u2126"])
      assert.equal(plain(plain(text)), plain(text), text);
    assert.equal(plain("ºĆ", ASCII), plain(plain("ºĆ", ASCII), ASCII));
  });

  it("has the line ends that were asked for and no other, whatever the note has", () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const { text: copied } = linter.copy(text, options);
        assert.ok(!/[\r\n]/.test(copied.split(options.lineEnding).join("")));
      }),
    );
    assert.equal(plain("a\r\nb\rc\nd", { lineEnding: "\r\n" }), "a\r\nb\r\nc\r\nd");
  });

  it("has no tab, no space at the end of a line and never more than two empty lines together", () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        assert.doesNotMatch(plain(text, { ...options, lineEnding: "\n" }), /\t| \n| $|\n\n\n\n|^\n|\n$/);
      }),
    );
    assert.equal(plain("Plan:  \n\n\n\n\n- Return\t\n\n"), "Plan:\n\n\n- Return");
  });

  it("has spaces for tabs: as many as an editor shows, one behind a bullet, two between columns", () => {
    assert.equal(plain("\tunder it"), "    under it");
    assert.equal(plain("  \tunder it", { tabSize: 8 }), "        under it");
    assert.equal(plain("•\tsertraline\t100 mg"), "- sertraline  100 mg");
    assert.equal(plain("1.\tsertraline"), "1. sertraline");
  });

  it("keeps the letters of names, or writes them as ASCII and names those that cannot be", () => {
    const names = "Zoë Müller, Łukasz, Nguyễn, 李, Γιώργος";
    assert.equal(plain(names), names);
    assert.deepEqual(unchangedIn(names), []);
    assert.equal(plain(names, ASCII), "Zoe Muller, Lukasz, Nguyen, 李, Γιώργος");
    assert.deepEqual(unchangedIn(names, ASCII), ["李", "Γιώργος"]);
  });

  it("puts letters and their accents together, which record systems may show apart", () => {
    assert.equal(plain("Zoe\u0308"), "Zoë");
  });

  it("leaves what has no plain form in place and names each, a picture of several characters as one", () => {
    const text = "Mood 😊 and 👩\u200d⚕\ufe0f, 5 ∞";
    assert.equal(plain(text), text);
    assert.deepEqual(unchangedIn(text), ["😊", "👩\u200d⚕\ufe0f", "∞"]);
  });

  it("leaves half of a surrogate pair and a control character where they are, and names them", () => {
    assert.equal(plain("a\ud83d b\0"), "a\ud83d b\0");
    assert.deepEqual(unchangedIn("a\ud83d b\0"), ["\ud83d", "\0"]);
  });

  it("never makes two numbers into one", () => {
    assert.equal(plain("2½ tablets"), "2 1/2 tablets");
    assert.equal(plain("10⁹"), "10^9");
    assert.equal(plain("5 ①0"), "5 (1) 0");
    assert.equal(plain("1５ mg"), "15 mg", "a wide digit is a digit");
  });

  it("is read as the note is read: the same orders with the same decisions", () => {
    const note = "Plan:\n• ↑ sertraline 50 mg → 100 mg — she’d “like to try”\n• Continue lithium 600 mg\u00a0qhs\n";
    const orders = (text: string) => linter.lint(text).note.orders.map(({ drug, action }) => `${action} ${drug}`);
    assert.deepEqual(orders(plain(note)), orders(note));
    assert.equal(orders(note).length, 2);
  });
});

describe("a note on its way out", () => {
  const NOTE = "Mood: [___ in her words]\nSleep: ***\nSupports: {SUPPORTS:123}\nNext: ____\n";

  it("is told with its open blanks, and a part of it with those that the part holds or cuts", () => {
    assert.equal(linter.copy(NOTE, KEEP).blanks.length, 4);
    const part = { start: NOTE.indexOf("[___") + 2, end: NOTE.indexOf("Supports") };
    const { blanks } = linter.copy(NOTE, { ...KEEP, parts: [part] });
    assert.deepEqual(
      blanks.map((span) => textOf(NOTE, span)),
      ["[___ in her words]", "***"],
    );
  });

  it("joins its parts in their order, a line each, and tells places of the whole", () => {
    const text = "one “two” three 😊 four\n";
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const { text: copied, unchanged } = linter.copy(text, { ...KEEP, parts: [at("“two”"), at("😊 four")] });
    assert.equal(copied, '"two"\n😊 four');
    assert.deepEqual(unchanged, [at("😊")]);
  });

  it("may have the record system's wildcard for each blank of ours, and keeps the tokens that only that system can fill", () => {
    assert.equal(plain(NOTE, { blanks: "wildcard" }), "Mood: ***\nSleep: ***\nSupports: {SUPPORTS:123}\nNext: ***");
  });

  it("holds no help of the template that it was made from", () => {
    for (const { sections } of builtin.templates) {
      const note = sections.map(({ heading, lines }) => `${heading}:\n${lines.join("\n")}\n`).join("\n");
      for (const { help } of sections) assert.ok(help === undefined || !plain(note).includes(help));
    }
  });
});
