/** A question on the prescriber's own reactions, as its YAML record has it. No check knows it: it is shown in a view that keeps nothing. */
export interface ReflectionRecord {
  readonly id: string;
  readonly question: string;
  /** Keys of references. */
  readonly sources: readonly string[];
}
