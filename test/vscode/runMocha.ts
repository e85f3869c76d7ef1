/** Runs test files with mocha in this process; resolves with the number that failed. */
import Mocha from "mocha";
import CountingReporter from "../countingReporter";

export async function runMocha(files: readonly string[]): Promise<number> {
  const mocha = new Mocha({ reporter: CountingReporter, timeout: 120_000, slow: 20_000 });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => mocha.run(resolve));
}
