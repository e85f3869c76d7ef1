/** The built command as a process, the same command inside the test's process, and folders of notes for it to read. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { run } from "../../src/cli/run";

export const repository = path.resolve(__dirname, "..", "..");
export const command = path.join(repository, "dist", "cli", "rapport.js");

/** One quiet finding of severity information, at 2:3. */
export const PRESCRIBING = "Plan:\n- Increase sertraline to 100 mg\n- Return in four weeks\n";
/** One finding of severity warning. */
export const OPEN_BLANK = "Interval history: Mood is *** since the last visit.\n";
export const NOTHING = "Plan: Continue metformin 500 mg twice daily.\n";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `rapport` with these arguments to its end. */
export async function rapport(args: readonly string[], options: CallOptions = {}): Promise<Outcome> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    cwd: options.cwd ?? repository,
    env: { ...env, ...options.env },
  });
  child.stdin.on("error", () => {});
  child.stdin.end(options.stdin ?? "");
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
}

/** The same without a process of its own: faster, for tests that are not about streams and exit codes of the system. */
export async function rapportHere(args: readonly string[], options: CallOptions = {}): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const before = process.cwd();
  process.chdir(options.cwd ?? repository);
  try {
    const stdin = Readable.from([Buffer.from(options.stdin ?? "")]);
    const code = await run(args, { stdin, stdout, stderr, env: options.env ?? {} });
    stdout.end();
    stderr.end();
    const [out, err] = await printed;
    return { code, stdout: out, stderr: err };
  } finally {
    process.chdir(before);
  }
}

/** Folders that hold given files, and that are gone after the test. */
export class Folders {
  private readonly made: string[] = [];

  with(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rapport-cli-"));
    this.made.push(folder);
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    return folder;
  }

  remove(): void {
    for (const folder of this.made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
  }
}

export function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

/** The paragraphs of text output as one line each, so that a test need not know where a line was broken. */
export function unwrapped(output: string): string {
  return output.replace(/\n {2,}(?=\S)/g, " ");
}
