/** Rules of one's own as files: those of `.rapport` in each workspace folder, and of the folder that the user's settings name. */
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { RuleFileText } from "../protocol/rules";
import { isRuleFileName, parseFolder } from "./ruleNames";

export const WORKSPACE_FOLDER = ".rapport";

/** Deeper folders and further files are not looked at; the server says which files are too many or too long. */
const DEEPEST = 4;
const MOST_FILES = 300;
/** A little more than the server reads, in UTF-16 units. */
const MOST_TEXT = 600_000;

export interface OwnRuleFiles {
  readonly files: readonly RuleFileText[];
  /** Whether the workspace has rules that are not read because it is not trusted. */
  readonly withheld: boolean;
}

/** In the order of the layers: the user's own, then those of the workspace folders. */
export async function readOwnRules(client: BaseLanguageClient): Promise<OwnRuleFiles> {
  const folders = workspaceRuleFolders();
  const own = userRuleFolder();
  const { isTrusted } = workspace;
  const withheld = !isTrusted && (await Promise.all(folders.map(exists))).includes(true);
  const read = [...(own ? [own] : []), ...(isTrusted ? folders : [])];
  const uris = (await Promise.all(read.map((folder) => listRuleFiles(folder)))).flat().slice(0, MOST_FILES);
  const files = await Promise.all(
    uris.map(async (uri): Promise<RuleFileText[]> => {
      const text = await readText(uri);
      const path = workspace.asRelativePath(uri);
      return text === undefined ? [] : [{ uri: client.code2ProtocolConverter.asUri(uri), path, text }];
    }),
  );
  return { files: files.flat(), withheld };
}

export function workspaceRuleFolders(): Uri[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, WORKSPACE_FOLDER));
}

/** Undefined where the settings name none. */
export function userRuleFolder(): Uri | undefined {
  const folder = parseFolder(workspace.getConfiguration("rapport").get("rulesFolder", ""));
  if (!folder) return undefined;
  return folder.isUri ? Uri.parse(folder.name) : Uri.file(folder.name);
}

/** The text of a file as UTF-8, its beginning where it is very long; undefined where it is gone or cannot be read. */
export async function readText(uri: Uri, most = MOST_TEXT): Promise<string | undefined> {
  try {
    // Not as a document: opening one would show it to every extension.
    return new TextDecoder().decode(await workspace.fs.readFile(uri)).slice(0, most);
  } catch {
    return undefined;
  }
}

async function listRuleFiles(folder: Uri, depth = 0): Promise<Uri[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const found = sorted.map(async ([name, type]): Promise<Uri[]> => {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) return depth < DEEPEST ? listRuleFiles(uri, depth + 1) : [];
    return isRuleFileName(name, folder.path) ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
