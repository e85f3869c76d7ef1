/** What the network guard saw in the Node processes of an editor host. */
import * as fs from "node:fs";
import * as path from "node:path";

export interface NetworkLog {
  /** Command lines of the processes that ran under the guard. */
  readonly guarded: readonly string[];
  /** Attempts to reach another machine: "host, by command line". */
  readonly attempts: readonly string[];
}

/** Environment that puts every Node process of a host under the guard; `file` receives what it sees. */
export function underGuard(file: string): Record<string, string> {
  const guard = path.join(__dirname, "networkGuard.cjs");
  return { NODE_OPTIONS: `--require ${JSON.stringify(guard)}`, RAPPORT_NETWORK_LOG: file };
}

export function readNetworkLog(file: string): NetworkLog {
  const entries = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { process: string[]; reached?: string });
  return {
    guarded: entries.filter(({ reached }) => reached === undefined).map((entry) => entry.process.join(" ")),
    attempts: entries
      .filter(({ reached }) => reached !== undefined)
      .map((entry) => `${entry.reached}, by ${entry.process.join(" ")}`),
  };
}
