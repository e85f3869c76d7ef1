/** Quick fixes: the findings at the cursor, as the cached result of the present version has them. Never a fix-all, never on save. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { Finding, Fix } from "../core/index";
import type { ServerContext } from "./context";
import { toCodeAction, toOffset } from "./toLsp";

export function registerCodeActions({ connection, guard, notes, prompts, support }: ServerContext): void {
  const answer = guard("code actions", [], async ({ textDocument, range, context }: CodeActionParams) => {
    if (context.only && !context.only.some(asksForQuickFix)) return [];
    const note = await notes.read(textDocument.uri);
    if (!note) return [];
    const { lines } = note.result.note;
    const start = toOffset(lines, range.start);
    const end = toOffset(lines, range.end);
    const touched = prompts.each(note).filter(({ span }) => span.start <= end && start <= span.end);
    return touched.flatMap((finding): CodeAction[] => {
      const shown = context.diagnostics.filter(({ code }) => code === finding.rule);
      return inOrder(finding).map((fix) => toCodeAction(note, fix, shown, support.snippetEdits));
    });
  });
  connection.onCodeAction(answer);
}

/** The fix for everything stands last, as editors place what does more at once. */
function inOrder({ fixes }: Finding): Fix[] {
  return [...fixes.filter(({ id }) => id !== "all"), ...fixes.filter(({ id }) => id === "all")];
}

/** Kinds are hierarchical: a request for all kinds ("") or for quick fixes asks for ours. */
function asksForQuickFix(kind: string): boolean {
  return kind === "" || kind === CodeActionKind.QuickFix;
}
