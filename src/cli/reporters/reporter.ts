/** What every reporter is: checked notes in, output out, one note at a time, so that a large batch is never held at once. */
import type { Linter, LintResult } from "../../core/index";
import type { Colors } from "../color";

export interface CheckedNote {
  /** As the user named the file. */
  readonly path: string;
  readonly result: LintResult;
}

export interface ReportContext {
  readonly linter: Linter;
  /** Columns to keep within. */
  readonly width: number;
  readonly colors: Colors;
  /** Findings only. */
  readonly quiet: boolean;
  /** How many inputs could not be read so far. */
  unread(): number;
}

export type Reporter = (notes: AsyncIterable<CheckedNote>, context: ReportContext) => AsyncIterable<string>;
