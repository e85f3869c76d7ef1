/** Keeps an error in one handler from ending the server, and note text out of what is reported about it. */
import type { RemoteConsole } from "vscode-languageserver";

/** A handler that answers `fallback` where it would have thrown. */
export type Guard = <A extends unknown[], R>(
  name: string,
  fallback: R,
  handler: (...args: A) => R | Promise<R>,
) => (...args: A) => Promise<R>;

export function createGuard(console: RemoteConsole): Guard {
  return (name, fallback, handler) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        console.error(`${name} failed: ${describeError(error)}`);
        return fallback;
      }
    };
}

/** The kind of error and where it arose. Its message is left out: some messages quote the text they choked on. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = "" } = error;
  const header = stack.indexOf(message);
  const frames = header < 0 ? "" : stack.slice(header + message.length);
  return `${name}${frames}`;
}
