/** `npm run test:desktop`: the suite inside a Node extension host, then the tests at the keyboard on the same kind of host. */
import * as path from "node:path";
import { runInScope } from "./hosts/scope";
import { runMocha } from "./runMocha";
import { runSuite } from "./runSuite";

async function main(): Promise<void> {
  await runInScope(async (scope) => ((await runSuite(scope)) ? 0 : 1));
  const failed = await runMocha(
    ["desktop", "review", "templates", "start"].map((name) => path.join(__dirname, "user", `${name}.test.ts`)),
  );
  if (failed > 0) process.exitCode = 1;
}

void main();
