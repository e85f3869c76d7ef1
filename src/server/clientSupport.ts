/** What the connected editor can do, of the things that change how this server answers. */
import type { ClientCapabilities } from "vscode-languageserver";

export interface ClientSupport {
  /** Quick fixes may hold tab stops (LSP 3.18 SnippetTextEdit). */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletions: boolean;
  readonly relatedInformation: boolean;
  /** Settings can be asked for with workspace/configuration. */
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  /** Symbols may nest; a flat list is sent otherwise. */
  readonly nestedSymbols: boolean;
  /** The editor asks for code lenses anew when it is told to. */
  readonly codeLensRefresh: boolean;
}

export function readClientSupport({ workspace, textDocument }: ClientCapabilities): ClientSupport {
  return {
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    markdownCompletions: textDocument?.completion?.completionItem?.documentationFormat?.includes("markdown") === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
  };
}
