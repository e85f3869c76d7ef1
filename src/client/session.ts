/** The language client's life: started by the first document or command that needs it, anew when what it serves changes. */
import { Disposable, type Event, l10n, languages, type TextDocument, workspace } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import type { KeptDismissals } from "../protocol/dismissals";
import type { NoteStatus, OpenBlanks } from "../protocol/notes";
import { documentSelector } from "./documentSelector";
import { createOwnRules, type OwnRulesState } from "./ownRules";
import { withoutFixesWhereReadOnly } from "./readOnly";
import { onOpenBlanks, onStatus, sendDismissals, setPrompts } from "./requests";
import { silentChannel } from "./silentChannel";

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Session extends Disposable {
  /** Resolves when the documents that are open are served; at once where there is none to serve. */
  ready(): Promise<void>;
  /** Runs an action with the client, started if need be. */
  use<R>(action: (client: BaseLanguageClient) => Promise<R>): Promise<R>;
  /** Reads rules of one's own again, for who has just written some; resolves when they are in force. */
  readRules(): Promise<void>;
  /** The same where the server runs already; undefined without starting one. */
  useRunning<R>(action: (client: BaseLanguageClient) => Promise<R>): Promise<R | undefined>;
  readonly isOn: boolean;
  /** Stops all reading in this window until it is turned on or the window closes; answers whether it is on. */
  togglePrompts(): Promise<boolean>;
}

export interface SessionOptions {
  readonly createClient: CreateClient;
  /** Where the pages of the built-in rules are to be read; the server takes it for its links. */
  readonly pages: string;
  readonly dismissals: { kept(): KeptDismissals; readonly onDidChange: Event<void> };
  statusChanged(status: NoteStatus): void;
  blanksChanged(blanks: OpenBlanks): void;
  rulesChanged(state: OwnRulesState): void;
}

export function createSession({
  createClient,
  pages,
  dismissals,
  statusChanged,
  blanksChanged,
  rulesChanged,
}: SessionOptions): Session {
  let promptsOn = true;
  let selector = documentSelector();
  let running: Promise<BaseLanguageClient> | undefined;
  const ownRules = createOwnRules(() => running, rulesChanged);

  const tellServer = async (client: BaseLanguageClient): Promise<void> => {
    await ownRules.send(client).catch(() => undefined);
    await setPrompts(client, promptsOn);
  };
  const start = async (): Promise<BaseLanguageClient> => {
    const client = createClient({
      documentSelector: selector,
      diagnosticCollectionName: "rapport",
      traceOutputChannel: silentChannel,
      middleware: { provideCodeActions: withoutFixesWhereReadOnly },
      // A function: a server that is started again gets what holds then, before it reads anything.
      initializationOptions: () => ({
        ...{ pages, strings: l10n.bundle ?? {} },
        ...{ off: !promptsOn, dismissals: dismissals.kept() },
      }),
    });
    onStatus(client, statusChanged);
    onOpenBlanks(client, blanksChanged);
    await client.start();
    await tellServer(client);
    // A server that fell over is started again by the client, and knows nothing any more.
    client.onDidChangeState(({ newState }) => newState === State.Running && tellServer(client).catch(() => undefined));
    return client;
  };
  const client = (): Promise<BaseLanguageClient> => {
    running ??= start();
    return running;
  };
  // VS Code activates extensions for plain text of its own; only a person's document is worth a server.
  const serve = async (documents: readonly TextDocument[]): Promise<void> => {
    if (promptsOn && documents.some((document) => languages.match(selector, document) > 0)) await client();
  };
  const serveAnew = async (): Promise<void> => {
    const wanted = documentSelector();
    if (JSON.stringify(wanted) === JSON.stringify(selector)) return;
    selector = wanted;
    running = running?.then((old) => old.dispose()).then(start, start);
    await serve(workspace.textDocuments);
  };
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument((document) => serve([document])),
    workspace.onDidChangeConfiguration(
      (event) => SELECTING.some((setting) => event.affectsConfiguration(setting)) && serveAnew(),
    ),
    workspace.onDidChangeWorkspaceFolders(serveAnew),
    dismissals.onDidChange(() => {
      running?.then((client) => sendDismissals(client, dismissals.kept())).catch(() => undefined);
    }),
  );
  return {
    ready: () => serve(workspace.textDocuments),
    use: async (action) => action(await client()),
    readRules: async () => ownRules.send(await client()),
    useRunning: async (action) => (running ? action(await running) : undefined),
    get isOn() {
      return promptsOn;
    },
    async togglePrompts() {
      promptsOn = !promptsOn;
      if (running) await setPrompts(await running, promptsOn);
      await serve(workspace.textDocuments);
      return promptsOn;
    },
    dispose() {
      listeners.dispose();
      ownRules.dispose();
      return running?.then((started) => started.dispose());
    },
  };
}

/** Settings that say which documents the server is shown. */
const SELECTING = ["rapport.languages", "rapport.rulesFolder"];
