/** Runs test files with mocha in this process; resolves with the number that failed. */
import Mocha from "mocha";
import CountingReporter from "../countingReporter";

export async function runMocha(files: readonly string[]): Promise<number> {
  // A whole editor in a browser on a busy machine: once more, before what may be the machine's fault counts as ours.
  const mocha = new Mocha({ reporter: CountingReporter, timeout: 120_000, slow: 20_000, retries: 1 });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => mocha.run(resolve));
}
