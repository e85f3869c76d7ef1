import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { run } from "../../src/cli/run";
import { command, Folders, PRESCRIBING, rapport } from "./command";

const ESCAPE = "\u001b[";

/** `rapport check -` on a terminal of a given kind, in this process. */
async function onTerminal(
  kind: { isTTY: boolean; columns?: number },
  env: Record<string, string> = {},
): Promise<string> {
  const stdout = Object.assign(new PassThrough(), kind);
  const stderr = new PassThrough();
  await run(["check", "-"], { stdin: Readable.from([Buffer.from(PRESCRIBING)]), stdout, stderr, env });
  stdout.end();
  return text(stdout);
}

describe("cli: output", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("is coloured on a terminal, and not in a pipe, not with NO_COLOR and not on a dumb terminal", async () => {
    assert.ok((await onTerminal({ isTTY: true })).includes(ESCAPE));
    assert.ok(!(await onTerminal({ isTTY: false })).includes(ESCAPE));
    assert.ok(!(await onTerminal({ isTTY: true }, { NO_COLOR: "1" })).includes(ESCAPE));
    assert.ok(!(await onTerminal({ isTTY: true }, { TERM: "dumb" })).includes(ESCAPE));
  });

  it("says the same with and without colours", async () => {
    const plain = await rapport(["check", "-", "--color", "never"], { stdin: PRESCRIBING });
    const coloured = await rapport(["check", "-", "--color", "always"], { stdin: PRESCRIBING, env: { NO_COLOR: "1" } });
    assert.ok(coloured.stdout.includes(ESCAPE));
    assert.equal(coloured.stdout.replace(/\u001b\[\d+m/g, ""), plain.stdout);
  });

  it("follows the width of the terminal down to 40 columns", async () => {
    const output = await onTerminal({ isTTY: false, columns: 40 });
    for (const line of output.split("\n")) assert.ok(line.length <= 40, line);
  });

  it("puts the carets under the place behind tabs, wide characters, emoji and combining marks", async () => {
    const stdin = "Plan:\n\t\u65e5\u672c\u{1F642} cafe\u0301: Increase sertraline to 100 mg\n";
    const { stdout } = await rapport(["check", "-"], { stdin });
    const lines = stdout.split("\n");
    const source = lines.findIndex((line) => line.startsWith("  2 | "));
    // In columns: gutter 6, tab 4, two wide characters and an emoji 2 each, " cafe" with its accent 5, ": " 2.
    assert.equal(lines[source + 1]!.indexOf("^"), 6 + 4 + 6 + 5 + 2);
    assert.ok(!stdout.includes("\t"));
  });

  it("shows the part of a very long line that holds the place", async () => {
    const stdin = `Plan: ${"Slept well. ".repeat(20_000)}Increase sertraline to 100 mg. ${"Ate well. ".repeat(2_000)}`;
    const { stdout } = await rapport(["check", "-"], { stdin });
    assert.match(stdout, /^ {2}1 \| \.\.\..*Increase sertraline to 100 mg.*\.\.\.$/m);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  });

  it("ends quietly when the reader closes the pipe early", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.note`, PRESCRIBING]));
    const child = spawn(process.execPath, [command, "check", "*.note"], { cwd: folders.with(files) });
    child.stdout.once("data", () => child.stdout.destroy());
    const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
    assert.equal(await text(child.stderr), "");
    assert.equal(await exit, 0);
  });
});
