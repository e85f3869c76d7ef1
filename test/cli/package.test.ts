import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import * as path from "node:path";
import manifest from "../../package.json";
import { OPEN_BLANK, PRESCRIBING, repository } from "./command";

describe("package", () => {
  it("has a command that is a file of the repository, so that npx finds it before the first build too", () => {
    const { status, stdout } = spawnSync("git", ["ls-files", "--stage", manifest.bin.rapport], { cwd: repository });
    if (status !== 0) return;
    assert.match(String(stdout), /^100755 /);
  });

  it("has a command that passes arguments, input and exit code through", () => {
    const bin = path.join(repository, manifest.bin.rapport);
    const { status, stdout } = spawnSync(process.execPath, [bin, "check", "-"], { input: OPEN_BLANK });
    assert.match(String(stdout), /^<stdin>:1:27 {2}warning/);
    assert.equal(status, 1);
  });

  it("exports the linter, the built-in rules and the loader under its own name", () => {
    const library: typeof import("../../src/index") = createRequire(__filename)(
      path.join(repository, manifest.exports["."].default),
    );
    const { findings } = library.createLinter(library.builtin).lint(PRESCRIBING);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["prescribing-plan"],
    );
    assert.deepEqual(library.loadPacks([], library.builtin).problems, []);
  });
});
