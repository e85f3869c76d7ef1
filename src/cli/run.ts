/** Arguments in, exit code out: sets up the commands and turns every way of failing into a sentence on stderr. */
import type { Readable, Writable } from "node:stream";
import { CommanderError } from "commander";
import { createProgram } from "./program";
import { EXIT, UsageError } from "./usage";

/** What the command line touches of the process. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream that may be a terminal of so many columns. */
export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Never rejects; see EXIT for the codes. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe; what is then still written has nowhere to go, and that is fine.
  const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EPIPE") throw error;
  };
  terminal.stdout.on("error", ignoreClosedPipe);
  terminal.stderr.on("error", ignoreClosedPipe);
  let code: number = EXIT.clean;
  try {
    const program = createProgram(terminal, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.notDone;
    if (error instanceof UsageError) {
      terminal.stderr.write(`rapport: ${error.message}\n`);
      return EXIT.notDone;
    }
    // A mistake of ours: where it happened, and never the message, which could quote the note.
    const place = error instanceof Error ? (error.stack?.split("\n").find((line) => /^\s+at /.test(line)) ?? "") : "";
    terminal.stderr.write(`rapport: internal error (${error instanceof Error ? error.name : typeof error})${place}\n`);
    return EXIT.notDone;
  }
}
