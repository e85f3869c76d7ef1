/** "Import SmartPhrase…": plain text from the clipboard, the selection or a file becomes a template of one's own. */
import { env, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ImportedSmartPhrase } from "../protocol/templates";
import { BACK, inputStep, pickStep } from "./multiStep";
import { importSmartPhrase as read } from "./requests";
import { readText, userRuleFolder, workspaceRuleFolders } from "./ruleFolders";

interface Phrase {
  readonly text: string;
  readonly title: string;
}

/**
 * `given`: { text, title } chosen beforehand; anything else asks. `written` is called once the file is there. Answers where the
 * template was written.
 */
export async function importSmartPhrase(
  client: BaseLanguageClient,
  written: () => Promise<void>,
  given?: unknown,
): Promise<Uri | undefined> {
  const folders = templateFolders();
  if (folders.length === 0) {
    window.showErrorMessage(
      l10n.t(
        "There is no folder for templates of your own: open a folder that you trust, or name one in the setting rapport.rulesFolder.",
      ),
    );
    return undefined;
  }
  const chosen = isPhrase(given) ? { ...given, folder: folders[0]! } : await ask(folders);
  if (!chosen) return undefined;
  if (chosen.text.trim() === "") {
    window.showErrorMessage(l10n.t("There is no text to import."));
    return undefined;
  }
  const imported = await read(client, { title: chosen.title, text: chosen.text });
  if (!imported) return undefined;
  const uri = await freeName(chosen.folder, imported.id);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(imported.yaml));
  await written();
  await window.showTextDocument(uri);
  window.showInformationMessage(whatWasRead(imported));
  return uri;
}

/** The workspace's first, since that is where one works; rules of a workspace that is not trusted are not used. */
function templateFolders(): Uri[] {
  const own = userRuleFolder();
  const folders = [...(workspace.isTrusted ? workspaceRuleFolders() : []), ...(own ? [own] : [])];
  return folders.map((folder) => Uri.joinPath(folder, "templates"));
}

function isPhrase(given: unknown): given is Phrase {
  const { text, title } = (given ?? {}) as Partial<Phrase>;
  return typeof text === "string" && typeof title === "string";
}

interface Source extends QuickPickItem {
  text(): Promise<string | undefined>;
}

async function ask(folders: readonly Uri[]): Promise<(Phrase & { readonly folder: Uri }) | undefined> {
  const totalSteps = folders.length > 1 ? 3 : 2;
  const title = l10n.t("Import SmartPhrase");
  const sources = possibleSources();
  const places = folders.map((folder) => ({ label: workspace.asRelativePath(folder), folder }));
  let source = sources[0]!;
  let name = "";
  for (let step = 1; ; ) {
    const at = { title, step, totalSteps };
    if (step === 1) {
      const answer = await pickStep({
        ...at,
        placeholder: l10n.t("Where the text is"),
        items: sources,
        chosen: [source],
      });
      if (answer === undefined || answer === BACK) return undefined;
      source = answer[0]!;
      step = 2;
    } else if (step === 2) {
      const answer = await inputStep({ ...at, placeholder: l10n.t("A name for the template"), value: name });
      if (answer === undefined) return undefined;
      if (answer !== BACK) name = answer;
      step = answer === BACK ? 1 : 3;
    } else {
      const answer =
        places.length > 1
          ? await pickStep({
              ...at,
              placeholder: l10n.t("Where the template is kept"),
              items: places,
              chosen: places.slice(0, 1),
            })
          : places;
      if (answer === undefined) return undefined;
      if (answer === BACK) {
        step = 2;
        continue;
      }
      const text = await source.text();
      return text === undefined ? undefined : { text, title: name, folder: answer[0]!.folder };
    }
  }
}

function possibleSources(): Source[] {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? "";
  return [
    ...(selected.trim() === "" ? [] : [{ label: l10n.t("The selection"), text: async () => selected }]),
    { label: l10n.t("The clipboard"), text: async () => env.clipboard.readText() },
    { label: l10n.t("A text file…"), text: readChosenFile },
  ];
}

async function readChosenFile(): Promise<string | undefined> {
  const [file] = (await window.showOpenDialog({ openLabel: l10n.t("Import") })) ?? [];
  return file && (await readText(file));
}

/** Nothing that is there is written over. */
async function freeName(folder: Uri, id: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, `${number === 1 ? id : `${id}-${number}`}.yaml`);
    const exists = await Promise.resolve(workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
    if (!exists) return uri;
  }
}

function whatWasRead({ dotPhrase, headings, blanks, lists, links, unread }: ImportedSmartPhrase): string {
  const counts = l10n.t(
    "Imported as {0}: headings {1}, blanks {2}, lists {3}, links {4}.",
    ...[dotPhrase, headings.length, blanks, lists, links],
  );
  if (unread.length === 0) return counts;
  return `${counts} ${l10n.t("Kept as plain words, because they were not understood: {0}.", unread.slice(0, 5).join("; "))}`;
}
