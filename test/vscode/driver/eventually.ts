/** Waits for a condition; the only wait that the tests of the editor know. */

/** Reads until `accept` agrees and returns what it agreed to; after `timeout` ms throws with the last value read. */
export async function eventually<T>(
  read: () => T | PromiseLike<T>,
  accept: (value: T) => boolean,
  what: string,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited ${timeout} ms for ${what}; last seen: ${JSON.stringify(value, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
