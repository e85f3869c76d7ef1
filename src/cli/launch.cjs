#!/usr/bin/env node
// What `npx rapport` runs inside a clone: dist/ is not in git, so the first call there builds it.
// (npx links a package's command only where the file exists, hence a file of the repository itself.)
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const bundle = path.join(root, "dist", "cli", "rapport.js");

if (!existsSync(bundle)) {
  console.error("rapport: building it once (node esbuild.js) ...");
  spawnSync(process.execPath, ["esbuild.js"], { cwd: root, stdio: ["ignore", 2, 2] });
}
if (existsSync(bundle)) require(bundle);
else {
  console.error("rapport: it could not be built. Run `npm ci` and then `npm run build` in the repository.");
  process.exitCode = 2;
}
