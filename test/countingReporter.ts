/** Mocha's spec output, and the run's totals as a line of JSON in the file RAPPORT_TEST_COUNTS for whoever sums several runs. */
import * as fs from "node:fs";
import Mocha from "mocha";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.RAPPORT_TEST_COUNTS;
      const { passes, failures, pending } = this.stats;
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      if (file) fs.appendFileSync(file, `${JSON.stringify(counts)}\n`);
    });
  }
}
