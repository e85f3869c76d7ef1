import assert from "node:assert/strict";
import type { NoteResult } from "../../src/cli/result";
import { rapportHere } from "./command";

async function findingsIn(file: string): Promise<NoteResult["findings"]> {
  const { stdout } = await rapportHere(["check", file, "--format", "json"]);
  return (JSON.parse(stdout).notes as NoteResult[])[0]!.findings;
}

describe("cli: sample notes", () => {
  it("show one prompt on the note that npm start opens, for all that its plan leaves out", async () => {
    const findings = await findingsIn("media/sample.note");
    assert.deepEqual(
      findings.map(({ rule, line, column, missing }) => ({ rule, line, column, missing: [...missing].sort() })),
      [{ rule: "prescribing-plan", line: 24, column: 4, missing: ["context", "goals", "psychotherapy"] }],
    );
  });

  it("leave a note in peace that documents what a plan is looked through for", async () => {
    assert.deepEqual(await findingsIn("test/notes/documented.note"), []);
  });

  it("leave a note in peace that prescribes no psychotropic", async () => {
    assert.deepEqual(await findingsIn("test/notes/no-psychotropic.note"), []);
  });
});
