/** Whatever a run started, ended in reverse order: at its end, on failure and on Ctrl+C. */
export class Scope {
  readonly #endings: (() => unknown)[] = [];
  #closed: Promise<void> | undefined;

  /** Whether it is closing, as after Ctrl+C: nothing new is worth starting. */
  get closing(): boolean {
    return this.#closed !== undefined;
  }

  /** Asks for `ending` when the scope closes. Once it is closing, `ending` runs at once. */
  defer(ending: () => unknown): void {
    if (this.#closed) void ending();
    else this.#endings.push(ending);
  }

  /** A scope inside this one, to be closed earlier, at the latest with it. */
  inner(): Scope {
    const inner = new Scope();
    this.defer(() => inner.close());
    return inner;
  }

  /** Runs every ending, the last first; one that fails doesn't keep the others from running. */
  close(): Promise<void> {
    this.#closed ??= this.#runEndings();
    return this.#closed;
  }

  /** For a process that can't wait any more: starts every ending that is left. */
  endAtOnce(): void {
    for (const ending of this.#endings.splice(0).reverse()) {
      try {
        void ending();
      } catch {
        // The others still have to be started, and there is nobody left to tell.
      }
    }
  }

  async #runEndings(): Promise<void> {
    for (const ending of this.#endings.splice(0).reverse()) {
      try {
        await ending();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/** Opens a scope that Ctrl+C, a closed terminal or a polite kill closes, after which the process exits with the shell's code for the signal. */
export function openScope(): Scope {
  const scope = new Scope();
  const stopListening = (["SIGINT", "SIGTERM", "SIGHUP"] as const).map((signal, index) => {
    const exitCode = 128 + [2, 15, 1][index]!;
    const end = () => void scope.close().finally(() => process.exit(exitCode));
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  // An uncaught error, or a closed pipe on the other side of our output, ends the process without a signal.
  const endAtOnce = () => scope.endAtOnce();
  process.once("exit", endAtOnce);
  scope.defer(() => {
    for (const stop of stopListening) stop();
    process.off("exit", endAtOnce);
  });
  return scope;
}

/** Runs `main` in a scope of its own and sets the process's exit code to what it returns, 1 when it throws. */
export async function runInScope(main: (scope: Scope) => Promise<number>): Promise<void> {
  const scope = openScope();
  try {
    process.exitCode = await main(scope);
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = 1;
  } finally {
    await scope.close();
  }
}
