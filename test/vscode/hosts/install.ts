/** Installs a pinned npm package into the cache once; afterwards nothing is fetched any more. */
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { cache } from "../paths";
import { start } from "./childProcess";
import type { Scope } from "./scope";

export interface Package {
  readonly name: string;
  readonly version: string;
  /** What a person who waits is told, with the size: "VS Code 1.100.3 (70 MB)". */
  readonly title: string;
  /** Folders inside the package that bring dependencies of their own to install. */
  readonly inner?: readonly string[];
}

/** Returns the installed package's folder. */
export async function installOnce(scope: Scope, wanted: Package): Promise<string> {
  return fillOnce(scope, `${wanted.name}-${wanted.version}`, wanted.title, async (folder) => {
    fs.writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
    await npmInstall(scope, folder, [`${wanted.name}@${wanted.version}`]);
    for (const inner of wanted.inner ?? []) {
      await npmInstall(scope, path.join(folder, "node_modules", wanted.name, inner), ["--omit=dev"]);
    }
  }).then((folder) => path.join(folder, "node_modules", wanted.name));
}

/** Fills a cache folder once. It gets its name and its marker only when it is whole, so a broken-off attempt is made again. */
export async function fillOnce(
  scope: Scope,
  name: string,
  title: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(cache, name);
  const marker = path.join(folder, ".complete");
  if (fs.existsSync(marker)) return folder;
  const began = Date.now();
  console.error(`Preparing ${title} in .vscode-test/${name}, this once ...`);
  const unfinished = path.join(cache, `${name}.unfinished-${randomUUID()}`);
  scope.defer(() => fs.rmSync(unfinished, { recursive: true, force: true }));
  fs.mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  fs.writeFileSync(path.join(unfinished, ".complete"), `${name}\n`);
  // Another run may have finished first: then its folder is as good as ours.
  if (!fs.existsSync(marker)) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  }
  console.error(`... ready after ${Math.round((Date.now() - began) / 1000)} s`);
  return folder;
}

async function npmInstall(scope: Scope, cwd: string, args: readonly string[]): Promise<void> {
  // npm itself names its script when it runs us; as `npm` it needs a shell on Windows.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const printed: string[] = [];
  const install = start(scope, command, [...first, "install", ...options, ...args], {
    cwd,
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    onLine: (line) => printed.push(line),
  });
  const code = await install.exit;
  if (code === 0) return;
  throw new Error(
    [`npm install ${args.join(" ")} failed (exit code ${code}). It needs the npm registry once.`, ...printed].join(
      "\n",
    ),
  );
}
