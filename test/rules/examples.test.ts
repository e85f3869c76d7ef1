/** Every record's own examples, each a test with the sentence in its name: the rule files prove themselves. */
import assert from "node:assert/strict";
import { adjustables, createLinter, type Severity, textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";

const linter = createLinter(builtin);
const { lexicon } = builtin;
const title = (text: string): string => text.trim().replace(/\s+/g, " ").slice(0, 140);

interface ExampledRecord {
  readonly id: string;
  readonly examples?: { readonly counts: readonly string[]; readonly "does-not-count": readonly string[] };
}

function describeRecords(
  kind: string,
  records: readonly ExampledRecord[],
  finds: (sentence: string, id: string) => boolean,
): void {
  for (const { id, examples } of records) {
    if (!examples) continue;
    describe(`${kind} ${id}`, () => {
      for (const sentence of examples.counts)
        it(`counts: ${title(sentence)}`, () => assert.ok(finds(sentence, id), `${id} does not match`));
      for (const sentence of examples["does-not-count"])
        it(`does not count: ${title(sentence)}`, () => assert.ok(!finds(sentence, id), `${id} matches`));
    });
  }
}

const recognizes = (sentence: string, id: string): boolean =>
  linter.lint(sentence).note.sentences.some(({ reading }) => reading.recognized.some(({ record }) => record === id));

describeRecords("evidence", lexicon.evidence, (sentence, id) => {
  const strength = lexicon.evidence.find((record) => record.id === id)!.strength;
  return linter
    .lint(sentence)
    .note.evidence.some((evidence) => evidence.record === id && evidence.strength === strength);
});
describeRecords("sign", lexicon.signs, (sentence, id) =>
  linter.lint(sentence).note.signs.some((sign) => sign.record === id && !sign.pending),
);
describeRecords("wording", lexicon.wordings, (sentence, id) =>
  linter
    .lint(sentence, { rules: { [id]: "hint" }, preset: "teaching", all: true })
    .findings.some(({ wording }) => wording === id),
);
describeRecords("term", lexicon.terms, (sentence, id) =>
  linter.lint(sentence).note.mentions.some((mention) => mention.id === id),
);
describeRecords("modifier", lexicon.modifiers, recognizes);
describeRecords("decision", lexicon.decisions, recognizes);

for (const { id, severity, rule, element } of adjustables(builtin.rules)) {
  const examples = element ? element.examples : rule.examples;
  if (!examples) continue;
  // A rule that its preset leaves off is tried all the same, and an element without the others.
  const others = element ? rule.elements!.filter((other) => other !== element).map((other) => [other.id, "off"]) : [];
  const settings: Record<string, Severity | "off"> = Object.fromEntries([...others, [id, severity]]);
  const findings = (note: string, rules = settings, before?: string) => {
    const lastVisit = before === undefined ? {} : { lastVisit: linter.lint(before).note };
    const result = linter.lint(note, { rules, all: true, private: true, ...lastVisit });
    return (rule.private ? result.private! : result.findings).filter((finding) => finding.rule === rule.id);
  };
  describe(`${element ? "element" : "rule"} ${id}`, () => {
    for (const { note, missing, at, before, times = 1 } of examples.flagged)
      it(`flags: ${title(note)}`, () => {
        const text = note.repeat(times);
        const found = findings(text, settings, before);
        assert.ok(found.length > 0, "nothing was found");
        if (missing) assert.deepEqual(found[0]!.missing, missing);
        if (at !== undefined)
          assert.ok(
            found.some(({ span }) => overlapsWords(text, span, at)),
            `stands on ${found.map(({ span }) => JSON.stringify(textOf(text, span)))}, not on ${JSON.stringify(at)}`,
          );
      });
    for (const { note, before } of examples.clean)
      it(`leaves alone: ${title(note)}`, () =>
        assert.deepEqual(
          findings(note, settings, before).map(({ span, missing }) => [textOf(note, span), missing]),
          [],
        ));
    it("says nothing when it is off", () => {
      for (const { note, before } of examples.flagged)
        assert.deepEqual(findings(note, { ...settings, [id]: "off" }, before), []);
    });
  });
}

function overlapsWords(text: string, span: { start: number; end: number }, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at < span.end && span.start < at + words.length) return true;
  return false;
}
