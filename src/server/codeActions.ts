/** Quick fixes: the findings at the cursor, as the cached result of the present version has them. Never a fix-all, never on save. */
import { t } from "@vscode/l10n";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver";
import type { Finding, Fix } from "../core/index";
import { type DismissibleNote, NOT_NOW } from "../protocol/dismissals";
import type { ServerContext } from "./context";
import type { Publishing } from "./diagnostics";
import { dismissible } from "./dismissible";
import type { OpenNote } from "./openNotes";
import { toCodeAction, toOffset } from "./toLsp";

export function registerCodeActions(context: ServerContext, { publish }: Publishing): void {
  const { connection, dismissals, focus, guard, notes, prompts, support } = context;
  const answer = guard("code actions", [], async ({ textDocument, range, context }: CodeActionParams) => {
    if (context.only && !context.only.some(asksForQuickFix)) return [];
    const note = await notes.read(textDocument.uri);
    if (!note) return [];
    const { lines } = note.result.note;
    const start = toOffset(lines, range.start);
    const end = toOffset(lines, range.end);
    const stops = support.snippetEdits && note.settings.blanks === "tabStops";
    if (context.triggerKind === CodeActionTriggerKind.Automatic) {
      // The editor asks by itself wherever the cursor goes: that is how the server knows that a line was left.
      const before = prompts.each(note).length;
      focus.cursorAt(note.uri, end);
      if (prompts.each(note).length > before) publish(note.uri).catch(() => undefined);
    }
    // Somebody who asks at a place is not kept waiting there.
    const asked = context.triggerKind === CodeActionTriggerKind.Invoked ? prompts.all(note) : prompts.each(note);
    const touched = asked.filter(({ span }) => span.start <= end && start <= span.end);
    const shownAs = ({ rule }: Finding): Diagnostic[] => context.diagnostics.filter(({ code }) => code === rule);
    const fixes = touched.flatMap((finding): CodeAction[] =>
      inOrder(finding).map((fix) => toCodeAction(note, fix, shownAs(finding), stops)),
    );
    return dismissals.kept && touched.length > 0
      ? [...fixes, notNow(note, touched, touched.flatMap(shownAs), dismissals)]
      : fixes;
  });
  connection.onCodeAction(answer);
}

/** The fix for everything stands last, as editors place what does more at once. */
function inOrder({ fixes }: Finding): Fix[] {
  return [...fixes.filter(({ id }) => id !== "all"), ...fixes.filter(({ id }) => id === "all")];
}

/** One row beneath the fixes, however many prompts touch the place: what is to stay away is asked then. */
function notNow(
  note: OpenNote,
  findings: readonly Finding[],
  diagnostics: Diagnostic[],
  dismissals: ServerContext["dismissals"],
): CodeAction {
  const prompts = findings.map((finding) => dismissible(note, finding, dismissals));
  const argument: DismissibleNote = { uri: note.uri, prompts };
  const title = t("Not now…");
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command: NOT_NOW, arguments: [argument] },
  };
}

/** Kinds are hierarchical: a request for all kinds ("") or for quick fixes asks for ours. */
function asksForQuickFix(kind: string): boolean {
  return kind === "" || kind === CodeActionKind.QuickFix;
}
