/** The running language client: started with the extension, started anew when the languages or folders it serves change. */
import { Disposable, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { documentSelector } from "./documentSelector";
import { type NoteStatus, onStatus, setPrompts } from "./requests";
import { silentChannel } from "./silentChannel";

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Session extends Disposable {
  ready(): Promise<void>;
  /** Runs an action with the client as soon as it is running. */
  use<R>(action: (client: BaseLanguageClient) => Promise<R>): Promise<R>;
  /** Turns prompts off or on until the window closes; answers whether they are on. */
  togglePrompts(): Promise<boolean>;
}

export function startSession(createClient: CreateClient, statusChanged: (status: NoteStatus) => void): Session {
  let promptsOn = true;
  let served = "";
  let running: Promise<BaseLanguageClient> | undefined;

  const start = async (): Promise<BaseLanguageClient> => {
    const selector = documentSelector();
    served = JSON.stringify(selector);
    const client = createClient({
      documentSelector: selector,
      diagnosticCollectionName: "rapport",
      traceOutputChannel: silentChannel,
    });
    onStatus(client, statusChanged);
    await client.start();
    if (!promptsOn) await setPrompts(client, promptsOn);
    return client;
  };
  const restartIfServedChanged = (): void => {
    if (JSON.stringify(documentSelector()) === served) return;
    running = running?.then((client) => client.dispose()).then(start, start);
  };
  const listeners = Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("rapport.languages")) restartIfServedChanged();
    }),
    workspace.onDidChangeWorkspaceFolders(restartIfServedChanged),
  );
  running = start();
  const client = (): Promise<BaseLanguageClient> => running ?? start();
  return {
    ready: () => client().then(() => undefined),
    use: async (action) => action(await client()),
    async togglePrompts() {
      promptsOn = !promptsOn;
      await setPrompts(await client(), promptsOn);
      return promptsOn;
    },
    dispose() {
      listeners.dispose();
      return running?.then((started) => started.dispose());
    },
  };
}
