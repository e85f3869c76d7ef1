/** Logistic regression with an L2 penalty over features that are there or not, by Newton steps for one weight after the other (Genkin 2007). */

/** What is learned: the log odds without any feature, and what each feature adds. */
export interface Logistic {
  readonly intercept: number;
  readonly weights: readonly number[];
}

export interface Example {
  /** Numbers of its features, from 0 on, each once. */
  readonly features: readonly number[];
  readonly positive: boolean;
}

const MOST_SWEEPS = 60;
/** Sweeps end when no weight moves further than this. */
const TOLERANCE = 1e-3;
/** No single step is longer: far from the optimum the curvature is no guide. */
const LONGEST_STEP = 1;

/** Deterministic. `penalty` is the weight of the squared weights against the examples' log loss; the intercept goes free. */
export function fitLogistic(examples: readonly Example[], features: number, penalty: number): Logistic {
  const columns: number[][] = Array.from({ length: features }, () => []);
  examples.forEach((example, row) => {
    for (const feature of example.features) columns[feature]!.push(row);
  });
  const everyRow = examples.map((_, row) => row);
  const odds = new Float64Array(examples.length);
  const probability = new Float64Array(examples.length).fill(0.5);
  const weights = new Array<number>(features).fill(0);
  let intercept = 0;

  /** Moves one weight towards its optimum and returns by how much. */
  const step = (rows: readonly number[], weight: number, shrink: number): number => {
    let slope = shrink * weight;
    let curvature = shrink + 1e-9;
    for (const row of rows) {
      const p = probability[row]!;
      slope += p - (examples[row]!.positive ? 1 : 0);
      curvature += p * (1 - p);
    }
    const change = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curvature));
    for (const row of rows) {
      odds[row]! += change;
      probability[row] = 1 / (1 + Math.exp(-odds[row]!));
    }
    return change;
  };

  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const moved = step(everyRow, intercept, 0);
    intercept += moved;
    let furthest = Math.abs(moved);
    for (let feature = 0; feature < features; feature++) {
      if (columns[feature]!.length === 0) continue;
      const change = step(columns[feature]!, weights[feature]!, penalty);
      weights[feature]! += change;
      furthest = Math.max(furthest, Math.abs(change));
    }
    if (furthest < TOLERANCE) break;
  }
  return { intercept, weights };
}

/** Probability that an example with these features is positive. */
export function predict({ intercept, weights }: Logistic, features: readonly number[]): number {
  let odds = intercept;
  for (const feature of features) odds += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-odds));
}
