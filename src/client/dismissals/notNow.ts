/** "Not now…": which prompt, how far, and if one likes why; and the way back. */
import { l10n, type QuickPickItem, type TextEditor, Uri, window, workspace } from "vscode";
import type { DismissibleNote, DismissiblePrompt, Hash } from "../../protocol/dismissals";
import { REASONS, type Reason, reasonName } from "./reasons";
import { type RuleOff, turnOffRule, turnOnRule } from "./ruleSetting";
import { scopeRows } from "./scopes";
import type { Dismissal, DismissalStore } from "./store";

export interface NotNow {
  /** Asks what is to stay away, and keeps it. */
  dismiss(note: DismissibleNote): Promise<void>;
  /** Brings back what was dismissed last in this window, else last in the note with this hash. */
  undo(uri: Uri, file: Hash): Promise<void>;
}

type Done = { readonly uri: Uri } & ({ readonly dismissal: Dismissal } | { readonly ruleOff: RuleOff });

export function createNotNow(store: DismissalStore): NotNow {
  const done: Done[] = [];
  return {
    async dismiss(note) {
      const uri = Uri.parse(note.uri);
      const prompt = await askForPrompt(note.prompts);
      if (!prompt) return;
      const scope = await window.showQuickPick(scopeRows(prompt), {
        title: l10n.t("Not now"),
        placeHolder: l10n.t("What is to stay away; nothing is written into the note"),
      });
      if (!scope) return;
      if (!scope.part) {
        const ruleOff = await turnOffRule(uri, prompt.setting);
        if (ruleOff) done.push({ uri, ruleOff });
        return;
      }
      const reason = await askForReason();
      if (!reason) return;
      const { file, rule } = prompt;
      const dismissal = { file, rule, ...scope.part, ...reason, at: Date.now() };
      done.push({ uri, dismissal });
      await store.add(dismissal, isLasting(uri));
    },
    async undo(_uri, file) {
      for (let last = done.pop(); last; last = done.pop()) {
        if ("ruleOff" in last) return turnOnRule(last.uri, last.ruleOff);
        // Brought back from the list already, or the note has another address by now.
        const { dismissal } = last;
        if (store.in(dismissal.file).includes(dismissal)) return store.remove(dismissal);
      }
      const [latest] = store.in(file);
      if (latest) return store.remove(latest);
      window.showInformationMessage(l10n.t("Nothing is dismissed in this note."));
    },
  };
}

/** A note without a file, or a window without a folder, has no place of its own in the editor's storage. */
export function isLasting({ scheme }: Uri): boolean {
  return scheme !== "untitled" && (workspace.workspaceFolders?.length ?? 0) > 0;
}

/** What the server is asked about where the command was not given a prompt. */
export function placeOf({ selection }: TextEditor): { start: Place; end: Place } {
  const place = ({ line, character }: Place): Place => ({ line, character });
  return { start: place(selection.start), end: place(selection.end) };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

async function askForPrompt(prompts: readonly DismissiblePrompt[]): Promise<DismissiblePrompt | undefined> {
  if (prompts.length === 0) window.showInformationMessage(l10n.t("There is no prompt at the cursor."));
  if (prompts.length < 2) return prompts[0];
  const rows = prompts.map((prompt) => ({ label: prompt.title, detail: prompt.message, prompt }));
  const chosen = await window.showQuickPick(rows, { title: l10n.t("Not now"), placeHolder: l10n.t("Which prompt") });
  return chosen?.prompt;
}

interface ReasonRow extends QuickPickItem {
  readonly reason?: Reason;
}

/** An object without a reason for none; undefined where the person leaves. */
async function askForReason(): Promise<{ reason?: Reason } | undefined> {
  const rows: ReasonRow[] = [
    { label: l10n.t("No reason") },
    ...REASONS.map((reason) => ({ label: reasonName(reason), reason })),
  ];
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t("Not now"),
    placeHolder: l10n.t("Why, if you like; it stays in this editor"),
  });
  return chosen && (chosen.reason ? { reason: chosen.reason } : {});
}
