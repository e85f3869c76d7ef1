import assert from "node:assert/strict";
import fc from "fast-check";
import { createLinter, patternError } from "../../src/core/index";
import { builtin, createValidator, loadPacks, OWN_LIMITS } from "../../src/packs/index";
import { show } from "./files";

const validate = createValidator();
const load = (text: string, limits = OWN_LIMITS) => loadPacks([{ path: "own.yaml", text }], builtin, validate, limits);
const sign = (id: string, ...patterns: string[]): string =>
  `  - id: ${id}\n    topic: own\n    match: ${JSON.stringify(patterns)}\n    examples: { counts: [a], does-not-count: [b] }\n`;
const signs = (...records: string[]): string => `kind: signs\nrecords:\n${records.join("")}`;

describe("packs: one's own patterns cannot hold the editor up", () => {
  it("a pattern that is too long is refused where it stands, with the length that is allowed", () => {
    const { problems, knowledge } = load(
      signs(sign("long", `zither ${"(a|b) ".repeat(200)}`), sign("short", "zither")),
    );
    assert.match(problems.map(show).join("\n"), /^5:13 .*longer than 1000 characters; split it in two/);
    assert.ok(
      knowledge.lexicon.signs.some(({ id }) => id === "short"),
      "the next record is in force",
    );
    assert.ok(!knowledge.lexicon.signs.some(({ id }) => id === "long"));
  });

  it("patterns beyond the number that is read are refused, the first of them marked, and those before stay", () => {
    const { problems, knowledge } = load(signs(sign("one", "zither", "harp"), sign("two", "lute", "lyre")), {
      ...OWN_LIMITS,
      patterns: 3,
    });
    assert.deepEqual(problems.map(show), [
      "9:13 No more than 3 patterns of one's own are read. Join some as (a|b), or switch files off.",
    ]);
    assert.ok(knowledge.lexicon.signs.some(({ id }) => id === "one"));
  });

  it("a pattern that takes too long to prepare is refused, by a clock that the test holds", () => {
    let ms = 0;
    const slow = { ...OWN_LIMITS, patternTime: 250, now: () => (ms += 1000) };
    assert.match(load(signs(sign("slow", "zither")), slow).problems.map(show)[0]!, /more than 250 ms to prepare/);
    let once = 0;
    const busy = { ...OWN_LIMITS, now: () => (once++ === 1 ? 1000 : 0) };
    assert.deepEqual(load(signs(sign("busy", "zither")), busy).problems, [], "slow once is the machine's fault");
  });

  it("lists within lists, which multiply, are refused before they are written out", () => {
    const pattern = `zither (${"{go} ".repeat(9)}|x y)`;
    assert.match(patternError(pattern, new Set())!, /stand for more than 2000 phrases/);
  });

  for (const expression of [
    "/a*a*a*a*b/",
    "/(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)/",
    "/a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaa/",
    "/(a+)+/",
  ])
    it(`an expression that can be tried in too many ways is refused: ${expression.slice(0, 24)}`, () => {
      assert.match(patternError(`zither ${expression}`, new Set()) ?? "", /in \/…\//);
    });

  it("a form of a blank with many gaps is refused, since each gap may end anywhere", () => {
    const rule = (form: string): string =>
      `kind: rules\nrecords:\n  - id: unfilled-blank\n    extends: unfilled-blank\n    match: ["${form}"]\n`;
    assert.match(load(rule("<a...b...c...d>")).problems.map(show)[0]!, /^5:13 .*2 times at most/);
    assert.match(load(rule("... later")).problems.map(show)[0]!, /begins with a sign or word of its own/);
    assert.deepEqual(load(rule("<todo ...>")).problems, []);
  });

  it("a file that is too long, and a file too many, are refused and the others read", () => {
    const file = (path: string, text: string) => ({ path, text });
    const limits = { ...OWN_LIMITS, files: 2, fileLength: 400 };
    const three = ["one", "two", "three"].map((id) => file(`${id}.yaml`, signs(sign(id, "zither"))));
    const { problems } = loadPacks([...three, file("long.yaml", "#".repeat(500))], builtin, validate, limits);
    assert.deepEqual(
      problems.map(({ path, message }) => `${path} ${message.split(":")[0]}`),
      [
        "three.yaml No more than 2 rule files of one's own are read",
        "long.yaml No more than 2 rule files of one's own are read",
      ],
    );
    const [long] = loadPacks([file("long.yaml", "#".repeat(500))], builtin, validate, limits).problems;
    assert.match(long!.message, /longer than 400 characters/);
  });

  it("a name that would be read as a broken pattern is a finding, since the linter could not be made of it", () => {
    const medicine = `kind: medications
records:
  - class: house-blend
    names: ["house (blend"]
    medications: [{ name: "zorp)", psychotropic: always }]
`;
    const reasons = `kind: indications\nrecords:\n  - { id: own, psychiatric: true, phrases: ["low (mood"] }\n`;
    assert.match(load(medicine).problems.map(show).join("\n"), /^4:13 .*no partner[\s\S]*^5:27 .*no partner/m);
    assert.match(load(reasons).problems.map(show)[0]!, /no partner/);
  });
});

describe("packs: a pattern that asks for nothing", () => {
  it("is a finding, since it would match between any two words", () => {
    for (const pattern of ["zither?", "(very)?", "(a|b)? c?"])
      assert.match(load(signs(sign("none", pattern))).problems.map(show)[0]!, /at least one word/, pattern);
  });
});

describe("packs: any pattern on any text", () => {
  const word = fc.constantFrom("zither", "a", "harp", "low", "mood", "not", "wants", "to");
  const piece: fc.Arbitrary<string> = fc.oneof(
    { weight: 6, arbitrary: word },
    fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "|",
      "/",
      "&&",
      "!",
      "^",
      "$",
      ".",
      "*",
      "+",
      "?",
      "#Relative",
      "#Verb",
    ),
    fc.constantFrom(
      ".{0,4}",
      "{want}",
      "{1,3}",
      "/[0-9]+/",
      "/a*b/",
      "@x",
      "~y~",
      "%z%",
      "#",
      ":",
      "'",
      "’",
      "\\",
      "<a>",
    ),
    fc.string({ maxLength: 4, unit: "binary" }),
  );
  const joined = fc
    .array(fc.tuple(piece, fc.constantFrom(" ", "", " ")), { minLength: 1, maxLength: 24 })
    .map((pieces) => pieces.flat().join(""));
  const listed = fc
    .array(fc.array(fc.oneof(word, fc.constantFrom("{want}", "a?", "(a|b c)", ".")), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((lists) => `zither ${lists.map((list) => `(${list.join("|")})`).join(" ")}`);
  const text = fc.oneof(
    fc
      .array(fc.oneof(word, fc.constantFrom(".", "\n", ",", '"', "Plan:", "- ", "12", "sertraline")))
      .map((w) => w.join(" ")),
    fc.string({ unit: "binary", maxLength: 200 }),
    word.map((each) => each.repeat(400)),
  );

  // Of the built-in knowledge only the words that patterns name: what is tried is the patterns, many times over.
  const vocabulary = builtin.lexicon.vocabulary
    .filter(({ tag }) => tag === "Relative")
    .map(({ tag, words }) => ({ tag, words }));
  const none = { sections: [], medications: [], indications: [], terms: [], modifiers: [], decisions: [] };
  const lexicon = { ...none, evidence: [], signs: [], wordings: [], vocabulary };
  const words = {
    lexicon: { ...lexicon, learned: [] },
    rules: [],
    presets: [],
    diagnoses: [],
    templates: [],
    reflections: [],
    characters: [],
    references: [],
  };

  for (const [what, patterns] of [
    ["pieces of the syntax in any order", joined],
    ["lists within lists", listed],
  ] as const)
    it(`finishes and never throws, and what is accepted can be used: ${what}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(fc.array(patterns, { minLength: 1, maxLength: 6 }), text, (own, note) => {
          const records = own.map((pattern, index) => sign(`own-${index}`, pattern));
          const { knowledge } = loadPacks([{ path: "own.yaml", text: signs(...records) }], words, validate, OWN_LIMITS);
          assert.equal(createLinter(knowledge).lint(note).note.text, note);
        }),
        { numRuns: 200 },
      );
    });
});
