import assert from "node:assert/strict";
import * as path from "node:path";
import { Workbench } from "../driver/workbench";
import { launchBrowser } from "../hosts/browser";
import { start } from "../hosts/childProcess";
import { openScope, type Scope } from "../hosts/scope";
import { repository } from "../paths";

describe("npm start", () => {
  let scope: Scope;
  beforeEach(() => {
    scope = openScope();
  });
  afterEach(() => scope.close());

  // With nothing on the PATH there is no desktop VS Code to open.
  const npmStart = (...args: string[]) =>
    start(scope, process.execPath, ["--import", "tsx", path.join(repository, "test", "vscode", "start.ts"), ...args], {
      cwd: repository,
      env: { PATH: "" },
    });

  it("prints what the command line finds in the sample note", async () => {
    const run = npmStart("--no-open");
    await run.line(/Increase sertraline to 100 mg/);
    assert.equal(await run.exit, 0);
  });

  it("serves an editor with the sample note underlined, and ends it on Ctrl+C (Windows has no such signal to send)", async function () {
    if (process.platform === "win32") this.skip();
    const run = npmStart();
    const [url] = await run.line(/http:\/\/127\.0\.0\.1:\d+\/\w+$/);
    const workbench = await Workbench.open(await launchBrowser(scope), url);
    await workbench.editor.underlined("info", 1);
    await workbench.close();
    process.kill(run.pid, "SIGINT");
    assert.equal(await run.exit, 130);
    await assert.rejects(fetch(url), "nothing listens any more");
  });
});
