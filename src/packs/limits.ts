/** How much of one's own rules is read: what is beyond it is refused where it stands, so that no file can hold the editor up. */

/** The length of a pattern is bounded in the core, for built-in ones too. */
export interface Limits {
  /** Files of rules of one's own. */
  readonly files: number;
  /** UTF-16 units in one file. */
  readonly fileLength: number;
  /** Match patterns in all files together. */
  readonly patterns: number;
  /** ms to prepare one pattern. */
  readonly patternTime: number;
  /** ms that have gone by, as `performance.now()` tells. */
  readonly now: () => number;
}

/** For rules of a workspace, a user or a command line; the built-in ones are read without. */
export const OWN_LIMITS: Limits = {
  files: 200,
  fileLength: 500_000,
  patterns: 3000,
  patternTime: 250,
  now: () => performance.now(),
};
