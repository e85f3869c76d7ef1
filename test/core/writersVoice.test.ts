/** Whose words are they? Only the writer's own about the patient are reported, whatever the wording. */
import assert from "node:assert/strict";
import { createLinter, type LintOptions } from "../../src/core/index";
import { builtin, loadPacks } from "../../src/packs/index";

const linter = createLinter(builtin);
/** Every wording switched on, also those that speak only where a setting names them. */
const loud = Object.fromEntries(builtin.lexicon.wordings.map(({ id }) => [id, "hint" as const]));

function wordingsOf(text: string, options: LintOptions = {}): (string | undefined)[] {
  const { findings } = linter.lint(text, { preset: "teaching", all: true, ...options });
  return findings.filter(({ rule }) => rule === "stigmatizing-language").map(({ wording }) => wording);
}

describe("wordings in somebody else's voice", () => {
  const silent: readonly (readonly [reason: string, text: string])[] = [
    ["speech over several sentences", 'HPI: "They kept on. I refused the pills. I am lazy, I know," she said.'],
    ["speech between curly marks", "HPI: “I was noncompliant,” she said."],
    ["speech between single marks, with apostrophes in it", "HPI: Patient: 'I'm an addict, and I'm drug-seeking.'"],
    ["a heading", "Substance Abuse:\nNone since May."],
    ["a label with capitals in the middle of a section", "HPI:\nDrug Abuse Hx: none.\nSleeps well."],
    [
      "the title of a code before the words",
      "Assessment:\n- Z91.14 Patient's other noncompliance with medication regimen",
    ],
    ["the title of a code behind the words", "Assessment:\n- Personal history of noncompliance (Z91.19)"],
    ["the name of a scale", "Results: Drug Abuse Screening Test 3."],
    ["a therapy", "Plan: Relapse prevention group for alcohol use."],
    ["a line marked as quoted", "HPI:\n> Patient was manipulative and refused labs.\nShe slept well."],
    ["a copied record", "HPI: Copied from the outside hospital: frequent flyer, poor historian."],
    ["a section on records", "Records reviewed: Noncompliant with lithium in 2020."],
    ["another person", "Family history: Father was an addict, substance abuse in an uncle."],
    ["denied words", "HPI: He is not noncompliant, not hostile and never manipulative."],
    ["an open blank", "HPI: Refused [___ what], because [___ reason]."],
  ];
  for (const [reason, text] of silent)
    it(`are left alone: ${reason}`, () => assert.deepEqual(wordingsOf(`${text}\n`), []));

  it("are reported beside speech, a code or a label that they are no part of", () => {
    assert.deepEqual(wordingsOf('HPI: "I am tired," she said, and she refused the labs.\n'), ["wording-refused"]);
    assert.deepEqual(wordingsOf("F20.9 Schizophrenia: patient refused the depot.\n"), ["wording-refused"]);
    assert.deepEqual(wordingsOf("Attitude: patient was manipulative.\n"), ["wording-manipulative"]);
  });

  it("are not hidden by an apostrophe, a measure or a mark without a partner", () => {
    assert.deepEqual(wordingsOf("HPI: The patient's son left at 5' 10\" and she refused the labs.\n"), [
      "wording-refused",
    ]);
    assert.deepEqual(wordingsOf("HPI: Isn't sleeping. Patients' group. She refused the labs, didn't eat.\n"), [
      "wording-refused",
    ]);
  });

  it("are clinical where the note names delirium or dementia as the patient's own", () => {
    const text = "HPI: Patient was combative last night.\n";
    assert.deepEqual(wordingsOf(text), ["wording-combative"]);
    assert.deepEqual(wordingsOf(`${text}Assessment: Delirium after surgery.\n`), []);
    assert.deepEqual(wordingsOf(`${text}Assessment: No delirium.\n`), ["wording-combative"]);
  });
});

describe("abuse of a person", () => {
  const told = [
    "History of childhood abuse.",
    "She was sexually abused by a cousin and physically abused by her husband.",
    "Elder abuse was reported; emotional abuse by her son.",
    "Left the abuser in March. Survivor of domestic abuse.",
    "Trauma history: verbal abuse, spousal abuse, abuse and neglect as a child.",
  ];
  for (const sentence of told)
    it(`is never reported, with every wording on: ${sentence}`, () =>
      assert.deepEqual(wordingsOf(`HPI: ${sentence}\n`, { rules: loud }), []));
});

describe("records of wordings", () => {
  it("speak by default without a context only for the words that hold up by themselves", () => {
    const on = builtin.lexicon.wordings.filter((record) => record.default === "on").map(({ id }) => id);
    assert.deepEqual(on.sort(), [
      "wording-combative",
      "wording-hysterical",
      "wording-narcotic",
      "wording-refused",
      "wording-substance-abuse",
    ]);
  });

  it("offer no fact outside their blanks: no number, no diagnosis, no verb of the visit", () => {
    for (const { id, instead } of builtin.lexicon.wordings) {
      const outside = instead.replace(/\[___ [^\]]+\]/g, "");
      assert.doesNotMatch(outside, /\d|discussed|agreed|declined|reviewed|reports|denies|schizo|bipolar|psychosis/, id);
    }
  });

  it("keep the message within a line, also for their longest words", () => {
    for (const { id, examples } of builtin.lexicon.wordings)
      for (const sentence of examples!.counts)
        for (const { message, wording } of linter.lint(sentence, { rules: loud, all: true }).findings)
          if (wording === id) assert.ok(message.length < 120, `${id}: ${message.length} ${message}`);
  });

  it("are proved by two sentences at least that count and three that do not", () => {
    for (const { id, examples } of builtin.lexicon.wordings)
      assert.ok(examples && examples.counts.length >= 2 && examples["does-not-count"].length >= 3, id);
  });

  it("name problems that some term knows", () => {
    const record = (problem: string) =>
      `kind: wordings\nrecords:\n  - id: own-word\n    default: on\n    match: [grumpy]\n    notWith: [${problem}]\n` +
      `    instead: "[___ what was said]"\n    why: It scolds.\n    sources: [SUN22]\n` +
      "    examples: { counts: [He is grumpy.], does-not-count: [He is glad.] }\n";
    const problemsOf = (problem: string) =>
      loadPacks([{ path: "own.yaml", text: record(problem) }], builtin).problems.map(({ message }) => message);
    assert.deepEqual(problemsOf("delirium"), []);
    assert.match(problemsOf("delirum")[0]!, /No term of kind problem has the id `delirum`.*delirium/);
  });
});
