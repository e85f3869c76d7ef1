import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import Ajv from "ajv";
import type { NoteResult } from "../../src/cli/result";
import { createLineMap } from "../../src/core/text/lineMap";
import { Folders, NOTHING, OPEN_BLANK, PRESCRIBING, rapport, rapportHere, repository } from "./command";
import { resultSchema } from "./resultSchema";

const SAMPLES = ["media/sample.note", "test/notes/*.note"];

async function notesOf(args: readonly string[], cwd = repository): Promise<NoteResult[]> {
  const { stdout } = await rapportHere(["check", "--format", "json", ...args], { cwd });
  return JSON.parse(stdout).notes;
}

describe("cli: JSON", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("has the documented shape for every sample note, with all findings shown", async () => {
    const { stdout } = await rapportHere(["check", ...SAMPLES, "--preset", "teaching", "--format", "json"]);
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);
    assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors, null, 2));
    assert.ok(JSON.parse(stdout).notes.length >= 4);
  });

  it("lists the five principles in the same order whatever the note holds", async () => {
    const cwd = folders.with({ "a.note": PRESCRIBING, "b.note": NOTHING, "c.note": "" });
    for (const { principles } of await notesOf(["*.note"], cwd))
      assert.deepEqual(
        principles.map(({ id }) => id),
        ["goals", "context", "psychotherapy", "meaning", "reactions"],
      );
  });

  it("quotes the words that stand at each place, and lines and columns that lead to the same offset", async () => {
    for (const note of await notesOf(SAMPLES)) {
      const text = fs.readFileSync(path.join(repository, note.path), "utf8");
      const lines = createLineMap(text);
      for (const place of [...note.orders, ...note.principles.flatMap(({ evidence }) => evidence)])
        assert.equal(text.slice(place.start, place.end), place.text);
      for (const { start, end, line, column, endLine, endColumn } of note.findings) {
        assert.equal(lines.startOf(line) + column - 1, start);
        assert.equal(lines.startOf(endLine) + endColumn - 1, end);
      }
    }
  });

  it("lists what is missing on the finding that reports it, and nothing on any other", async () => {
    const cwd = folders.with({ "visit.note": PRESCRIBING + OPEN_BLANK });
    const [note] = await notesOf(["visit.note"], cwd);
    const missing = Object.fromEntries(note!.findings.map((finding) => [finding.rule, [...finding.missing].sort()]));
    assert.deepEqual(missing, { "prescribing-plan": ["context", "goals", "psychotherapy"], "unfilled-blank": [] });
  });

  it("marks what is not asked while acute care is recorded, and has it in its place", async () => {
    const cwd = folders.with({ "visit.note": `HPI: Placed on a legal hold.\n${PRESCRIBING}` });
    const { stdout } = await rapportHere(["check", "visit.note", "--format", "json"], { cwd });
    assert.ok(new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema)(JSON.parse(stdout)));
    const { findings } = (JSON.parse(stdout).notes as NoteResult[])[0]!;
    const told = findings.map(({ rule, paused }) => [rule, paused]);
    assert.deepEqual(told.slice(0, 2), [
      ["acute-safety-quiet-mode", undefined],
      ["prescribing-plan", true],
    ]);
  });

  it("names drug, class and decision of an order, and null where no indication is named", async () => {
    const cwd = folders.with({ "visit.note": PRESCRIBING });
    const [note] = await notesOf(["visit.note"], cwd);
    const [{ text: _, start: __, end: ___, ...order }] = note!.orders as [NoteResult["orders"][number]];
    assert.deepEqual(order, {
      drug: "sertraline",
      class: "ssri",
      action: "increase",
      psychotropic: true,
      indication: null,
      line: 2,
      column: 3,
    });
  });

  it("arrives whole through a pipe, however many notes there are", async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.note`, PRESCRIBING]));
    const { stdout } = await rapport(["check", "--format", "json", "*.note"], { cwd: folders.with(files) });
    const notes: NoteResult[] = JSON.parse(stdout).notes;
    assert.equal(notes.length, 400);
    assert.equal(new Set(notes.map(({ path }) => path)).size, 400);
  });
});
