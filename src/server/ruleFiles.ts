/** Mistakes in an open rule file, as diagnostics where they stand. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../core/index";
import { loadPacks } from "../packs/index";
import { SOURCE } from "./toLsp";

const RULE_FILE = /(?:^|\/)((?:rules\/(?:packs|evidence|signs|wordings|diagnoses|lexicon|templates)|\.rapport)\/.+)$/;

/** The path by which the packs know the document, from `rules/` or `.rapport/` on; undefined for every other document. */
export function ruleFilePath({ languageId, uri }: Pick<TextDocument, "languageId" | "uri">): string | undefined {
  if (languageId !== "yaml") return undefined;
  return RULE_FILE.exec(decodeURIComponent(uri.replace(/[?#].*$/, "")))?.[1];
}

/** Checks one file on top of `base`, so that it may cite what the other files define. */
export function checkRuleFile(path: string, text: string, base: Knowledge): Diagnostic[] {
  return loadPacks([{ path, text }], base).problems.map(({ line, column, endLine, endColumn, message }) => ({
    source: SOURCE,
    severity: DiagnosticSeverity.Error,
    message,
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
  }));
}
