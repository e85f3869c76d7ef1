/** The tools that are measured: Rapport, and what a writer would use instead. A further peer is one entry. */
import { createRequire } from "node:module";
import * as path from "node:path";

export const repository = path.resolve(__dirname, "..", "..");
const load = createRequire(__filename);

export interface Tool {
  readonly name: string;
  /** Loads the tool and returns its check of one text. */
  start(): (text: string) => unknown;
  /** Arguments of Node for the command that checks one file. */
  command(file: string): readonly string[];
}

type Library = typeof import("../../src/index");

export function loadLibrary(): Library {
  return load(path.join(repository, "dist", "index.js"));
}

export const RAPPORT: Tool = {
  name: "rapport",
  start() {
    const { builtin, createLinter } = loadLibrary();
    const linter = createLinter(builtin);
    return (text) => linter.lint(text);
  },
  command: (file) => [path.join(repository, "dist", "cli", "rapport.js"), "check", "--fail-on", "never", file],
};

export const WRITE_GOOD: Tool = {
  name: "write-good",
  start: () => load("write-good"),
  command: (file) => [path.join(path.dirname(load.resolve("write-good")), "bin", "write-good.js"), file],
};

/** Measured beside Rapport, in this order; the targets are about write-good. */
export const PEERS: readonly Tool[] = [WRITE_GOOD];
