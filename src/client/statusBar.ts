/** The one status bar item: shown beside a note, with the number of prompts that are open in it. */
import { Disposable, l10n, StatusBarAlignment, type TextEditor, Uri, window, workspace } from "vscode";
import type { NoteStatus } from "../protocol/notes";
import type { MenuState } from "./menu";
import type { OwnRulesState } from "./ownRules";

export interface StatusBar extends Disposable {
  update(status: NoteStatus): void;
  /** Says what became of rules of one's own. */
  showRules(state: OwnRulesState): void;
  /** Says whether prompts are on in this window. */
  showPrompts(on: boolean): void;
  /** For the menu that the item opens. */
  readonly state: MenuState;
}

export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem("rapport.prompts", StatusBarAlignment.Right, 100);
  const known = new Map<string, NoteStatus>();
  let promptsOn = true;
  let rules: OwnRulesState = { withheld: false, problems: 0 };
  item.name = l10n.t("Rapport: Open Prompts");

  const show = (editor: TextEditor | undefined): void => {
    const status = editor && known.get(editor.document.uri.toString());
    // Turned off, nobody reads whether a text is a note; its language tells enough.
    const isOff = !promptsOn && (status?.note === true || editor?.document.languageId === "clinical-note");
    if (!isOff && !status?.note) {
      item.hide();
      return;
    }
    const { text, label } = isOff || !status ? off() : wording(status, rules);
    item.text = text;
    item.tooltip = label;
    item.accessibilityInformation = { label, role: "button" };
    item.command = "rapport.menu";
    item.show();
  };
  const showActive = (): void => show(window.activeTextEditor);
  const listeners = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return {
    get state() {
      return { promptsOn, ...rules };
    },
    update(status) {
      known.set(Uri.parse(status.uri).toString(), status);
      showActive();
    },
    showRules(state) {
      rules = state;
      showActive();
    },
    showPrompts(on) {
      promptsOn = on;
      showActive();
    },
    dispose: () => listeners.dispose(),
  };
}

interface Wording {
  readonly text: string;
  readonly label: string;
}

function off(): Wording {
  return { text: l10n.t("Rapport: off"), label: l10n.t("Rapport is off in this window and reads nothing.") };
}

/** Whatever is cut short is said: prompts beyond the preset's number, and text that was too long to read. */
function wording(
  { prompts, hidden, dismissed, unread, compared }: NoteStatus,
  { withheld, problems }: OwnRulesState,
): Wording {
  const text = `$(comment) ${prompts}${hidden > 0 || unread ? "+" : ""}${withheld ? " $(shield)" : ""}`;
  const sentences = [
    prompts === 1 ? l10n.t("Rapport: 1 open prompt.") : l10n.t("Rapport: {0} open prompts.", prompts),
    ...(hidden > 0 ? [l10n.t("{0} more are not shown.", hidden)] : []),
    ...(dismissed > 0 ? [l10n.t("{0} dismissed.", dismissed)] : []),
    ...(compared ? [l10n.t("Compared with the previous note.")] : []),
    ...(problems > 0 ? [l10n.t("Your own rules have mistakes; Problems lists them.")] : []),
    ...(withheld ? [l10n.t("Rules of this workspace are not used: it is not trusted. Select to manage trust.")] : []),
    ...(unread ? [l10n.t("The end of this text was not read: it is too long.")] : []),
  ];
  return { text, label: sentences.join(" ") };
}
