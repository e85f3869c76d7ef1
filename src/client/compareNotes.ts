/** "Compare with Previous Note…": the person picks the note of the visit before; its text goes to the server and nowhere else. */
import { FileType, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { compare } from "./requests";
import { readText } from "./ruleFolders";
import { dateInName, earlierNotes } from "./ruleNames";

/** `previous`: a file chosen beforehand, as a key binding may give it; anything else asks. */
export async function compareNotes(client: BaseLanguageClient, previous?: unknown): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const chosen = previous instanceof Uri ? previous : await askForNote(document);
  if (!chosen) return;
  const text = chosen === "none" ? undefined : await readText(chosen);
  if (chosen !== "none" && text === undefined) {
    window.showErrorMessage(l10n.t("Rapport cannot read “{0}”.", nameOf(chosen)));
    return;
  }
  const status = await compare(client, uri, text);
  if (status?.note) return;
  const message = l10n.t(
    "Rapport does not take this text for a note. Set its language to Clinical Note to have it read.",
  );
  window.showInformationMessage(message);
}

interface Choice extends QuickPickItem {
  readonly pick: Uri | "browse" | "none";
}

/** Nothing is chosen for the person: two notes in one folder may be of two patients. */
async function askForNote(document: TextDocument): Promise<Uri | "none" | undefined> {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, "..");
  const names = folder ? await namesIn(folder) : [];
  const found = earlierNotes(names, nameOf(document.uri)).map(
    (name): Choice => ({ label: name, description: dateInName(name) ?? "", pick: Uri.joinPath(folder!, name) }),
  );
  const choices: Choice[] = [
    ...found,
    { label: l10n.t("Another file…"), pick: "browse" },
    { label: l10n.t("Stop comparing"), pick: "none" },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Compare with Previous Note"),
    placeHolder: l10n.t("Choose a note of the same patient; nothing of it is kept"),
  });
  if (chosen?.pick !== "browse") return chosen?.pick;
  const files = await window.showOpenDialog({
    openLabel: l10n.t("Compare"),
    ...(folder ? { defaultUri: folder } : {}),
  });
  return files?.[0];
}

async function namesIn(folder: Uri): Promise<string[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  return entries.flatMap(([name, type]) => (type & FileType.File ? [name] : []));
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
