/** VS Code with a real Node extension host, served on 127.0.0.1: what the desktop entry of the extension runs in. */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { start } from "./childProcess";
import { installOnce } from "./install";
import type { Scope } from "./scope";
import { quietSettings } from "./settings";
import { temporaryFolder } from "./temporaryFolder";

const vscode = {
  name: "code-server",
  version: "4.100.3",
  title: "VS Code 1.100.3 with a Node extension host (300 MB)",
  inner: ["lib/vscode"],
};

export interface NodeHostOptions {
  /** Folder of the extension under development. */
  readonly extension: string;
  /** Folder, or file of a workspace of several, to open; none when absent. */
  readonly folder?: string;
  /** File to open in an editor. */
  readonly file?: string;
  /** CommonJS module that exports `run()`: runs in the extension host. */
  readonly tests?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly url: string;
  /** Folder in which the editor keeps everything that it writes. */
  readonly data: string;
  stop(): Promise<void>;
}

/** Installs the host where it isn't yet; a test's time limit may be too short for that. */
export async function prepareNodeHost(scope: Scope): Promise<string> {
  return installOnce(scope, vscode);
}

export async function startNodeHost(scope: Scope, options: NodeHostOptions): Promise<Host> {
  const installed = await prepareNodeHost(scope);
  const data = temporaryFolder(scope, "rapport-vscode-");
  const user = path.join(data, "data", "User");
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...options.settings }));
  // Only who knows the token can talk to the server; a file keeps it out of the process list.
  const token = randomBytes(16).toString("hex");
  const tokenFile = path.join(data, "token");
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = start(
    scope,
    process.execPath,
    [
      path.join(installed, "lib", "vscode", "out", "server-main.js"),
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token-file", tokenFile],
      ...["--accept-server-license-terms", "--telemetry-level", "off", "--server-data-dir", data],
    ],
    // With no gallery the host looks up no extension anywhere.
    { env: { ...options.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' } },
  );
  const [, port] = await server.line(/Extension host agent listening on (\d+)/);
  return { url: pageUrl(`127.0.0.1:${port}`, token, options), stop: server.stop, data };
}

function pageUrl(address: string, token: string, options: NodeHostOptions): string {
  const remote = (file: string) => `vscode-remote://${address}${pathToFileURL(file).pathname}`;
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ["extensionDevelopmentPath", remote(options.extension)],
    ...(options.tests ? [["extensionTestsPath", remote(options.tests)]] : []),
    ...(options.file ? [["openFile", remote(options.file)]] : []),
  ];
  const query = new URLSearchParams({ tkn: token, payload: JSON.stringify(payload) });
  const kind = options.folder?.endsWith(".code-workspace") ? "workspace" : "folder";
  if (options.folder) query.set(kind, pathToFileURL(options.folder).pathname);
  else query.set("ew", "true");
  return `http://${address}/?${query}`;
}
