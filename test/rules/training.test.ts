/** The committed model belongs to the committed sentences, and training is the same each time. */
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { createFeatureReader, createLinter, MEDICATION_TAG, textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { learn, readAll } from "../../src/training/learn";
import { digestOf, LEARNED, readTrainingRecords, sentencesOf } from "../../src/training/sentences";

const MODEL_FILE = "rules/models/evidence.json";
const records = readTrainingRecords("rules/training");
const sentences = sentencesOf(records);
const model = builtin.model!;

describe("the model of rules/models", () => {
  it("was trained on the sentences of rules/training as they are; if not, run `npm run train`", () =>
    assert.equal(model.trainedOn, digestOf(records)));

  it("knows no vocabulary that has been renamed or removed; if it does, run `npm run train`", () => {
    const tags = new Set([MEDICATION_TAG, ...builtin.lexicon.vocabulary.map(({ tag }) => tag)]);
    const known = Object.keys(model.weights).filter((feature) => /^#./.test(feature) && !feature.includes(" "));
    assert.ok(known.length > 20, "it knows vocabularies");
    assert.deepEqual(
      known.filter((feature) => !tags.has(feature.slice(1))),
      [],
    );
  });

  it("is small, for every editor loads it", () => assert.ok(statSync(MODEL_FILE).size < 200_000));

  it("has weights for each principle it tells, and a record that says where each is asked for", () => {
    assert.deepEqual(model.principles, LEARNED);
    assert.deepEqual(
      builtin.lexicon.learned.map(({ principle }) => principle),
      LEARNED,
    );
    for (const weights of Object.values(model.weights)) assert.equal(weights.length, LEARNED.length);
  });

  it("ships without the sentences that it was trained on", () => {
    const shipped = JSON.stringify({ ...builtin, lexicon: { ...builtin.lexicon, evidence: [] } });
    assert.deepEqual(
      sentences.filter(({ text }) => text.length > 60 && shipped.includes(JSON.stringify(text))),
      [],
    );
  });

  it("finds what no pattern does, and names words of the sentence for it", () => {
    const linter = createLinter(builtin);
    for (const principle of LEARNED) {
      const text = sentences.find(
        (each) =>
          each.principle === principle &&
          each.documents &&
          linter.lint(each.text).note.evidence.some(({ record }) => record === `learned-${principle}`),
      )?.text;
      assert.ok(text, principle);
      const evidence = linter.lint(text).note.evidence.find(({ record }) => record === `learned-${principle}`)!;
      assert.equal(evidence.principle, principle);
      for (const { span } of evidence.weighed!) assert.notEqual(textOf(text, span), "");
      assert.ok(evidence.weighed!.length > 0);
    }
  });
});

describe("the training sentences", () => {
  it("stand once each: twice would weigh double, and on both sides would teach nothing", () => {
    const seen = new Set<string>();
    const twice = sentences.filter(({ text, principle }) => {
      const key = `${principle} ${text.toLowerCase()}`;
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    assert.deepEqual(twice, []);
  });

  it("hold no blank: a sentence with one is never asked about", () => {
    for (const { text } of sentences) assert.doesNotMatch(text, /\[___/, text);
  });
});

describe("training", () => {
  const wishes = ["hopes to paint", "means to paint the boat", "plans to sail once more", "longs to sail"];
  const others = ["paint was chipped", "the boat was sold", "was sick on the boat", "nausea was worse"];
  const small = sentencesOf([
    { id: "small", principles: ["goals"], counts: wishes, "does-not-count": others },
    {
      id: "none",
      principles: ["context"],
      counts: ["since the move", "since the quarrel", "since June"],
      "does-not-count": ["after lunch", "at noon"],
    },
  ]);
  const featuresOf = createFeatureReader(builtin.lexicon, builtin.readAhead);

  it("gives the same model each time, to the last digit", () => {
    const [first, second] = [0, 1].map(() => learn(readAll(small, featuresOf), "small"));
    assert.deepEqual(first, second);
    assert.ok(Object.keys(first!.weights).length > 5);
  });

  it("weighs for a principle what its sentences share, and against it what the others do", () => {
    const { weights, principles } = learn(readAll(small, featuresOf), "small");
    const goals = principles.indexOf("goals");
    assert.ok(weights.to![goals]! > 0, "to");
    assert.ok(weights.wa![goals]! < 0, "was, whose stem is wa");
    assert.equal(weights.sinc![goals], 0, "no sentence of this principle has the word");
    assert.equal(weights.quarrel, undefined, "a word of one sentence is left out");
  });

  it("takes all numbers for one word, and the forms of a word for one stem", () => {
    const words = (text: string) => featuresOf(text).filter((name) => !name.startsWith("#"));
    assert.deepEqual(words("hopes 40, hoping 50"), words("hope 7 hoped 8"));
  });
});
