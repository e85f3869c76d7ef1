import assert from "node:assert/strict";
import { Folders, NOTHING, OPEN_BLANK, PRESCRIBING, rapport, rapportHere, unwrapped } from "./command";

describe("cli: check", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("says where, how serious, what and by which rule, and marks the words", async () => {
    const cwd = folders.with({ "visit.note": PRESCRIBING });
    const { stdout, stderr } = await rapport(["check", "visit.note"], { cwd });
    assert.match(unwrapped(stdout), /^visit\.note:2:3 {2}information {2}\S.*\(prescribing-plan\)/);
    const lines = stdout.split("\n");
    const source = lines.findIndex((line) => line.startsWith("  2 | - Increase"));
    const from = lines[source]!.indexOf("Increase");
    assert.equal(lines[source + 1]!.indexOf("^"), from);
    const marked = lines[source]!.slice(from, lines[source + 1]!.length);
    assert.ok("Increase sertraline to 100 mg".startsWith(marked), marked);
    assert.equal(stderr, "");
  });

  it("names for each missing element words that would clear it, and its line with blanks", async () => {
    const { stdout } = await rapport(["check", "-"], { stdin: PRESCRIBING });
    for (const element of ["goals", "context", "psychotherapy"])
      assert.match(stdout, new RegExp(`^ {4}${element} +"`, "m"));
    assert.ok((stdout.match(/\[___/g) ?? []).length >= 3);
  });

  it("keeps within 80 columns where nobody says how wide the terminal is", async () => {
    const { stdout } = await rapport(["check", "-", "--preset", "teaching"], { stdin: PRESCRIBING + OPEN_BLANK });
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  });

  it("says in one line that a note holds nothing to point out, and sums up", async () => {
    const { code, stdout } = await rapport(["check", "-", "--stdin-filename", "visit.note"], { stdin: NOTHING });
    assert.equal(stdout, "visit.note: nothing found.\n1 note checked, no findings.\n");
    assert.equal(code, 0);
  });

  it("shows no question while acute care is recorded, says how many wait, and does not fail for them", async () => {
    const args = ["check", "-", "--fail-on", "information"];
    const { code, stdout } = await rapport(args, { stdin: `HPI: Placed on a legal hold.\n${PRESCRIBING}` });
    assert.doesNotMatch(stdout, /\(prescribing-plan\)/);
    assert.match(unwrapped(stdout), /1 finding \(1 hint\), \d+ questions? paused\./);
    assert.equal(code, 0);
  });

  it("leaves the lines about clean notes and the summary out with --quiet", async () => {
    assert.deepEqual(await rapport(["check", "-", "--quiet"], { stdin: NOTHING }), { code: 0, stdout: "", stderr: "" });
  });

  it("exits with 1 on a finding at or above --fail-on, warning by default, and with 0 below it", async () => {
    const cwd = folders.with({ "plan.note": PRESCRIBING, "blank.note": OPEN_BLANK });
    const calls: readonly (readonly [args: readonly string[], code: number])[] = [
      [["plan.note"], 0],
      [["plan.note", "--fail-on", "information"], 1],
      [["plan.note", "--fail-on", "hint"], 1],
      [["blank.note"], 1],
      [["blank.note", "--fail-on", "never"], 0],
      [["plan.note", "--rule", "prescribing-plan=warning"], 1],
      [["plan.note", "--rule", "prescribing-plan=off", "--fail-on", "hint"], 0],
    ];
    for (const [args, code] of calls) {
      const outcome = await rapportHere(["check", ...args], { cwd });
      assert.equal(outcome.code, code, args.join(" "));
    }
  });

  it("leaves the same exit codes behind as a process", async () => {
    const codes = await Promise.all([
      rapport(["check", "-"], { stdin: PRESCRIBING }),
      rapport(["check", "-"], { stdin: OPEN_BLANK }),
      rapport(["check", "gone.note"]),
    ]);
    assert.deepEqual(
      codes.map(({ code }) => code),
      [0, 1, 2],
    );
  });

  it("asks about a continued medicine in the standard preset and not in the quiet one", async () => {
    const stdin = "Plan:\n- Continue sertraline 50 mg\n";
    const standard = await rapportHere(["check", "-"], { stdin });
    const quiet = await rapportHere(["check", "-", "--preset", "quiet"], { stdin });
    assert.match(standard.stdout, /prescribing-plan/);
    assert.match(quiet.stdout, /nothing found/);
  });

  it("reads every file that a glob matches, in order, and each file once", async () => {
    const cwd = folders.with({
      "b.note": NOTHING,
      "a.note": NOTHING,
      "deep/c.note": NOTHING,
      "d.txt": NOTHING,
      "node_modules/x/e.note": NOTHING,
    });
    const { stdout } = await rapport(["check", "b.note", "**/*.note"], { cwd });
    const names = [...stdout.matchAll(/^(\S+): nothing/gm)].map((match) => match[1]);
    assert.deepEqual(names, ["b.note", "a.note", "deep/c.note"]);
  });

  it("takes a file whose name looks like a pattern for that file", async () => {
    const cwd = folders.with({ "visit[1].note": NOTHING });
    const { code, stdout } = await rapport(["check", "visit[1].note"], { cwd });
    assert.match(stdout, /^visit\[1\]\.note: nothing/);
    assert.equal(code, 0);
  });

  it("refuses wrong usage with 2, what is wrong and what there is instead", async () => {
    const calls: readonly (readonly [args: readonly string[], hint: RegExp])[] = [
      [["check"], /missing required argument/],
      [["chekc", "-"], /Did you mean check/],
      [["check", "-", "--format", "xml"], /text, json/],
      [["check", "-", "--fail-on", "error"], /hint, information, warning, never/],
      [["check", "-", "--preset", "teching"], /Did you mean teaching\?/],
      [["check", "-", "--rule", "prescribing-plans=off"], /Did you mean prescribing-plan\?/],
      [["check", "-", "--rule", "prescribing-plan=loud"], /off, hint, information, warning/],
    ];
    for (const [args, hint] of calls) {
      const { code, stdout, stderr } = await rapportHere(args);
      assert.equal(code, 2, args.join(" "));
      assert.equal(stdout, "");
      assert.match(stderr, hint);
    }
  });

  it("documents the exit codes in its help", async () => {
    const { code, stdout } = await rapport(["check", "--help"]);
    assert.equal(code, 0);
    assert.match(stdout, /Exit codes\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });

  it("takes the profiles as presets, and refuses one that there is not with the nearest", async () => {
    const cwd = folders.with({ "visit.note": "Plan: Continue sertraline 50 mg.\n" });
    const found = async (preset: string) =>
      (await rapportHere(["check", "visit.note", "--preset", preset, "--fail-on", "hint"], { cwd })).code;
    assert.equal(await found("psychiatry"), 1);
    assert.equal(await found("primary-care"), 0);
    const { code, stderr } = await rapportHere(["check", "visit.note", "--preset", "in-patient"], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean inpatient/);
  });

  it("leaves out the rules of a country that is not named, and says how to write one", async () => {
    const cwd = folders.with({ "visit.note": "Psychotherapy: 90836, 20 minutes of psychotherapy.\nPlan: 99214.\n" });
    const check = (locales: string) => rapportHere(["check", "visit.note", "--locales", locales], { cwd });
    assert.match((await check("us")).stdout, /psychotherapy-addon-time/);
    assert.doesNotMatch((await check("none")).stdout, /psychotherapy-addon-time/);
    const odd = await check("USA");
    assert.equal(odd.code, 2);
    assert.match(odd.stderr, /"USA" is no locale/);
  });
});
