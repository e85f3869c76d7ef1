/** What every handler of the server is given. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientSupport } from "./clientSupport";
import type { Dismissals } from "./dismissals";
import type { Focus } from "./focus";
import type { Guard } from "./guard";
import type { LastVisits } from "./lastVisits";
import type { OpenNotes } from "./openNotes";
import type { Prompts } from "./prompts";
import type { Rules } from "./rules";
import type { SettingsSource } from "./settings";

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly rules: Rules;
  readonly lastVisits: LastVisits;
  /** Where the pages of the built-in rules are to be read, with a slash at the end, if the editor said so. */
  readonly pages?: string;
  readonly support: ClientSupport;
  readonly guard: Guard;
  readonly settings: SettingsSource;
  readonly notes: OpenNotes;
  readonly prompts: Prompts;
  readonly focus: Focus;
  readonly dismissals: Dismissals;
}
