/** What every check is given and gives back. */
import type { ClinicalNote } from "../../note/note";
import type { Finding } from "../finding";
import type { Preset } from "../preset";
import type { Rule } from "../rule";

/** A check evaluates one kind of rule: made once per rule, run for each reading of a note. */
export type Check = (rule: Rule) => (note: ClinicalNote, preset: Preset) => Finding[];
