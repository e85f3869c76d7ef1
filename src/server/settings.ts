/** The settings under `rapport.`: read for each document, kept until they change, and repaired where a value is not usable. */
import type { Connection } from "vscode-languageserver";
import { SEVERITIES, type Severity } from "../core/index";
import type { ClientSupport } from "./clientSupport";

/** How an open blank stands: as a tab stop with its label, or as the wildcard `***` of record systems. */
export type BlankStyle = "tabStops" | "wildcards";

export type RunMode = "onType" | "onSave" | "manual";

export interface Settings {
  /** Preset id; the core falls back to "standard" for one it does not know. */
  readonly preset: string;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Locales whose rules and sources are in force, e.g. "us". */
  readonly locales: readonly string[];
  readonly run: RunMode;
  readonly blanks: BlankStyle;
  /** Languages that are read when the text has the shape of a note; `clinical-note` is always read. */
  readonly languages: readonly string[];
  /** Whether a line above the plan says what the note documents. */
  readonly codeLens: boolean;
  /** Whether what is found where somebody is just writing waits until they go elsewhere or rest. */
  readonly focusMode: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  preset: "standard",
  rules: {},
  locales: ["us"],
  run: "onType",
  blanks: "tabStops",
  languages: ["plaintext", "markdown"],
  codeLens: false,
  focusMode: true,
};

export interface SettingsSource {
  /** The settings of one document; the same object until they change. */
  of(uri: string): Promise<Settings>;
  /** Takes what the editor pushed (used where it cannot be asked) and forgets what was asked before. */
  change(pushed: unknown): void;
  drop(uri: string): void;
}

export function createSettings(connection: Connection, support: ClientSupport, initial: unknown): SettingsSource {
  const asked = new Map<string, Promise<Settings>>();
  let pushed = readSettings(initial);
  const ask = (uri: string): Promise<Settings> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: "rapport" }).then(readSettings, () => pushed);
  return {
    of(uri) {
      if (!support.configuration) return Promise.resolve(pushed);
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      return known;
    },
    change(value) {
      asked.clear();
      if (!support.configuration) pushed = readSettings((value as { rapport?: unknown } | null)?.rapport ?? value);
    },
    drop: (uri) => void asked.delete(uri),
  };
}

/** Settings from what an editor sent; anything that is not of the expected shape gives way to its default. */
export function readSettings(value: unknown): Settings {
  const fields = isRecord(value) ? value : ({} as Record<string, unknown>);
  const { preset, rules, locales, run, blanks, languages, codeLens, focusMode } = fields;
  return {
    preset: typeof preset === "string" && preset !== "" ? preset : DEFAULT_SETTINGS.preset,
    rules: isRecord(rules) ? Object.fromEntries(Object.entries(rules).filter(isRuleSeverity)) : DEFAULT_SETTINGS.rules,
    locales: names(locales, DEFAULT_SETTINGS.locales),
    run: run === "onSave" || run === "manual" ? run : DEFAULT_SETTINGS.run,
    blanks: blanks === "wildcards" ? blanks : DEFAULT_SETTINGS.blanks,
    languages: names(languages, DEFAULT_SETTINGS.languages),
    codeLens: codeLens === true,
    focusMode: focusMode !== false,
  };
}

function names(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRuleSeverity(entry: [string, unknown]): entry is [string, Severity | "off"] {
  return entry[1] === "off" || (SEVERITIES as readonly unknown[]).includes(entry[1]);
}
