/** The one place that knows both vocabularies: spans, findings and fixes of the core become ranges, diagnostics and edits of LSP. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from "vscode-languageserver";
import {
  contains,
  type Finding,
  type Fix,
  type LineMap,
  renderPlain,
  renderSnippet,
  type Severity,
  type Span,
} from "../core/index";
import type { OpenNote } from "./openNotes";
import { textToInsert } from "./placement";

export const SOURCE = "Rapport";

/** What a diagnostic of ours carries with it: never note text. */
export interface DiagnosticData {
  readonly rule: string;
  readonly version: number;
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** LSP counts lines and characters from 0, the core from 1. */
export function toPosition(lines: LineMap, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(lines: LineMap, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

/** The offset of a position; one behind the end of its line counts as the line's end. */
export function toOffset(lines: LineMap, { line, character }: Position): number {
  return Math.min(lines.startOf(line + 1) + character, lines.endOf(line + 1));
}

export function toDiagnostic(note: OpenNote, finding: Finding, href?: string): Diagnostic {
  const { lines, unread } = note.result.note;
  const data: DiagnosticData = { rule: finding.rule, version: note.version };
  return {
    source: SOURCE,
    code: finding.rule,
    severity: SEVERITY[finding.severity],
    message: finding.message,
    range: toRange(lines, finding.span),
    data,
    ...(href ? { codeDescription: { href } } : {}),
    // Text that was left unread is shown faded, as code that is never run.
    ...(unread && contains(unread, finding.span) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ span, message }) => ({
            message,
            location: { uri: note.uri, range: toRange(lines, span) },
          })),
        }
      : {}),
  };
}

/** A quick fix, bound to the version it was made for. Never preferred: no key inserts clinical wording unread. */
export function toCodeAction(note: OpenNote, fix: Fix, diagnostics: Diagnostic[], snippets: boolean): CodeAction {
  const textDocument = { uri: note.uri, version: note.version };
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: { documentChanges: [{ textDocument, edits: [toEdit(note, fix, snippets)] }] },
  };
}

/** Blanks are tab stops where the editor has them, `***` where it has not. */
function toEdit(note: OpenNote, fix: Fix, snippets: boolean): TextEdit | SnippetTextEdit {
  const hasBlanks = fix.parts.some((part) => typeof part !== "string");
  if (snippets && hasBlanks) return toSnippetEdit(note, fix);
  const { text, lines } = note.result.note;
  const placed = textToInsert(text, lines, fix, false);
  return { range: toRange(lines, placed), newText: renderPlain(placed.parts, () => "***") };
}

/** With `***` for its tab stops where the settings ask for wildcards. */
export function toSnippetEdit(note: OpenNote, fix: Fix): SnippetTextEdit {
  const { text, lines } = note.result.note;
  const placed = textToInsert(text, lines, fix, true);
  const parts =
    note.settings.blanks === "tabStops"
      ? placed.parts
      : placed.parts.map((part) => (typeof part === "string" ? part : { blank: "", token: "***" }));
  return { range: toRange(lines, placed), snippet: { kind: "snippet", value: renderSnippet(parts) } };
}
