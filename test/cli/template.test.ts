import assert from "node:assert/strict";
import { rapportHere } from "./command";

describe("cli: template", () => {
  it("lists the types of visit, with what each is for", async () => {
    const { code, stdout } = await rapportHere(["template"]);
    assert.equal(code, 0);
    for (const id of ["follow-up", "intake", "taper", "inpatient", "telehealth"])
      assert.match(stdout, new RegExp(`^${id} +\\S.*: \\S`, "m"));
  });

  it("prints one with labelled blanks, or with *** for an electronic record", async () => {
    const labelled = await rapportHere(["template", "follow-up"]);
    const wildcard = await rapportHere(["template", "follow-up", "--blanks", "wildcard"]);
    const blanks = labelled.stdout.match(/\[___ [^\]]+\]/g) ?? [];
    assert.ok(blanks.length > 3);
    assert.doesNotMatch(wildcard.stdout, /\[___/);
    assert.equal((wildcard.stdout.match(/\*\*\*/g) ?? []).length, blanks.length);
    assert.equal(wildcard.stdout, labelled.stdout.replace(/\[___[^\]]*\]/g, "***"));
  });

  it("prints a note that the check finds blanks in, and nothing that it would take for an order", async () => {
    const { stdout: stdin } = await rapportHere(["template", "intake"]);
    const { stdout } = await rapportHere(["check", "-", "--format", "json"], { stdin });
    const [note] = JSON.parse(stdout).notes;
    assert.deepEqual(note.orders, []);
    assert.ok(note.findings.length > 0);
    for (const finding of note.findings) assert.equal(finding.rule, "unfilled-blank");
  });

  it("prints one as a SmartPhrase, with *** for a blank and a list for one with ways to fill it", async () => {
    const { code, stdout } = await rapportHere(["template", "follow-up", "--smartphrase"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Where it stands: \{Blank single:19197::"current",.*"declined because \*\*\*".*\}; next step: \*\*\*$/m,
    );
    assert.doesNotMatch(stdout, /\[|___/);
    assert.equal((await rapportHere(["template", "follow-up", "--smartphrase", "--blanks", "label"])).code, 2);
  });

  it("leaves out the codes of a country that is not minded", async () => {
    const addOn = ["template", "psychotherapy-add-on"];
    assert.match((await rapportHere(addOn)).stdout, /^Billing:$/m);
    assert.doesNotMatch((await rapportHere([...addOn, "--locales", "none"])).stdout, /Billing|code/);
  });

  it("refuses an unknown one with 2 and the nearest name", async () => {
    const { code, stderr } = await rapportHere(["template", "folow-up"]);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean follow-up\?/);
  });

  it("adds the lines that belong to a diagnosis, and refuses one that it does not know", async () => {
    const { stdout } = await rapportHere(["template", "follow-up", "--diagnosis", "dx-ptsd"]);
    assert.match(stdout, /^Unsafe now: \[___ /m);
    const unknown = await rapportHere(["template", "follow-up", "--diagnosis", "dx-ptds"]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean dx-ptsd/);
  });
});
