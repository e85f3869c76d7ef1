/** What every test at the keyboard starts from: a host, a browser and a window of its own; it leaves a picture when it fails. */
import * as fs from "node:fs";
import * as path from "node:path";
import { Workbench } from "../driver/workbench";
import { launchBrowser } from "../hosts/browser";
import type { Host } from "../hosts/nodeHost";
import { openScope, type Scope } from "../hosts/scope";
import { temporaryFolder } from "../hosts/temporaryFolder";
import { failures, repository } from "../paths";

export type StartHost = (scope: Scope, folder: string) => Promise<Host>;

/** Registers mocha hooks; the function returned gives the present test's window. `files`: name and text of the workspace's files. */
export function windowForEachTest(startHost: StartHost, files: Readonly<Record<string, string>>): OpenWindow {
  let scope: Scope;
  let workbench: Workbench | undefined;
  let host: Host;
  let folder: string;

  beforeEach(async () => {
    scope = openScope();
    folder = temporaryFolder(scope, "rapport-notes-");
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    host = await startHost(scope, folder);
    workbench = await Workbench.open(await launchBrowser(scope), host.url);
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed" && workbench) await keepPicture(workbench, this.currentTest.fullTitle());
    workbench = undefined;
    await scope.close();
  });

  return Object.assign(() => workbench!, { host: () => host, folder: () => folder });
}

/** The present test's window; its host, and the folder that holds the files. */
export interface OpenWindow {
  (): Workbench;
  host(): Host;
  folder(): string;
}

async function keepPicture(workbench: Workbench, title: string): Promise<void> {
  fs.mkdirSync(failures, { recursive: true });
  const file = path.join(
    failures,
    `${title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 100)}.png`,
  );
  fs.writeFileSync(file, await workbench.screenshot());
  console.log(`      picture: ${path.relative(repository, file)}`);
}
