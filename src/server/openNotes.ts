/** The open documents as the core read them: one result for each, kept until the document closes. */
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Linter, LintResult } from "../core/index";
import type { Settings, SettingsSource } from "./settings";

/** One version of a document, read. */
export interface OpenNote {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly result: LintResult;
  /** Whether the document is to be treated as a note at all; nothing is shown in one that is not. */
  readonly isNote: boolean;
}

export interface OpenNotes {
  /** The document's present version, read; undefined where it is closed, changed meanwhile, or of a language not read. */
  read(uri: string): Promise<OpenNote | undefined>;
  drop(uri: string): void;
}

export function createOpenNotes(
  linter: Linter,
  documents: TextDocuments<TextDocument>,
  settingsOf: SettingsSource["of"],
): OpenNotes {
  const kept = new Map<string, OpenNote>();
  return {
    async read(uri) {
      const version = documents.get(uri)?.version;
      const settings = await settingsOf(uri);
      const document = documents.get(uri);
      // An answer for a version that is gone would point at the wrong words.
      if (!document || document.version !== version) return undefined;
      const always = document.languageId === "clinical-note";
      if (!always && !settings.languages.includes(document.languageId)) return undefined;
      const last = kept.get(uri);
      if (last?.version === version && last.settings === settings) return last;
      const previous = last ? { previous: last.result } : {};
      const { preset, rules, locales } = settings;
      const result = linter.lint(document.getText(), { preset, rules, locales, ...previous });
      const note = { uri, version, settings, result, isNote: always || result.note.looksLikeNote };
      kept.set(uri, note);
      return note;
    },
    drop: (uri) => void kept.delete(uri),
  };
}
