/** What the rule files hold once they are read and validated: plain data, the core's only source of English. */

import type { DiagnosisRecord } from "./lint/diagnosis";
import type { PresetRecord } from "./lint/preset";
import type { Reference } from "./lint/reference";
import type { ReflectionRecord } from "./lint/reflection";
import type { Rule } from "./lint/rule";
import type { LearnedModel } from "./note/learnedModel";
import type { Lexicon } from "./note/lexicon";
import type { ReadAhead } from "./note/readAhead";
import type { NoteTemplateRecord } from "./template/templateRecord";
import type { CharactersRecord } from "./text/plainForms";

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly rules: readonly Rule[];
  readonly presets: readonly PresetRecord[];
  /** What is asked beside a diagnosis, in hovers and templates. */
  readonly diagnoses: readonly DiagnosisRecord[];
  readonly templates: readonly NoteTemplateRecord[];
  /** Questions of the private reflection. */
  readonly reflections: readonly ReflectionRecord[];
  /** Plain forms of characters, for a note that leaves for a record system. */
  readonly characters: readonly CharactersRecord[];
  readonly references: readonly Reference[];
  /** Set by the build: what `npm run train` learned of rules/training. */
  readonly model?: LearnedModel;
  /** Set by the build. Only what the built-in patterns need: those of other rule files are read as they are loaded. */
  readonly readAhead?: ReadAhead;
}
