/** The examples of every record and rule as proofs: each can be tried, and says what was expected and what was found instead. */
import { adjustables, type Knowledge, type Linter, type RuleExample, type Span } from "../core/index";
import { tryRule } from "./ruleExamples";

export type Expectation = "counts" | "does-not-count" | "flagged" | "clean";

/** One example of one record. */
export interface Example {
  readonly kind: "evidence" | "sign" | "wording" | "term" | "modifier" | "decision" | "diagnosis" | "rule" | "element";
  readonly id: string;
  readonly expects: Expectation;
  /** The sentence or note. */
  readonly text: string;
  /** For rules and elements: what more the example says. */
  readonly details?: RuleExample;
}

/** Why an example does not hold. */
export interface Failure {
  readonly example: Example;
  readonly expected: string;
  /** What was read in the sentence, or which findings the note got; a line each. */
  readonly found: readonly string[];
}

/** In the order of the kinds and of their records. */
export function examplesOf({ lexicon, diagnoses, rules }: Knowledge): Example[] {
  return [
    ...ofRecords("evidence", lexicon.evidence),
    ...ofRecords("sign", lexicon.signs),
    ...ofRecords("wording", lexicon.wordings),
    ...ofRecords("term", lexicon.terms),
    ...ofRecords("modifier", lexicon.modifiers),
    ...ofRecords("decision", lexicon.decisions),
    ...ofRecords("diagnosis", diagnoses),
    ...adjustables(rules).flatMap(({ id, rule, element }) => {
      const { flagged = [], clean = [] } = (element ? element.examples : rule.examples) ?? {};
      const kind = element ? ("element" as const) : ("rule" as const);
      return [
        ...flagged.map((details): Example => ({ kind, id, expects: "flagged", text: details.note, details })),
        ...clean.map((details): Example => ({ kind, id, expects: "clean", text: details.note, details })),
      ];
    }),
  ];
}

interface ExampledRecord {
  readonly id: string;
  readonly examples?: { readonly counts: readonly string[]; readonly "does-not-count": readonly string[] };
}

function ofRecords(kind: Example["kind"], records: readonly ExampledRecord[]): Example[] {
  return records.flatMap(({ id, examples }) => [
    ...(examples?.counts ?? []).map((text): Example => ({ kind, id, expects: "counts", text })),
    ...(examples?.["does-not-count"] ?? []).map((text): Example => ({ kind, id, expects: "does-not-count", text })),
  ]);
}

/** Undefined where the example holds. */
export function tryExample(linter: Linter, example: Example): Failure | undefined {
  return example.kind === "rule" || example.kind === "element" ? tryRule(linter, example) : tryRecord(linter, example);
}

function tryRecord(linter: Linter, example: Example): Failure | undefined {
  const found = FINDERS[example.kind as keyof typeof FINDERS](linter, example);
  const quoted = found.map(({ start, end }) => `"${example.text.slice(start, end)}"`);
  if (example.expects === "counts")
    return found.length > 0
      ? undefined
      : { example, expected: `${example.kind} ${example.id}`, found: whatIsRead(linter, example.text) };
  return found.length === 0
    ? undefined
    : { example, expected: `nothing for ${example.kind} ${example.id}`, found: quoted };
}

type Finder = (linter: Linter, example: Example) => readonly Span[];

const recognizes: Finder = (linter, { text, id }) =>
  linter
    .lint(text)
    .note.sentences.flatMap(({ start, reading }) =>
      reading.recognized
        .filter(({ record }) => record === id)
        .map(({ span }) => ({ start: span.start + start, end: span.end + start })),
    );

/** The places where the record of each kind is found. */
const FINDERS: Readonly<Record<Exclude<Example["kind"], "rule" | "element">, Finder>> = {
  evidence({ lint, knowledge }, { text, id }) {
    const strength = knowledge.lexicon.evidence.find((record) => record.id === id)?.strength;
    const evidence = lint(text).note.evidence.filter((each) => each.record === id && each.strength === strength);
    return evidence.map(({ span }) => span);
  },
  sign: ({ lint }, { text, id }) =>
    lint(text)
      .note.signs.all()
      .filter(({ record, pending }) => record === id && !pending)
      .map(({ span }) => span),
  wording: ({ lint }, { text, id }) =>
    lint(text, { rules: { [id]: "hint" }, preset: "teaching", all: true })
      .findings.filter(({ wording }) => wording === id)
      .map(({ span }) => span),
  term: ({ lint }, { text, id }) =>
    lint(text)
      .note.mentions.filter((mention) => mention.id === id)
      .map(({ span }) => span),
  modifier: recognizes,
  decision: recognizes,
  diagnosis: (linter, { text, id }) =>
    linter.diagnoses(linter.lint(text).note).some((record) => record.id === id) ? [{ start: 0, end: text.length }] : [],
};

/** Everything that a text is read as, for the author of a pattern that did not match. */
function whatIsRead({ lint }: Linter, text: string): string[] {
  const { note } = lint(text);
  const line = (what: string, { start, end }: Span): string => `${what} "${text.slice(start, end)}"`;
  return [
    ...note.evidence.map(({ principle, strength, record, span }) =>
      line(`${principle} ${strength} by ${record}`, span),
    ),
    ...note.signs.all().map(({ topic, record, span }) => line(`sign ${topic} by ${record}`, span)),
    ...note.mentions.map(({ kind, id, span, assertions }) =>
      line([kind, id, ...assertions.map(({ category }) => `(${category})`)].join(" "), span),
    ),
    ...note.sentences.flatMap(({ start, reading }) =>
      reading.recognized.map(({ kind, record, span }) =>
        line(`${kind} ${record}`, { start: span.start + start, end: span.end + start }),
      ),
    ),
  ];
}
