/** The language server over a given connection: the same for Node and for a web worker. */
import { config } from "@vscode/l10n";
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../core/index";
import { builtin } from "../packs/index";
import { registerBlanks } from "./blanks";
import { type ClientSupport, readClientSupport } from "./clientSupport";
import { registerCodeActions } from "./codeActions";
import { registerCodeLens } from "./codeLens";
import { registerCompletion } from "./completion";
import type { ServerContext } from "./context";
import { registerCopyText } from "./copyText";
import { registerDiagnostics } from "./diagnostics";
import { createDismissals } from "./dismissals";
import { registerDismissals } from "./dismissible";
import { createFocus } from "./focus";
import { createGuard } from "./guard";
import { registerHover } from "./hover";
import { createLastVisits } from "./lastVisits";
import { createOpenNotes } from "./openNotes";
import { registerOwnRules } from "./ownRules";
import { createPrompts } from "./prompts";
import { registerReflection } from "./reflection";
import { registerReview } from "./review";
import { createRules } from "./rules";
import { registerSemanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "./semanticTokens";
import { createSettings } from "./settings";
import { registerSmartPhrases } from "./smartPhrases";
import { registerSymbols } from "./symbols";
import { registerTemplates } from "./templates";

export interface ServerOptions {
  /** The rules that ship with Rapport, unless others are given. */
  readonly knowledge?: Knowledge;
  /** Rest after the last change before a document is checked again, in ms. */
  readonly delay?: number;
  /** Rest after the last change until a prompt is shown where somebody was writing, in ms. */
  readonly rest?: number;
}

/** Serves until the connection ends. Nothing else is read or written: no file, no network, no console. */
export function startServer(
  connection: Connection,
  { knowledge = builtin, delay = 250, rest = 3000 }: ServerOptions = {},
): void {
  const rules = createRules(knowledge);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    config({ contents: stringsOf(initializationOptions) });
    const support = readClientSupport(capabilities);
    const settings = createSettings(connection, support, initializationOptions);
    const lastVisits = createLastVisits();
    const { pages, off, dismissals: kept } = readOptions(initializationOptions);
    const dismissals = createDismissals(kept);
    const notes = createOpenNotes({ rules, documents, settingsOf: settings.of, lastVisits, dismissals });
    notes.on = !off;
    const guard = createGuard(connection.console);
    const focus = createFocus(rest);
    const prompts = createPrompts(focus);
    const context: ServerContext = {
      ...{ connection, documents, rules, support, guard, settings, notes, prompts, focus, lastVisits, dismissals },
      ...(pages === undefined ? {} : { pages }),
    };
    const publishing = registerDiagnostics(context, delay);
    registerOwnRules(context, publishing);
    registerBlanks(context);
    registerDismissals(context, publishing);
    registerCopyText(context);
    registerHover(context);
    registerCodeActions(context, publishing);
    registerCompletion(context);
    registerSymbols(context);
    registerReview(context);
    registerReflection(context);
    registerSemanticTokens(context);
    registerCodeLens(context);
    registerTemplates(context);
    registerSmartPhrases(context);
    connection.onInitialized(() => subscribeToSettings(connection, support));
    return { serverInfo: { name: "rapport" }, capabilities: CAPABILITIES };
  });
  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  completionProvider: { triggerCharacters: ["."] },
  documentSymbolProvider: { label: "Rapport" },
  foldingRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
  },
  codeLensProvider: {},
};

/** An address of a folder, on the web or in the installed extension; no command. */
const FOLDER = /^(?:https|file|vscode-[a-z-]+):\/\/.*\/$/;

interface StartOptions {
  readonly pages?: string;
  /** Whether nothing is read until the editor turns it on. */
  readonly off: boolean;
  readonly dismissals: unknown;
}

function readOptions(options: unknown): StartOptions {
  const { pages, off, dismissals } = (options ?? {}) as Partial<Record<keyof StartOptions, unknown>>;
  const folder = typeof pages === "string" && FOLDER.test(pages) ? { pages } : {};
  return { ...folder, off: off === true, dismissals };
}

/** What the editor's language says for our English; English where it sends nothing. */
function stringsOf(options: unknown): Record<string, string> {
  const { strings } = (options ?? {}) as { strings?: unknown };
  const entries = typeof strings === "object" && strings !== null ? Object.entries(strings) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function subscribeToSettings({ client }: Connection, { configurationChanges }: ClientSupport): void {
  if (!configurationChanges) return;
  client.register(DidChangeConfigurationNotification.type, { section: "rapport" }).catch(() => undefined);
}
