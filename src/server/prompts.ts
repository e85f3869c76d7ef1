/** Which documents show their prompts: none while they are switched off, and in manual mode only those that were checked. */
import type { Finding } from "../core/index";
import type { OpenNote } from "./openNotes";

export interface Prompts {
  on: boolean;
  /** Remembers that the clinician asked for this document to be checked. */
  asked(uri: string): void;
  drop(uri: string): void;
  /** The findings to show for a note as it stands now. */
  of(note: OpenNote): readonly Finding[];
}

export function createPrompts(): Prompts {
  const checked = new Set<string>();
  return {
    on: true,
    asked: (uri) => void checked.add(uri),
    drop: (uri) => void checked.delete(uri),
    of(note) {
      const show = this.on && note.isNote && (note.settings.run !== "manual" || checked.has(note.uri));
      return show ? note.result.findings : [];
    },
  };
}
