/** `npm test`: builds, runs the unit tests and the tests in both editors, and ends with one line that sums them up. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Counts } from "./countingReporter";
import { runInScope, type Scope } from "./vscode/hosts/scope";
import { temporaryFolder } from "./vscode/hosts/temporaryFolder";

const repository = path.resolve(__dirname, "..");
const tsx = ["--import", "tsx"];
const steps: readonly (readonly [string, readonly string[]])[] = [
  ["unit tests", ["node_modules/mocha/bin/mocha.js", "--reporter", "test/countingReporter.ts"]],
  ["VS Code, Node extension host", [...tsx, "test/vscode/desktop.ts"]],
  ["VS Code for the Web", [...tsx, "test/vscode/web.ts"]],
];

runInScope(async (scope) => {
  if ((await runNode(scope, ["esbuild.js"])) !== 0) {
    console.log("The build failed; no test was run.\n0 passed, 1 failed");
    return 1;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [title, args] of steps) {
    if (scope.closing) return 1;
    console.log(`\n── ${title}`);
    const counts = await runStep(scope, args);
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** Sums the runs of one step. A step that ends badly without naming a failed test counts as one. */
async function runStep(scope: Scope, args: readonly string[]): Promise<Counts> {
  const file = path.join(temporaryFolder(scope, "rapport-counts-"), "counts");
  const status = await runNode(scope, args, { RAPPORT_TEST_COUNTS: file });
  const lines = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
  const runs = lines.map((line) => JSON.parse(line) as Counts);
  const sum = (key: keyof Counts) => runs.reduce((all, counts) => all + counts[key], 0);
  const failed = status !== 0 || runs.length === 0 ? Math.max(1, sum("failed")) : sum("failed");
  return { passed: sum("passed"), failed, skipped: sum("skipped") };
}

/** Runs Node on this terminal and resolves with the exit code, 1 for a signal. */
function runNode(scope: Scope, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: repository, stdio: "inherit", env: { ...process.env, ...env } });
  const exit = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
  scope.defer(() => {
    if (child.exitCode === null) child.kill();
    return exit;
  });
  return exit;
}
