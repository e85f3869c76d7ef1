/** An editor for tests: a protocol connection to a server in the same process, over two streams. */
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ServerOptions, startServer } from "../../src/server/server";

/** What VS Code declares, of the things that Rapport asks about. */
export const VS_CODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface EditorOptions extends ServerOptions {
  readonly capabilities?: ClientCapabilities;
  /** For every document, or a function of a document's address. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

export class Editor {
  /** Everything the server wrote to its log. */
  readonly log: string[] = [];
  readonly registered: string[] = [];
  initialized!: InitializeResult;
  #published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];
  #held: Promise<void> = Promise.resolve();
  #versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    public settings: unknown,
  ) {}

  static async start({ capabilities = VS_CODE, settings = {}, initializationOptions, ...options }: EditorOptions = {}) {
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      delay: 1,
      rest: 0,
      ...options,
    });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const editor = new Editor(connection, settings);
    connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
      await editor.#held;
      const { settings } = editor;
      return items.map(({ scopeUri }) => (typeof settings === "function" ? settings(scopeUri) : settings));
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      editor.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => void editor.log.push(message));
    connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
      editor.#published.push(published);
      for (const wake of editor.#waiting.splice(0)) wake();
    });
    connection.listen();
    const params = { processId: null, rootUri: null, capabilities, initializationOptions };
    editor.initialized = await connection.sendRequest(InitializeRequest.type, params);
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  dispose(): void {
    this.connection.dispose();
  }

  async open(text: string, { uri = "untitled:visit", languageId = "clinical-note" } = {}): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the whole text, or a range of it; answers the new version. */
  async change(text: string, { uri = "untitled:visit", range }: { uri?: string; range?: Range } = {}): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [range ? { range, text } : { text }];
    const textDocument = { uri, version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
    return version;
  }

  save(uri = "untitled:visit"): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  close(uri = "untitled:visit"): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Leaves the server's question for its settings unanswered until releaseSettings. */
  holdSettings(): void {
    this.#held = new Promise((resolve) => {
      this.releaseSettings = resolve;
    });
  }

  releaseSettings: () => void = () => {};

  /** What was published and not handed out yet. */
  unread(): readonly PublishDiagnosticsParams[] {
    return this.#published;
  }

  /** Settings from an editor that cannot be asked for them. */
  pushSettings(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** The next diagnostics published for a document, of one version if that is given; each is handed out once. */
  async diagnostics({
    uri = "untitled:visit",
    version,
  }: {
    uri?: string;
    version?: number;
  } = {}): Promise<Diagnostic[]> {
    for (;;) {
      const at = this.#published.findIndex((it) => it.uri === uri && (version === undefined || it.version === version));
      if (at >= 0) return this.#published.splice(at, 1)[0]!.diagnostics;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  hover(position: Position, uri = "untitled:visit"): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async complete(position: Position, uri = "untitled:visit"): Promise<CompletionItem[]> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  async codeActions(range: Range, context: Partial<CodeActionContext> = {}, uri = "untitled:visit") {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    const actions = await this.connection.sendRequest(CodeActionRequest.type, params);
    return (actions ?? []) as CodeAction[];
  }
}

/** The range of the first place that holds the words. */
export function rangeOf(text: string, words: string): Range {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not hold "${words}"`);
  return { start: positionAt(text, at), end: positionAt(text, at + words.length) };
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
