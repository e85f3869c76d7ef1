import assert from "node:assert/strict";
import { bytes, Folders, NOTHING, OPEN_BLANK, rapport } from "./command";

describe("cli: what cannot be read", () => {
  const folders = new Folders();
  afterEach(() => folders.remove());

  it("is said on stderr with the reason, exits with 2, and the other notes are checked", async () => {
    const cwd = folders.with({
      "fine.note": OPEN_BLANK,
      "binary.note": bytes("Plan: ", [0, 1, 2]),
      "latin.note": bytes("CC: none\nMood ", [0x93], "flat", [0x94], "\n"),
      "cut.note": bytes("Plan: caf", [0xc3]),
      "odd16.note": bytes([0xff, 0xfe], [0x00, 0xdc, 0x41, 0x00]),
      "folder/x.note": NOTHING,
    });
    const names = ["missing.note", "folder", "*.nope", "binary.note", "latin.note", "cut.note", "odd16.note"];
    const { code, stdout, stderr } = await rapport(["check", ...names, "fine.note"], { cwd });
    assert.equal(code, 2);
    assert.match(stdout, /^fine\.note:1:27 {2}warning/m);
    assert.match(stdout, /7 could not be read/);
    const lines = stderr.trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => line.slice(0, line.indexOf(": "))),
      names,
    );
    const reasons = [
      /no such file/,
      /folder\/\*\.note/,
      /no file matches/,
      /NUL byte at offset 6/,
      /0x93 in line 2/,
      /cut off/,
      /UTF-16/,
    ];
    for (const [index, reason] of reasons.entries()) assert.match(lines[index]!, reason);
  });

  it("still leaves a whole JSON object, without the notes that could not be read", async () => {
    const cwd = folders.with({ "fine.note": NOTHING });
    const both = await rapport(["check", "gone.note", "fine.note", "--format", "json"], { cwd });
    const none = await rapport(["check", "gone.note", "--format", "json"], { cwd });
    assert.deepEqual(
      JSON.parse(both.stdout).notes.map((note: { path: string }) => note.path),
      ["fine.note"],
    );
    assert.deepEqual(JSON.parse(none.stdout), { version: 1, notes: [] });
    assert.equal(none.code, 2);
  });

  it("never shows a control character of a note or a name to the terminal", async () => {
    const stdin = "Plan: Increase sertraline to 100 mg \u001b]0;owned\u0007 \u202e\n";
    const { stdout } = await rapport(["check", "-", "--stdin-filename", "a\u001b[2J.note"], { stdin });
    assert.match(stdout, /100 mg/);
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\x7f\u202e]/);
  });

  it("checks an empty note, a lone carriage return and half a surrogate pair without complaint", async () => {
    const cwd = folders.with({ "empty.note": "", "cr.note": "\r\r", "half.note": bytes([0xff, 0xfe], [0x3d, 0x00]) });
    const { code, stdout, stderr } = await rapport(["check", "*.note"], { cwd });
    assert.equal(code, 0);
    assert.equal(stderr, "");
    assert.match(stdout, /3 notes checked, no findings/);
  });
});
