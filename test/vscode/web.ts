/** `npm run test:web`: the tests at the keyboard in VS Code for the Web. */
import * as path from "node:path";
import { runMocha } from "./runMocha";

async function main(): Promise<void> {
  const failed = await runMocha([path.join(__dirname, "user", "web.test.ts")]);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
