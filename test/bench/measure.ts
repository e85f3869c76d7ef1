/** Rounds of measuring in turns, so that what slows the machine slows every tool alike. Times in milliseconds. */
export const ROUNDS = 9;
const WARM_UP = 2;

/** Milliseconds that one call takes. */
export function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Each contestant once a round, in turns; every round gives one value each, of which the median counts. Rounds begin with
 * -2: the first two warm up and are left out.
 */
export async function inTurns<Name extends string>(
  contestants: Readonly<Record<Name, (round: number) => number | Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of names) {
      const value = await contestants[name](round);
      if (round >= 0) values.get(name)!.push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name)!)])) as Record<Name, number>;
}
