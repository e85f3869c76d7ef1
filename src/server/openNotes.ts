/** The open documents as the core read them: one result for each, kept until the document closes. */
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClinicalNote, Dismissed, Linter, LintResult } from "../core/index";
import type { Dismissals } from "./dismissals";
import type { LastVisits } from "./lastVisits";
import type { Rules } from "./rules";
import type { Settings, SettingsSource } from "./settings";

/** One version of a document, read. */
export interface OpenNote {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  /** The rules by which it was read. */
  readonly linter: Linter;
  readonly result: LintResult;
  /** The note of the visit before that it was compared with. */
  readonly lastVisit?: ClinicalNote;
  /** What was left out because the person dismissed it. */
  readonly dismissed: Dismissed;
  /** Whether the document is to be treated as a note at all; nothing is shown in one that is not. */
  readonly isNote: boolean;
}

export interface OpenNotes {
  /** While off no document is read at all. */
  on: boolean;
  /** The document's present version, read; undefined where it is closed, changed meanwhile, or of a language not read. */
  read(uri: string): Promise<OpenNote | undefined>;
  drop(uri: string): void;
}

export interface OpenNotesOptions {
  readonly rules: Rules;
  readonly documents: TextDocuments<TextDocument>;
  readonly settingsOf: SettingsSource["of"];
  readonly lastVisits: LastVisits;
  readonly dismissals: Dismissals;
}

export function createOpenNotes({ rules, documents, settingsOf, lastVisits, dismissals }: OpenNotesOptions): OpenNotes {
  const kept = new Map<string, OpenNote>();
  let on = true;
  return {
    get on() {
      return on;
    },
    set on(value) {
      on = value;
      kept.clear();
    },
    async read(uri) {
      if (!on) return undefined;
      const version = documents.get(uri)?.version;
      const settings = await settingsOf(uri);
      const document = documents.get(uri);
      // An answer for a version that is gone would point at the wrong words.
      if (!on || !document || document.version !== version) return undefined;
      const always = document.languageId === "clinical-note";
      if (!always && !settings.languages.includes(document.languageId)) return undefined;
      const { linter } = rules;
      const lastVisit = lastVisits.of(uri, linter);
      const last = kept.get(uri);
      const dismissed = dismissals.of(uri);
      const isSame = last?.linter === linter && last.lastVisit === lastVisit && last.dismissed === dismissed;
      if (isSame && last.version === version && last.settings === settings) return last;
      // What other rules read is of no use: their words may mean something else.
      const previous = last?.linter === linter ? { previous: last.result } : {};
      const { preset, rules: severities, locales } = settings;
      const options = {
        preset,
        rules: severities,
        locales,
        dismissed,
        ...previous,
        ...(lastVisit ? { lastVisit } : {}),
      };
      const result = linter.lint(document.getText(), options);
      // A template in plain text is full of blanks, and no note.
      const isNote = (always || result.note.looksLikeNote) && !rules.holds(uri);
      const note = { uri, version, settings, linter, result, isNote, dismissed, ...(lastVisit ? { lastVisit } : {}) };
      kept.set(uri, note);
      return note;
    },
    drop: (uri) => void kept.delete(uri),
  };
}
