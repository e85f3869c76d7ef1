/** Match patterns mean what compromise's documentation says they mean, and take time in proportion to the sentence. */
import assert from "node:assert/strict";
import nlp from "compromise/two";
import fc from "fast-check";
import { patternError } from "../../src/core/index";
import { compilePattern } from "../../src/core/text/compiledPattern";
import { createPhraseMatcher } from "../../src/core/text/phrases";
import { readTerms } from "../../src/core/text/terms";

/** Words matched first, as ours and as compromise's. */
function ours(pattern: string, sentence: string): string[] {
  const terms = readTerms(sentence, 0, sentence.length);
  const { find } = createPhraseMatcher<string>([], { vocabulary: new Map() }).scan(sentence, terms);
  return find(compilePattern(pattern, { vocabulary: new Map() })).map(({ first, last }) =>
    sentence.slice(terms[first]!.start, terms[last - 1]!.end),
  );
}

function compromises(pattern: string, sentence: string): string[] {
  return (nlp(sentence).match(pattern).out("array") as string[]).map((words) => words.replace(/[.,;]+$/, ""));
}

describe("match patterns", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["wants to", "she wants to sing again"],
    ["(wants|hopes) to", "he hopes to sing and wants to drive"],
    ["wants .{1,2} to", "she wants her son to drive"],
    ["wants very? much", "she wants much"],
    ["^she wants", "she wants what she wants"],
    ["again$", "again and again"],
    ["{want} to", "she wanted to sing"],
    ["to #Infinitive", "she hopes to sing"],
    ["!not able", "she is able"],
    ["/drugs?/ level", "the drug level was low"],
    ["back .+ choir", "back in the old choir"],
    ["no (goal|goals|aim)", "there were no goals noted"],
    ["goal directed", "thought process was goal-directed"],
  ];
  for (const [pattern, sentence] of pairs)
    it(`finds by "${pattern}" in "${sentence}" what compromise finds`, () => {
      assert.deepEqual(ours(pattern, sentence), compromises(pattern, sentence));
      assert.notDeepEqual(ours(pattern, sentence), []);
    });

  it("find wherever compromise does, which never goes back on an optional word that it took", () => {
    const word = fc.constantFrom("red", "blue", "green", "gold");
    const element = fc.oneof(
      word,
      fc.tuple(word, word).map(([a, b]) => `(${a}|${b})`),
      word.map((each) => `${each}?`),
      fc.constant("."),
    );
    const pattern = fc
      .tuple(word, fc.array(element, { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest].join(" "));
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(pattern, sentence, (each, words) => {
        fc.pre(compromises(each, words).length > 0);
        assert.ok(ours(each, words).length > 0, `${each} in ${words}`);
      }),
      { numRuns: 300 },
    );
  });

  it("find the same in a sentence, in the same order, whichever sentences were read before", () => {
    const entries = [
      "(hopes|wants) to (sing|drive)",
      "(wants|wishes) to (sing|fly)",
      "wants to",
      "(sing|fly) .? again",
    ];
    const sentences = ["she wants to sing again", "he wishes to fly", "he hopes to drive", "not today or again"];
    const context = { vocabulary: new Map() };
    const read = (order: readonly string[]): Map<string, unknown> => {
      const { scan } = createPhraseMatcher(
        entries.map((pattern) => ({ key: pattern, pattern })),
        context,
      );
      const beside = compilePattern("(again|fly)", context);
      return new Map(
        order.map((sentence) => {
          const { matches, find } = scan(sentence, readTerms(sentence, 0, sentence.length));
          return [sentence, [matches, find(beside)]];
        }),
      );
    };
    const alone = new Map(sentences.flatMap((sentence) => [...read([sentence])]));
    assert.ok([...alone.values()].every((found) => JSON.stringify(found) !== "[[],[]]"));
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 2 }), (order) => {
        for (const [sentence, found] of read(order)) assert.deepEqual(found, alone.get(sentence), sentence);
      }),
    );
  });

  it("narrows what is found to the words in square brackets", () => {
    const text = "she hopes to sing";
    const terms = readTerms(text, 0, text.length);
    const [match] = createPhraseMatcher([{ key: "k", pattern: "hopes to [.]" }], { vocabulary: new Map() }).scan(
      text,
      terms,
    ).matches;
    assert.deepEqual([match?.open, match?.close], [3, 4]);
  });

  const refused: Readonly<Record<string, RegExp>> = {
    "(wants": /has no partner/,
    "#NoSuchTag of": /neither a vocabulary .* nor one of compromise's tags/,
    "@hasComma": /not supported/,
    "~sertralin~": /spellings as \(a\|b\)/,
    "/(a+)+b/ level": /repeated group/,
    ".{0,3}": /at least one word/,
    "": /empty|no word/,
    [Array(60).fill("(a|b){60}").join(" ")]: /too large/,
  };
  for (const [pattern, message] of Object.entries(refused))
    it(`refuses "${pattern.slice(0, 40)}" and says why`, () =>
      assert.match(patternError(pattern, new Set()) ?? "", message));

  it("answers any pattern with an error or none, without an exception", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (pattern) => void patternError(pattern, new Set())),
      { numRuns: 500 },
    );
  });

  it("finds nothing more slowly in a sentence made for it", function () {
    // A backtracking matcher would need longer than this test may take by far.
    this.timeout(5000);
    const sentence = "red ".repeat(400);
    assert.deepEqual(ours("red+ red+ red+ red+ red+ red+ red+ red+ blue", sentence), []);
  });
});
