/** A folder for one run, removed with it. */
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Scope } from "./scope";

export function temporaryFolder(scope: Scope, prefix: string): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), prefix)));
  scope.defer(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
