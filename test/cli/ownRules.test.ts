import assert from "node:assert/strict";
import { Folders, NOTHING, PRESCRIBING, rapportHere } from "./command";

const TEMPLATE = `kind: templates
records:
  - id: phone
    title: Phone call
    description: A call between two visits.
    sources: [KIN21]
    sections:
      - heading: Reason for the call
        lines: ["[___ in the caller's words]"]
`;

describe("cli: own rule files", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("are laid over the built-in ones, which stay in force", async () => {
    const cwd = folders.with({ "own/deep/phone.yaml": TEMPLATE, "visit.note": PRESCRIBING });
    const listed = await rapportHere(["template", "--rules", "own"], { cwd });
    assert.match(listed.stdout, /^phone +Phone call/m);
    assert.match(listed.stdout, /^follow-up /m);
    const checked = await rapportHere(["check", "visit.note", "--rules", "own"], { cwd });
    assert.match(checked.stdout, /prescribing-plan/);
    assert.equal(listed.stderr + checked.stderr, "");
  });

  it("may be templates in plain text", async () => {
    const cwd = folders.with({ "own/templates/Phone call.txt": "Plan:\nCall ***" });
    const { stdout, stderr } = await rapportHere(["template", "phone-call", "--rules", "own"], { cwd });
    assert.equal(stdout, "Plan:\nCall ***\n");
    assert.equal(stderr, "");
  });

  it("with a mistake are reported by line and column, and the rest goes on with its own exit code", async () => {
    const cwd = folders.with({
      "own/a.yaml": "kind: templates\nrecords:\n  - id: broken\n    titel: x\n",
      "own/b.yaml": TEMPLATE,
      "visit.note": NOTHING,
    });
    const { code, stdout, stderr } = await rapportHere(["check", "visit.note", "--rules", "own"], { cwd });
    assert.match(stderr, /^own\/a\.yaml:4:5 .*`titel`/m);
    assert.match(stdout, /^visit\.note: nothing found/);
    assert.equal(code, 0);
    const listed = await rapportHere(["template", "--rules", "own"], { cwd });
    assert.match(listed.stdout, /^phone /m);
    assert.doesNotMatch(listed.stdout, /broken/);
  });

  it("that are not there at all end with 2 and the reason", async () => {
    const cwd = folders.with({ "visit.note": NOTHING, "empty/readme.txt": "" });
    const reasons = { gone: /no such file or folder/, empty: /no YAML file/, "visit.note": /it is a file/ };
    for (const [folder, reason] of Object.entries(reasons)) {
      const { code, stdout, stderr } = await rapportHere(["check", "visit.note", "--rules", folder], { cwd });
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(stderr, reason);
    }
  });
});
