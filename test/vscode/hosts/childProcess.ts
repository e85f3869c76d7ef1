/** Starts a child process that can be ended together with its own children, and nothing else. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import type { Scope } from "./scope";

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with each line of standard output and standard error. */
  readonly onLine?: (line: string) => void;
}

export interface Started {
  readonly pid: number;
  /** Resolves with the first line that matches; rejects with the last lines printed when the process ends first or `timeout` ms pass. */
  line(pattern: RegExp, timeout?: number): Promise<RegExpMatchArray>;
  /** Resolves with the exit code, null when a signal ended it. */
  readonly exit: Promise<number | null>;
  stop(): Promise<void>;
}

export function start(scope: Scope, command: string, args: readonly string[], options: StartOptions = {}): Started {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    // A process group of its own: Ctrl+C reaches only us, and stop() reaches the grandchildren.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  const seen = (line: string) => {
    lines.push(line);
    options.onLine?.(line);
    for (const listener of listeners) listener(line);
  };
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, seen);
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  exit.catch(() => {});

  const line = (pattern: RegExp, timeout = 60_000) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const timer = setTimeout(() => fail(`printed no line like ${pattern} within ${timeout} ms`), timeout);
      const fail = (why: string) => {
        clearTimeout(timer);
        reject(new Error([`${command} ${why}. It printed:`, ...lines.slice(-15)].join("\n")));
      };
      const look = (text: string) => {
        const match = text.match(pattern);
        if (!match) return;
        listeners.delete(look);
        clearTimeout(timer);
        resolve(match);
      };
      listeners.add(look);
      lines.forEach(look);
      exit.then(
        () => fail("ended early"),
        (error: Error) => fail(`could not start: ${error.message}`),
      );
    });

  const stop = () => end(child, exit);
  scope.defer(stop);
  return { pid: child.pid ?? -1, line, exit, stop };
}

function eachLine(stream: NodeJS.ReadableStream, seen: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop()!;
    lines.forEach(seen);
  });
  stream.on("end", () => rest && seen(rest));
}

/** Asks the process and its children to end, and insists after three seconds. */
async function end(child: ChildProcess, exit: Promise<unknown>): Promise<void> {
  if (child.pid === undefined) return;
  signalTree(child.pid, "SIGTERM");
  const insist = setTimeout(() => signalTree(child.pid!, "SIGKILL"), 3000);
  await exit.catch(() => {});
  clearTimeout(insist);
  // A grandchild may outlive the process that started it.
  signalTree(child.pid, "SIGKILL");
}

function signalTree(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
