/** Every record's own examples, each a test with the sentence in its name: the rule files prove themselves. */
import assert from "node:assert/strict";
import { createLinter } from "../../src/core/index";
import { type Example, type Expectation, examplesOf, tryExample } from "../../src/packs/examples";
import { builtin } from "../../src/packs/index";
import { readExample } from "../../src/packs/ruleExamples";

const linter = createLinter(builtin);
const VERBS: Readonly<Record<Expectation, string>> = {
  counts: "counts",
  "does-not-count": "does not count",
  flagged: "flags",
  clean: "leaves alone",
};
const examples = examplesOf(builtin);
const byRecord = new Map<string, Example[]>();
for (const example of examples) {
  const record = `${example.kind} ${example.id}`;
  byRecord.set(record, [...(byRecord.get(record) ?? []), example]);
}

for (const [record, own] of byRecord)
  describe(record, () => {
    for (const example of own)
      it(`${VERBS[example.expects]}: ${example.text.trim().replace(/\s+/g, " ").slice(0, 140)}`, () => {
        const failure = tryExample(linter, example);
        assert.ok(!failure, failure && `expected ${failure.expected}, found ${failure.found.join("; ") || "nothing"}`);
      });
    const flagged = own.filter(({ expects }) => expects === "flagged");
    if (flagged.length > 0)
      it("says nothing when it is off", () => {
        for (const example of flagged) assert.deepEqual(readExample(linter, example, true).findings, []);
      });
  });
