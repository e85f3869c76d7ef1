/** `npm start`: builds, prints the check of the sample note, and opens VS Code with Rapport on it. `--no-open`: only the first two. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { startNodeHost } from "./hosts/nodeHost";
import { runInScope, type Scope } from "./hosts/scope";
import { shortAddress } from "./hosts/shortAddress";
import { stagedExtension } from "./hosts/stagedExtension";
import { repository, sampleNote } from "./paths";

runInScope(async (scope) => {
  if (runNode(["esbuild.js"]) !== 0) return 1;
  console.log(`\n$ rapport check ${path.relative(repository, sampleNote)}\n`);
  // Exit code 1 only says that something was found.
  if (runNode(["dist/cli/rapport.js", "check", path.relative(repository, sampleNote)]) > 1) return 1;
  if (process.argv.includes("--no-open")) return 0;
  const code = findOnPath("code");
  return code ? openDesktop(code) : openEmbedded(scope);
});

function runNode(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { cwd: repository, stdio: "inherit" }).status ?? 2;
}

/** The desktop VS Code runs on its own, as after any `code` command; closing it is the person's. */
function openDesktop(code: string): number {
  console.log("\nOpening the sample note in VS Code ...");
  const shell = process.platform === "win32";
  const args = [`--extensionDevelopmentPath=${repository}`, "--new-window", sampleNote];
  return (
    spawnSync(shell ? `"${code}"` : code, shell ? args.map((arg) => `"${arg}"`) : args, { stdio: "inherit", shell })
      .status ?? 1
  );
}

async function openEmbedded(scope: Scope): Promise<number> {
  console.log("\nNo `code` on the PATH: starting the embedded VS Code.");
  const host = await startNodeHost(scope, { extension: stagedExtension(scope), file: sampleNote });
  const address = await shortAddress(scope, host.url);
  console.log(`Open this address in a browser on this machine; Ctrl+C ends it.\n\n  ${address}\n`);
  return new Promise(() => setInterval(() => {}, 1 << 30));
}

function findOnPath(name: string): string | undefined {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find((file) => fs.existsSync(file));
}
