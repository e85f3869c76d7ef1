/** Messages about rules of one's own: the client reads the files, the server takes them into force. */

/** Request { files: RuleFileText[] } → RulesStatus: takes these files in place of all that were sent before. */
export const RULES = "rapport/rules";

/** A YAML file of rules of one's own. */
export interface RuleFileText {
  readonly uri: string;
  /** By which problems of other files name it. */
  readonly path: string;
  readonly text: string;
}

export interface RulesStatus {
  /** Mistakes in all the files. */
  readonly problems: number;
}
