/** Arguments -> notes to check, each read when its turn comes; what cannot be read is reported and the rest goes on. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import { decodeText } from "./decode";
import { describeReadError } from "./readError";

export interface InputText {
  /** As the user named it, or as the glob found it, with forward slashes there. */
  readonly path: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
}

/** What could not be read: a name or a pattern, and a clause that says why. */
export type ReportUnread = (name: string, reason: string) => void;

interface Source {
  readonly path: string;
  read(): Promise<Uint8Array>;
}

export interface StandardInput {
  readonly stream: Readable;
  /** What it is called in results. */
  readonly name: string;
}

/** In the order of the arguments; a file named twice is checked once. */
export async function* readInputs(
  args: readonly string[],
  stdin: StandardInput,
  unread: ReportUnread,
): AsyncGenerator<InputText> {
  const seen = new Set<string>();
  for (const arg of args) {
    for (const source of await findSources(arg, stdin, unread)) {
      const identity = arg === "-" ? arg : path.resolve(source.path);
      if (seen.has(identity)) continue;
      seen.add(identity);
      const result = await source.read().then(decodeText, (error) => ({
        problem: describeReadError(error, source.path),
      }));
      if ("text" in result) yield { path: source.path, text: result.text };
      else unread(source.path, result.problem);
    }
  }
}

async function findSources(arg: string, stdin: StandardInput, unread: ReportUnread): Promise<Source[]> {
  if (arg === "-") return [{ path: stdin.name, read: () => buffer(stdin.stream) }];
  const fromFile = (name: string): Source => ({ path: name, read: () => readFile(name) });
  // A file whose name looks like a pattern is that file.
  const exists = await stat(arg).then(
    () => true,
    () => false,
  );
  if (exists || !isDynamicPattern(arg)) return [fromFile(arg)];
  const pattern = process.platform === "win32" ? arg.replaceAll("\\", "/") : arg;
  const found = await glob(pattern, {
    absolute: path.isAbsolute(arg),
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  if (found.length === 0) unread(arg, "no file matches this pattern");
  return found.sort().map(fromFile);
}
