/** `npm run test:electron`: the suite in a desktop VS Code that @vscode/test-electron downloads; not part of `npm test`. */
import * as path from "node:path";
import { runTests } from "@vscode/test-electron";
import { cache, repository } from "./paths";

runTests({
  cachePath: path.join(cache, "electron"),
  // `RAPPORT_VSCODE=1.91.1` tries another version.
  version: process.env.RAPPORT_VSCODE ?? "stable",
  extensionDevelopmentPath: repository,
  extensionTestsPath: path.join(repository, "dist", "test", "index.js"),
  launchArgs: ["--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(
      `${error.message}\nVS Code has to be downloaded for this; "npm test" runs the same suite without a download.`,
    );
    process.exitCode = 1;
  },
);
