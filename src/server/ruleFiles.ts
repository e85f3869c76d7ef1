/** Rule files in the editor: which documents they are, their mistakes, and completion and hover from the schemas. */

import type { Position } from "vscode-languageserver";
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type Hover,
  MarkupKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { meaningIn, suggestIn } from "../packs/index";
import type { Rules } from "./rules";

const RULE_FILE = /(?:^|\/)((?:rules\/(?:packs|evidence|signs|wordings|diagnoses|lexicon|templates)|\.rapport)\/.+)$/;

/** The path by which a YAML document is known as a rule file, from `rules/` or `.rapport/` on; undefined for every other one. */
export function ruleFilePath(
  rules: Rules,
  { languageId, uri }: Pick<TextDocument, "languageId" | "uri">,
): string | undefined {
  if (languageId !== "yaml") return undefined;
  return rules.holds(uri) ? uri : RULE_FILE.exec(decodeURIComponent(uri.replace(/[?#].*$/, "")))?.[1];
}

/** What is wrong with an open rule file, among the others where it belongs to them. */
export function checkRuleFile(rules: Rules, document: TextDocument, path: string): Diagnostic[] {
  const text = document.getText();
  return rules.holds(document.uri) ? rules.problemsOf(document.uri, text) : rules.check(path, text);
}

export function completeRuleFile({ linter }: Rules, document: TextDocument, position: Position): CompletionItem[] {
  const offset = document.offsetAt(position);
  return suggestIn(document.getText(), offset, linter.knowledge).map(
    ({ label, insert, what, start, explanation, required }, index) => ({
      label,
      kind: what === "key" ? CompletionItemKind.Property : CompletionItemKind.Value,
      textEdit: { range: { start: document.positionAt(start), end: position }, newText: insert },
      // As typed, opening quotation mark included; else what was typed would filter the item out.
      filterText: insert.startsWith('"') ? `${label} ${insert}` : insert,
      sortText: String(index).padStart(4, "0"),
      ...(required ? { detail: "needed here" } : {}),
      ...(explanation ? { documentation: explanation } : {}),
    }),
  );
}

export function hoverRuleFile({ linter }: Rules, document: TextDocument, position: Position): Hover | null {
  const meaning = meaningIn(document.getText(), document.offsetAt(position), linter.knowledge);
  if (!meaning) return null;
  const values = meaning.values.map(({ value, explanation }) => `${value}${explanation ? `: ${explanation}` : ""}`);
  return {
    contents: { kind: MarkupKind.PlainText, value: [meaning.explanation, ...values].join("\n\n") },
    range: { start: document.positionAt(meaning.start), end: document.positionAt(meaning.end) },
  };
}
