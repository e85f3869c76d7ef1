/** The extension in VS Code for the Web: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, State } from "vscode-languageclient/browser";
import { activateRapport } from "./extension";

export function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, "dist/server/web.js").toString(true);
  return activateRapport(context, (options) => {
    const worker = new Worker(server);
    const client = new LanguageClient("rapport", "Rapport", worker, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker.terminate();
    });
    return client;
  });
}
