import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** Builds the knowledge of a copy of the rules, with one more file in it. */
function build(extra: Readonly<Record<string, string>>): { status: number | null; errors: string; built: boolean } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rapport-build-"));
  try {
    fs.cpSync("rules", path.join(folder, "rules"), { recursive: true });
    for (const name of ["src", "node_modules", "package.json"])
      fs.symlinkSync(path.resolve(name), path.join(folder, name));
    for (const [name, text] of Object.entries(extra)) fs.writeFileSync(path.join(folder, name), text);
    const { status, stderr } = spawnSync(process.execPath, [path.resolve("esbuild.js"), "--knowledge"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, errors: stderr, built: fs.existsSync(path.join(folder, "dist/knowledge.json")) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe("packs: the build", () => {
  it("ends with a list of places when a rule file has problems, and writes no knowledge", () => {
    const { status, errors, built } = build({
      "rules/packs/broken.yaml": "kind: presets\nrecords:\n  - id: loud\n    actions: [begin]\n",
    });
    assert.equal(status, 1);
    assert.match(errors, /^rules\/packs\/broken\.yaml:3:5 `title` is missing/m);
    assert.match(errors, /^rules\/packs\/broken\.yaml:4:15 `begin` is not allowed here.*Allowed: `start`/m);
    assert.match(errors, /^4 problem\(s\) in the rule files/m);
    assert.ok(!built);
  });

  it("writes the knowledge when there is none", () => {
    const { status, errors, built } = build({});
    assert.deepEqual([status, errors, built], [0, "", true]);
  });
});
