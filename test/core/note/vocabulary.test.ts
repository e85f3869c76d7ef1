/** Which words a `#Tag` stands for where one set is made of others, and for the medicines. */
import assert from "node:assert/strict";
import { createLinter, type Lexicon } from "../../../src/core/index";
import { builtin, loadPacks } from "../../../src/packs/index";

/** Whether "now #Tag" is read in a text as evidence. */
function reads(text: string, tag: string, vocabulary: Lexicon["vocabulary"] = []): boolean {
  const evidence: Lexicon["evidence"] = [
    {
      id: "any",
      principle: "context",
      strength: "documented",
      match: [`now #${tag}+`],
      examples: { counts: ["-"], "does-not-count": ["-"] },
    },
  ];
  return (
    createLinter({
      ...builtin,
      lexicon: { ...builtin.lexicon, vocabulary: [...builtin.lexicon.vocabulary, ...vocabulary], evidence },
    }).lint(text).note.evidence.length > 0
  );
}

describe("vocabularies", () => {
  const pets = { tag: "Housepet", words: ["dog", "cat"] };

  it("hold the words of the sets they include, and of those that these include", () => {
    const sets = [
      { tag: "Housemate", words: ["lodger"], includes: ["Animal"] },
      { tag: "Animal", words: ["hen"], includes: ["Housepet"] },
      pets,
    ];
    for (const word of ["lodger", "hen", "dog"]) assert.ok(reads(`Now ${word}.`, "Housemate", sets), word);
  });

  it("leave out words of an included set, and keep their own", () => {
    const sets = [{ tag: "Barker", words: ["seal"], includes: ["Housepet"], without: ["cat"] }, pets];
    assert.ok(reads("Now dog.", "Barker", sets));
    assert.ok(reads("Now seal.", "Barker", sets));
    assert.ok(!reads("Now cat.", "Barker", sets));
    assert.ok(reads("Now cat.", "Housepet", sets), "the included set keeps its word");
  });

  it("may include each other in a circle", () => {
    const sets = [
      { tag: "Left", words: ["one"], includes: ["Right"] },
      { tag: "Right", words: ["two"], includes: ["Left"] },
    ];
    assert.ok(reads("Now two.", "Left", sets));
  });

  it("know the medicines by name and brand as #Medication, and no short alias of theirs", () => {
    for (const word of ["sertraline", "Zoloft"]) assert.ok(reads(`Now ${word}.`, "Medication"), word);
    assert.ok(!reads("Now Li.", "Medication"));
  });

  it("may be written in short, and say what they cannot hold", () => {
    const sets = [{ tag: "Caller", words: ["(his|her) {phone}", "rings? twice"] }];
    for (const words of ["his phones", "her phone", "rings twice", "twice"])
      assert.ok(reads(`Now ${words}.`, "Caller", sets), words);
    const text = 'kind: vocabulary\nrecords:\n  - { tag: Caller, words: ["#Relative rings", "a * b", "/"] }\n';
    const problems = loadPacks([{ path: "rules/own.yaml", text }]).problems.map(({ message }) => message);
    assert.equal(problems.length, 3);
    for (const problem of problems) assert.match(problem, /cannot be matched/);
  });

  it("are reported where they include a set that nobody has", () => {
    const text =
      "kind: vocabulary\nrecords:\n  - { tag: Barker, words: [seal], includes: [Housepets] }\n  - { tag: Housepet, words: [dog] }\n";
    const [problem, ...others] = loadPacks([{ path: "rules/own.yaml", text }]).problems;
    assert.match(problem?.message ?? "", /No vocabulary has the tag `Housepets`.*Did you mean `Housepet`/);
    assert.deepEqual(others, []);
  });
});

describe("an evidence pattern that nothing voids", () => {
  it("is written with an empty list under voidedBy", () => {
    const record = `kind: evidence
records:
  - id: own
    principle: context
    strength: documented
    match: ["the divorce"]
    voidedBy: []
    examples: { counts: [The divorce.], does-not-count: [A marriage.] }
`;
    const { knowledge, problems } = loadPacks([{ path: "rules/own.yaml", text: record }], builtin);
    assert.deepEqual(problems, []);
    const found = createLinter(knowledge).lint("He denies that the divorce hurt.").note.evidence;
    assert.deepEqual(
      found.filter(({ record: id }) => id === "own").map(({ strength }) => strength),
      ["documented"],
    );
  });
});
