import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { adjustables } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { Folders, rapportHere } from "./command";

const SIGNS = `# Words of our clinic.
kind: evidence
records:
  - id: goals-our-words
    principle: goals
    strength: documented
    match: ["north star"]
    examples:
      counts: ["North star: the choir.", "Blue compass."]
      does-not-count: ["The star.", "No north star in the sky."]
`;

describe("cli: rules test", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("tries the built-in rules where no folder is named, and says how many hold", async () => {
    const { code, stdout } = await rapportHere(["rules", "test"]);
    assert.match(stdout, /^\d+ examples of \d+ records: all hold\n$/);
    assert.equal(code, 0);
  }).timeout(60_000);

  it("shows of each failure the place, the sentence, what was expected and what was found, and exits with 1", async () => {
    const cwd = folders.with({ ".rapport/goals.yaml": SIGNS.replace("The star.", "A north star of the Party.") });
    const { code, stdout } = await rapportHere(["rules", "test", ".rapport"], { cwd });
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^\.rapport\/goals\.yaml:4 {2}evidence goals-our-words: this has to count\n {4}Blue compass\.\n {2}expected: evidence goals-our-words\n {2}found: {4}nothing\n/m,
    );
    assert.match(
      stdout,
      /this must not count\n {4}A north star of the Party\.\n {2}expected: nothing for evidence goals-our-words\n {2}found: {4}"north star"\n/,
    );
    assert.match(stdout, /^4 examples of 1 record: 2 failed\n$/m);
  });

  it("says what a sentence was read as instead, which is where its author has to look", async () => {
    const cwd = folders.with({ "own/a.yaml": SIGNS.replace("Blue compass.", "Denies panic attacks.") });
    const { stdout } = await rapportHere(["rules", "test", "own"], { cwd });
    assert.match(stdout, / problem panic \(negated\) "panic attacks"\n {12}modifier negation "Denies"/);
  });

  it("shows a rule's note with the finding that was not expected", async () => {
    const rule = `kind: rules
records:
  - id: reflection-in-chart
    extends: reflection-in-chart
    examples:
      flagged: [{ note: "Plan: Return in a week." }]
      clean: [{ note: "Plan: Return in two weeks." }]
`;
    const cwd = folders.with({ "own/a.yaml": rule });
    const { code, stdout } = await rapportHere(["rules", "test", "own"], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /rule reflection-in-chart: this has to be flagged\n {4}Plan: Return in a week\./);
    assert.match(stdout, /^2 examples of 1 record: 1 failed$/m);
  });

  it("runs what a record took over from the one it extends, since a changed pattern may break it", async () => {
    const text =
      'kind: signs\nrecords:\n  - id: therapy-turned-down\n    extends: therapy-turned-down\n    match: ["zither"]\n';
    const cwd = folders.with({ "own/a.yaml": text });
    const { code, stdout } = await rapportHere(["rules", "test", "own"], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /own\/a\.yaml:3 {2}sign therapy-turned-down: this has to count/);
  });

  it("tries the built-in ones too with --all, which own words may have changed", async () => {
    const cwd = folders.with({ "own/a.yaml": "kind: signs\ndisable: [therapy-turned-down]\n" });
    assert.equal((await rapportHere(["rules", "test", "own"], { cwd })).code, 0);
    const { code, stdout } = await rapportHere(["rules", "test", "own", "--all"], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^rule therapy-declined-without-exploration: this has to be flagged$/m);
  }).timeout(60_000);

  it("fails where a file has a mistake, which is printed by line and column", async () => {
    const cwd = folders.with({ "own/a.yaml": SIGNS, "own/b.yaml": "kind: mistake\n" });
    const { code, stdout, stderr } = await rapportHere(["rules", "test", "own"], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /^own\/b\.yaml:1:7 `mistake` is no kind/m);
    assert.match(stdout, /1 mistake in the files/);
  });

  it("ends with 2 where the folder is not there", async () => {
    const { code, stderr } = await rapportHere(["rules", "test", "nowhere"], { cwd: folders.with({}) });
    assert.equal(code, 2);
    assert.match(stderr, /no such file or folder/);
  });
});

