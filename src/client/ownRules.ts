/** Keeps the server's rules as the files have them: read at the start, and again whenever one of them, a setting or trust changes. */
import { Disposable, RelativePattern, type Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { sendRules } from "./requests";
import { readOwnRules, userRuleFolder, WORKSPACE_FOLDER, workspaceRuleFolders } from "./ruleFolders";

/** What the status bar says of them. */
export interface OwnRulesState {
  /** Whether rules of the workspace wait for it to be trusted. */
  readonly withheld: boolean;
  /** Mistakes in the files that were read. */
  readonly problems: number;
}

export interface OwnRules extends Disposable {
  /** Reads the files and hands them to a server that has just started. */
  send(client: BaseLanguageClient): Promise<void>;
}

/** A save in an editor often comes as several events. In ms. */
const PAUSE = 50;

/** `running` answers the server to hand changes to; without one there is nothing to do until it starts. */
export function createOwnRules(
  running: () => Promise<BaseLanguageClient> | undefined,
  changed: (state: OwnRulesState) => void,
): OwnRules {
  let watchers = Disposable.from();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The latest reading counts, whichever is done first.
  let reading = 0;

  const send = async (client: BaseLanguageClient): Promise<void> => {
    const mine = ++reading;
    const { files, withheld } = await readOwnRules(client);
    if (mine !== reading) return;
    const status = await sendRules(client, files);
    if (mine === reading) changed({ withheld, problems: status?.problems ?? 0 });
  };
  const sendSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running()
        ?.then(send)
        .catch(() => undefined);
    }, PAUSE);
  };
  const watch = (): void => {
    watchers.dispose();
    const user = userRuleFolder();
    const patterns = [
      ...(workspace.workspaceFolders ?? []).map((folder) => new RelativePattern(folder, `${WORKSPACE_FOLDER}/**`)),
      ...(user ? [new RelativePattern(user, "**")] : []),
    ];
    watchers = Disposable.from(
      ...patterns.flatMap((pattern) => {
        const watcher = workspace.createFileSystemWatcher(pattern);
        return [watcher, watcher.onDidChange(sendSoon), watcher.onDidCreate(sendSoon), watcher.onDidDelete(sendSoon)];
      }),
    );
  };
  const watchAnew = (): void => {
    watch();
    sendSoon();
  };
  // Not every file system tells of changes; what is saved here is known all the same.
  const holds = (uri: Uri): boolean => {
    const folders = [userRuleFolder(), ...workspaceRuleFolders()];
    return folders.some((folder) => folder && uri.toString().startsWith(`${folder.toString()}/`));
  };
  watch();
  const listeners = Disposable.from(
    workspace.onDidSaveTextDocument(({ uri }) => holds(uri) && sendSoon()),
    workspace.onDidGrantWorkspaceTrust(sendSoon),
    workspace.onDidChangeWorkspaceFolders(watchAnew),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("rapport.rulesFolder") && watchAnew()),
  );
  return {
    send,
    dispose() {
      clearTimeout(timer);
      watchers.dispose();
      listeners.dispose();
    },
  };
}
