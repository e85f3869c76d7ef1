/** Runs the bundled suite (dist/test/index.js) inside the Node extension host and prints what it says as it goes. */
import * as fs from "node:fs";
import * as path from "node:path";
import { launchBrowser } from "./hosts/browser";
import { underGuard } from "./hosts/networkLog";
import { startNodeHost } from "./hosts/nodeHost";
import type { Scope } from "./hosts/scope";
import { stagedExtension } from "./hosts/stagedExtension";
import { temporaryFolder } from "./hosts/temporaryFolder";
import { failures, repository } from "./paths";

/** ms for the whole suite, so that an editor that hangs ends in a picture instead of never. */
const limit = 180_000;

/** Opens each line of the suite among the editor's own chatter. */
const mark = "rapport suite: ";

/** Resolves with whether every test passed. */
export async function runSuite(scope: Scope): Promise<boolean> {
  const folder = temporaryFolder(scope, "rapport-suite-");
  const host = await startNodeHost(scope, {
    extension: stagedExtension(scope),
    tests: path.join(repository, "dist", "test", "index.js"),
    folder,
    env: {
      ...underGuard(path.join(temporaryFolder(scope, "rapport-network-"), "log")),
      RAPPORT_SUITE_MARK: mark,
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
    },
  });
  const browser = await launchBrowser(scope);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const exit = new Promise<number>((resolve) => void page.exposeFunction("codeAutomationExit", resolve));
  await page.exposeFunction("codeAutomationLog", (_level: string, [text]: unknown[]) => {
    if (typeof text === "string" && text.startsWith(mark)) console.log(text.slice(mark.length));
  });
  await page.goto(host.url);
  const code = await Promise.race([exit, afterLimit(scope)]);
  if (code !== undefined) return code === 0;
  fs.mkdirSync(failures, { recursive: true });
  const picture = path.join(failures, "suite.png");
  await page.screenshot({ path: picture });
  throw new Error(`The suite did not end within ${limit / 1000} s; picture: ${path.relative(repository, picture)}`);
}

function afterLimit(scope: Scope): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit, undefined);
    scope.defer(() => clearTimeout(timer));
  });
}
