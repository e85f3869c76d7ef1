/** Which documents show their prompts: none while they are switched off, and in manual mode only those that were checked. */
import { type Finding, gather } from "../core/index";
import type { OpenNote } from "./openNotes";

export interface Prompts {
  on: boolean;
  /** Remembers that the clinician asked for this document to be checked: from now on each open blank is named by itself. */
  asked(uri: string): void;
  /** Ends that once no blank is open any more: what is added then is being written again. */
  settle(note: OpenNote): void;
  drop(uri: string): void;
  /** The findings to show for a note as it stands now; while it is written its open blanks are one of them. */
  of(note: OpenNote): readonly Finding[];
  /** The same with each blank by itself, for a hover or a fix at one place. */
  each(note: OpenNote): readonly Finding[];
}

export function createPrompts(): Prompts {
  const checked = new Set<string>();
  const leaving = new Set<string>();
  return {
    on: true,
    asked(uri) {
      checked.add(uri);
      leaving.add(uri);
    },
    settle({ uri, linter, result }) {
      if (!result.findings.some((finding) => linter.rule(finding.rule)?.together)) leaving.delete(uri);
    },
    drop(uri) {
      checked.delete(uri);
      leaving.delete(uri);
    },
    of(note) {
      const { uri, linter, settings, result } = note;
      const each = this.each(note);
      if (leaving.has(uri)) return each;
      return gather(each, { text: result.note.text, rule: linter.rule, settings: settings.rules });
    },
    each(note) {
      const show = this.on && note.isNote && (note.settings.run !== "manual" || checked.has(note.uri));
      return show ? note.result.findings : [];
    },
  };
}
