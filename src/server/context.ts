/** What every handler of the server is given. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Linter } from "../core/index";
import type { ClientSupport } from "./clientSupport";
import type { Guard } from "./guard";
import type { OpenNotes } from "./openNotes";
import type { Prompts } from "./prompts";
import type { SettingsSource } from "./settings";

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly linter: Linter;
  readonly support: ClientSupport;
  readonly guard: Guard;
  readonly settings: SettingsSource;
  readonly notes: OpenNotes;
  readonly prompts: Prompts;
}
