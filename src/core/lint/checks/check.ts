/** What every check is given and gives back. */
import type { Lexicon } from "../../note/lexicon";
import type { ClinicalNote } from "../../note/note";
import type { Dismissed } from "../dismissal";
import type { Finding } from "../finding";
import type { Preset } from "../preset";
import type { Level, Rule, Severity } from "../rule";

/** A check evaluates one kind of rule: made once per rule, run for each reading of a note. */
export type Check = (rule: Rule, lexicon: Lexicon) => (note: ClinicalNote, context: CheckContext) => Finding[];

/** What holds for the note as a whole. */
export interface CheckContext {
  readonly preset: Preset;
  /** The same patient's note of the visit before. */
  readonly lastVisit?: ClinicalNote;
  /** The day of the visit as yyyy-mm-dd, where the note does not say it. */
  readonly today?: string;
  /** For a finding that loses a part of itself by a dismissal; whole findings are seen to by the linter. */
  readonly dismissed: Dismissed;
  /** The severity set for part of a rule; undefined where its own holds. The rule's own setting is seen to by the linter. */
  settingOf(part: { readonly id: string; readonly level?: Level }): Severity | "off" | undefined;
}
