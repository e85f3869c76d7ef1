/** What the status bar item opens: the prompts of the note in front, and what can be done with them. */
import { commands, l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from "vscode";
import type { PlaceRange } from "../protocol/place";
import type { Insertion, PlanReview } from "../protocol/review";
import { rangeOf } from "./places";
import { insertLine } from "./review/insert";
import { principleName } from "./review/rows";

/** What the status bar knows and the menu says. */
export interface MenuState {
  readonly promptsOn: boolean;
  /** Whether rules of the workspace wait for it to be trusted. */
  readonly withheld: boolean;
  /** Mistakes in the files of rules of one's own. */
  readonly problems: number;
}

interface Entry extends QuickPickItem {
  run?(): unknown;
}

/** `ask`: the review of the document with this address, null where there is none. */
export async function showMenu(state: MenuState, ask: (uri: Uri) => Promise<PlanReview | null>): Promise<void> {
  const editor = window.activeTextEditor;
  const review = editor && state.promptsOn ? await ask(editor.document.uri) : null;
  const entries: Entry[] = [
    ...(state.promptsOn ? [] : [does(l10n.t("Turn prompts on"), "rapport.toggle")]),
    ...(review ? promptEntries(review) : []),
    { label: "", kind: QuickPickItemKind.Separator },
    ...(review ? [does(l10n.t("Open the plan review"), "rapport.review.open")] : []),
    does(l10n.t("Copy for EHR"), "rapport.copyForEhr"),
    does(l10n.t("Private reflection"), "rapport.reflect"),
    ...(review ? [does(l10n.t("Show what is dismissed"), "rapport.showDismissed")] : []),
    ...(state.withheld ? [does(l10n.t("Manage workspace trust to use its rules"), "workbench.trust.manage")] : []),
    ...(state.problems > 0 ? [does(l10n.t("Show mistakes in your own rules"), "workbench.actions.view.problems")] : []),
    ...(state.promptsOn ? [does(l10n.t("Turn prompts off in this window"), "rapport.toggle")] : []),
    does(l10n.t("Settings"), "workbench.action.openSettings", "rapport."),
  ];
  const title = l10n.t("Rapport: this note");
  const chosen = await window.showQuickPick(entries, { title, matchOnDescription: true });
  await chosen?.run?.();
}

function does(label: string, command: string, ...rest: unknown[]): Entry {
  return { label, run: () => commands.executeCommand(command, ...rest) };
}

/** What the plan's prompt misses, with the line that answers it; then every other prompt, where Enter goes to its words. */
function promptEntries({ principles, prompts, version }: PlanReview): Entry[] {
  const plan = principles.flatMap(({ id, insertion }): Entry[] =>
    insertion ? [inserts(l10n.t("{0}: not found", principleName(id)), version, insertion)] : [],
  );
  const others = prompts.map(({ message, range, hidden }) =>
    goesTo(message, range, hidden ? l10n.t("only here") : undefined),
  );
  if (plan.length + others.length === 0) return [{ label: l10n.t("No open prompt") }];
  return [...plan, ...others];
}

function inserts(label: string, version: number, insertion: Insertion): Entry {
  return {
    label,
    description: insertion.title,
    run: async () => {
      const document = window.activeTextEditor?.document;
      if (document) await insertLine(document, version, insertion);
    },
  };
}

function goesTo(label: string, range: PlaceRange, description?: string): Entry {
  return {
    label,
    ...(description ? { description } : {}),
    run: async () => {
      const editor = window.activeTextEditor;
      if (editor) await window.showTextDocument(editor.document, { selection: rangeOf(range) });
    },
  };
}