describe("cli: rules list", () => {
  it("names every rule, element and wording, and marks what is private or of one country", async () => {
    const { stdout } = await rapportHere(["rules", "list"]);
    for (const { id } of [...adjustables(builtin.rules), ...builtin.lexicon.wordings])
      assert.match(stdout, new RegExp(`^ *${id} `, "m"), id);
    assert.match(stdout, /^order-pause-private .*\(private\)$/m);
    assert.match(stdout, /^psychotherapy-addon-time .*\(locale us\)$/m);
  });

  it("gives the same to programs", async () => {
    const { stdout } = await rapportHere(["rules", "list", "--format", "json"]);
    const { rules } = JSON.parse(stdout) as { rules: { id: string; kind: string; rule?: string }[] };
    const goal = rules.find(({ id }) => id === "order-without-goal");
    assert.deepEqual([goal?.kind, goal?.rule], ["element", "prescribing-plan"]);
    assert.equal(rules.length, adjustables(builtin.rules).length + builtin.lexicon.wordings.length);
  });
});

describe("cli: rules docs", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("writes the pages that are in the repository: run `npm run pages` where this fails", async () => {
    const cwd = folders.with({});
    const { code } = await rapportHere(["rules", "docs", "--out", "pages"], { cwd });
    assert.equal(code, 0);
    const read = (folder: string): Record<string, string> =>
      Object.fromEntries(
        fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]),
      );
    const [made, committed] = [read(path.join(cwd, "pages")), read("rules/pages")];
    assert.deepEqual(Object.keys(made), Object.keys(committed));
    for (const [name, text] of Object.entries(made)) assert.equal(committed[name], text, name);
  });

  it("has a page for every rule, element and wording, so that no diagnostic links to nothing", () => {
    const pages = new Set(fs.readdirSync("rules/pages"));
    for (const { id } of [...adjustables(builtin.rules), ...builtin.lexicon.wordings])
      assert.ok(pages.has(`${id}.md`), id);
  });

  it("links from its list to pages that are there", () => {
    const list = fs.readFileSync("rules/pages/README.md", "utf8");
    const links = [...list.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!);
    assert.ok(links.length > 30);
    for (const link of links) assert.ok(fs.existsSync(path.join("rules/pages", link)), link);
  });

  it("takes away the page of a rule that is gone, and nothing that it did not make", async () => {
    const made = fs.readFileSync("rules/pages/prescribing-plan.md", "utf8");
    const cwd = folders.with({ "pages/gone.md": made, "pages/ours.md": "# Ours\n" });
    await rapportHere(["rules", "docs", "--out", "pages"], { cwd });
    assert.ok(!fs.existsSync(path.join(cwd, "pages/gone.md")));
    assert.ok(fs.existsSync(path.join(cwd, "pages/ours.md")));
  });

  it("ends with 2 where it cannot write", async () => {
    const { code, stderr } = await rapportHere(["rules", "docs", "--out", "file"], {
      cwd: folders.with({ file: "x" }),
    });
    assert.equal(code, 2);
    assert.match(stderr, /cannot be written to file/);
  });
});

describe("cli: check --previous", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());
  const copied = builtin.rules.find(({ id }) => id === "copied-forward-relational-text")!;
  const [{ note, before }] = copied.examples.flagged as [{ note: string; before: string }];

  it("finds what was carried over from the note of the visit before", async () => {
    const cwd = folders.with({ "now.note": note, "before.note": before });
    const { stdout } = await rapportHere(["check", "now.note", "--previous", "before.note"], { cwd });
    assert.match(stdout, /copied-forward-relational-text/);
    const alone = await rapportHere(["check", "now.note"], { cwd });
    assert.doesNotMatch(alone.stdout, /copied-forward-relational-text/);
  });

  it("ends with 2 and the reason where that note cannot be read", async () => {
    const cwd = folders.with({ "now.note": note });
    const { code, stderr } = await rapportHere(["check", "now.note", "--previous", "gone.note"], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /the previous note gone\.note cannot be read: there is no such file/);
  });
});
