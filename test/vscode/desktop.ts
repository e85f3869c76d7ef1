/** `npm run test:desktop`: the suite inside a Node extension host, then the tests at the keyboard on the same kind of host. */
import * as fs from "node:fs";
import * as path from "node:path";
import { runInScope } from "./hosts/scope";
import { runMocha } from "./runMocha";
import { runSuite } from "./runSuite";

const user = path.join(__dirname, "user");

async function main(): Promise<void> {
  await runInScope(async (scope) => ((await runSuite(scope)) ? 0 : 1));
  // Those whose name begins with "web" are for the other host.
  const files = fs.readdirSync(user).filter((name) => name.endsWith(".test.ts") && !name.startsWith("web"));
  const failed = await runMocha(files.sort().map((name) => path.join(user, name)));
  if (failed > 0) process.exitCode = 1;
}

void main();
