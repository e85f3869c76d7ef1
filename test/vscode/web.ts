/** `npm run test:web`: the tests at the keyboard in VS Code for the Web. */
import * as path from "node:path";
import { openScope } from "./hosts/scope";
import { prepareWebHost } from "./hosts/webHost";
import { runMocha } from "./runMocha";

async function main(): Promise<void> {
  const scope = openScope();
  await prepareWebHost(scope).finally(() => scope.close());
  const failed = await runMocha([path.join(__dirname, "user", "web.test.ts")]);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
