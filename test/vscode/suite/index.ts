/** What VS Code calls in the extension host: runs the suite, prints it as it goes, and fails when a test fails. */
import { format } from "node:util";
import Mocha from "mocha";
import CountingReporter from "../../countingReporter";

export async function run(): Promise<void> {
  // The mark tells our lines from the editor's own among all that the console says.
  const mark = process.env.RAPPORT_SUITE_MARK ?? "";
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(mark + format(...args));
  const mocha = new Mocha({
    ui: "bdd",
    reporter: CountingReporter,
    color: process.env.NO_COLOR === undefined,
    timeout: 60_000,
    slow: 5_000,
    // A whole editor on a busy machine: once more, before what may be the machine's fault counts as ours.
    retries: 1,
  });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./activation.test");
  await import("./prompts.test");
  await import("./quickFixes.test");
  await import("./templates.test");
  await import("./ownRules.test");
  await import("./blanks.test");
  await import("./runModes.test");
  await import("./environments.test");
  await import("./dismissals.test");
  await import("./privacy.test");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
