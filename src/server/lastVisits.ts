/** The notes of the visit before that the clinician pointed to: in memory, as long as the note beside them is open. */
import type { ClinicalNote, Linter } from "../core/index";

export interface LastVisits {
  /** Compares a document with this text from now on, or with nothing. */
  set(uri: string, text: string | undefined): void;
  /** The note to compare a document with, as this linter reads it; the same object until it is set anew. */
  of(uri: string, linter: Linter): ClinicalNote | undefined;
  drop(uri: string): void;
}

export function createLastVisits(): LastVisits {
  const kept = new Map<string, { readonly text: string; linter?: Linter; note?: ClinicalNote }>();
  return {
    set(uri, text) {
      if (text === undefined) kept.delete(uri);
      else kept.set(uri, { text });
    },
    of(uri, linter) {
      const visit = kept.get(uri);
      if (!visit) return undefined;
      if (!visit.note || visit.linter !== linter) {
        visit.note = linter.lint(visit.text).note;
        visit.linter = linter;
      }
      return visit.note;
    },
    drop: (uri) => void kept.delete(uri),
  };
}
