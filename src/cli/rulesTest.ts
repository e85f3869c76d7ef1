/** `rapport rules test`: tries the examples of records and rules, and shows each that fails as its author wants to see it. */
import { createLinter } from "../core/index";
import { type Example, examplesOf, type Failure, tryExample } from "../packs/examples";
import type { OwnRecord } from "../packs/index";
import { readKnowledge, readOwnKnowledge } from "./knowledge";
import type { Terminal } from "./run";
import { count, printable } from "./text";
import { EXIT } from "./usage";

export interface TestOptions {
  /** The built-in records too, which own words may have changed. */
  readonly all: boolean;
}

/** Resolves to 1 where an example fails or a file has a mistake. */
export async function runRulesTest(
  folder: string | undefined,
  { all }: TestOptions,
  terminal: Terminal,
): Promise<number> {
  const own = folder === undefined ? undefined : await readOwnKnowledge([folder], terminal);
  const linter = createLinter(own?.knowledge ?? (await readKnowledge([], terminal)));
  const places = placesOf(own?.records ?? []);
  const chosen = examplesOf(linter.knowledge).filter((example) => all || !own || places.has(keyOf(example)));
  let failed = 0;
  for (const example of chosen) {
    const failure = tryExample(linter, example);
    if (!failure) continue;
    failed++;
    terminal.stdout.write(`${failureText(failure, places.get(keyOf(example)))}\n\n`);
  }
  const records = new Set(chosen.map(keyOf)).size;
  const mistakes = own && own.problems > 0 ? `, ${count(own.problems, "mistake")} in the files` : "";
  terminal.stdout.write(
    `${count(chosen.length, "example")} of ${count(records, "record")}: ${failed === 0 ? "all hold" : `${failed} failed`}${mistakes}\n`,
  );
  return failed > 0 || mistakes ? EXIT.found : EXIT.clean;
}

/** What each expectation asks of the sentence. */
const EXPECTS: Readonly<Record<Example["expects"], string>> = {
  counts: "has to count",
  "does-not-count": "must not count",
  flagged: "has to be flagged",
  clean: "has to be left alone",
};

function failureText({ example, expected, found }: Failure, place: string | undefined): string {
  const { kind, id, expects, text, details } = example;
  const head = `${place ? `${printable(place)}  ` : ""}${kind} ${id}: this ${EXPECTS[expects]}`;
  return [
    head,
    ...indented(text, "    "),
    ...(details?.before === undefined
      ? []
      : ["  after this note of the visit before", ...indented(details.before, "    ")]),
    `  expected: ${printable(expected)}`,
    `  found:    ${found.length === 0 ? "nothing" : found.map(printable).join("\n            ")}`,
  ].join("\n");
}

function indented(text: string, by: string): string[] {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => `${by}${printable(line)}`);
}

const EXAMPLE_KINDS: Readonly<Record<string, Example["kind"]>> = {
  evidence: "evidence",
  signs: "sign",
  wordings: "wording",
  terms: "term",
  modifiers: "modifier",
  decisions: "decision",
  diagnoses: "diagnosis",
  rules: "rule",
};

/** "path:line" of each record with examples; elements stand in their rule. */
function placesOf(records: readonly OwnRecord[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { kind, id, elements, path, line } of records) {
    const known = EXAMPLE_KINDS[kind];
    if (!known) continue;
    places.set(`${known} ${id}`, `${path}:${line}`);
    for (const element of elements) places.set(`element ${element}`, `${path}:${line}`);
  }
  return places;
}

function keyOf({ kind, id }: Example): string {
  return `${kind} ${id}`;
}
