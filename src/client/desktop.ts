/** The extension in a desktop or remote VS Code: the server is a Node process. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateRapport } from "./extension";

export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server/node.js"), transport: TransportKind.ipc };
  const debugged = { ...server, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return activateRapport(context, (options) => {
    return new LanguageClient("rapport", "Rapport", { run: server, debug: debugged }, options);
  });
}
