/** VS Code for the Web with a web-worker extension host, served on 127.0.0.1: what the browser entry of the extension runs in. */
import * as fs from "node:fs";
import * as path from "node:path";
import { start } from "./childProcess";
import { freePort } from "./freePort";
import { installOnce } from "./install";
import type { Host } from "./nodeHost";
import type { Scope } from "./scope";
import { temporaryFolder } from "./temporaryFolder";

const vscode = { name: "vscode-web", version: "1.91.1", title: "VS Code 1.91.1 for the Web (60 MB)" };

/** `@vscode/test-web` looks for a build by its commit in the data folder before it would download one. */
const commit = vscode.version.replaceAll(".", "").padStart(40, "0");

export interface WebHostOptions {
  readonly extension: string;
  /** Folder of this machine that the page sees as a virtual file system. */
  readonly folder: string;
}

/** Installs the host where it isn't yet; a test's time limit may be too short for that. */
export async function prepareWebHost(scope: Scope): Promise<string> {
  return installOnce(scope, vscode);
}

export async function startWebHost(scope: Scope, options: WebHostOptions): Promise<Host> {
  const installed = await prepareWebHost(scope);
  const data = temporaryFolder(scope, "rapport-vscode-web-");
  const build = path.join(data, `vscode-web-stable-${commit}`);
  fs.cpSync(path.join(installed, "package.json"), path.join(build, "package.json"));
  for (const part of ["out", "extensions", "node_modules"]) {
    fs.symlinkSync(path.join(installed, "dist", part), path.join(build, part), "junction");
  }
  fs.writeFileSync(path.join(build, "version"), path.basename(build));
  const port = await freePort();
  const server = start(scope, process.execPath, [
    path.join(path.dirname(require.resolve("@vscode/test-web/package.json")), "out", "server", "index.js"),
    ...["--browser", "none", "--quality", "stable", "--commit", commit, "--testRunnerDataDir", data],
    ...["--extensionDevelopmentPath", options.extension, "--host", "127.0.0.1", "--port", String(port)],
    options.folder,
  ]);
  await server.line(/Listening on http/);
  return { url: `http://127.0.0.1:${port}/`, data, stop: server.stop };
}
