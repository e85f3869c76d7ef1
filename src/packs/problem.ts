/** What goes into the loader and what comes back where a file is wrong. */

/** A YAML file, with the path by which problems name it (forward slashes). */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a rule file; lines and columns start at 1, columns count UTF-16 units, the end is behind the last unit. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A mistake in a rule file. */
export interface PackProblem extends Place {
  readonly path: string;
  /** What is wrong, and what to write instead. */
  readonly message: string;
}

/** Where something stands inside a file's data: keys and list positions from the top. */
export type DataPath = readonly (string | number)[];
