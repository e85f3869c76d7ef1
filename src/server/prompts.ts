/** Which findings a document shows: in manual mode only where it was checked, in focus mode not where somebody is just writing. */
import { type Finding, gather } from "../core/index";
import type { Focus } from "./focus";
import type { OpenNote } from "./openNotes";

export interface Prompts {
  /** Remembers that the clinician asked for this document to be checked: from now on each open blank is named by itself. */
  asked(uri: string): void;
  /** Ends that once no blank is open any more: what is added then is being written again. */
  settle(note: OpenNote): void;
  drop(uri: string): void;
  /** The findings to show for a note as it stands now; while it is written its open blanks are one of them. */
  of(note: OpenNote): readonly Finding[];
  /** The same with each blank by itself, for a hover or a fix at one place. */
  each(note: OpenNote): readonly Finding[];
  /** Each of them, also what waits for a pause: for somebody who asks at a place. */
  all(note: OpenNote): readonly Finding[];
  /** Remembers what is shown; answers in how many ms what waits is to be shown, if anything waits. */
  published(note: OpenNote): number | undefined;
}

export function createPrompts(focus: Focus): Prompts {
  const checked = new Set<string>();
  const leaving = new Set<string>();
  return {
    asked(uri) {
      checked.add(uri);
      leaving.add(uri);
      focus.release(uri);
    },
    settle({ uri, linter, result }) {
      if (!result.findings.some((finding) => linter.rule(finding.rule)?.together)) leaving.delete(uri);
    },
    drop(uri) {
      checked.delete(uri);
      leaving.delete(uri);
      focus.drop(uri);
    },
    of(note) {
      const { uri, linter, settings, result } = note;
      const each = this.each(note);
      if (leaving.has(uri)) return each;
      return gather(each, { text: result.note.text, rule: linter.rule, settings: settings.rules });
    },
    each(note) {
      const all = this.all(note);
      return note.settings.focusMode ? focus.shownOf(note.uri, note.result.note, all) : all;
    },
    all: ({ uri, isNote, settings, result }) =>
      isNote && (settings.run !== "manual" || checked.has(uri)) ? result.findings : [],
    published(note) {
      const waiting = focus.published(note.uri, note.result.note, this.all(note));
      return note.settings.focusMode ? waiting : undefined;
    },
  };
}
