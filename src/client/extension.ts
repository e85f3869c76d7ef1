/** What the desktop and the web extension share: the session with the server, the commands and the status bar item. */
import { commands, type ExtensionContext } from "vscode";
import { checkActiveNote } from "./check";
import { newNote } from "./newNote";
import { type CreateClient, createSession } from "./session";
import { createStatusBar } from "./statusBar";

export async function activateRapport(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const statusBar = createStatusBar();
  const session = createSession(createClient, statusBar.update);
  context.subscriptions.push(
    statusBar,
    session,
    commands.registerCommand("rapport.newNote", (id?: unknown) => session.use((client) => newNote(client, id))),
    commands.registerCommand("rapport.check", () => session.use(checkActiveNote)),
    commands.registerCommand("rapport.toggle", async () => statusBar.showPrompts(await session.togglePrompts())),
  );
  await session.ready();
}
