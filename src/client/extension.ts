/** What the desktop and the web extension share: the session with the server, the commands and the status bar item. */
import { commands, type ExtensionContext, Uri } from "vscode";
import { createBlankMarks } from "./blankMarks";
import { goToBlank } from "./blanks";
import { checkActiveNote, offerToTurnOn } from "./check";
import { compareNotes } from "./compareNotes";
import { copyForEhr } from "./copyForEhr";
import { dismissalCommands } from "./dismissals/commands";
import { createDismissalStore } from "./dismissals/store";
import { exportSmartPhrase } from "./exportSmartPhrase";
import { goToFinding } from "./findings";
import { gettingStartedCommands } from "./gettingStarted";
import { importSmartPhrase } from "./importSmartPhrase";
import { showMenu } from "./menu";
import { newNote } from "./newNote";
import { createNewNoteHelp } from "./newNoteHelp";
import { createNoteContext } from "./noteContext";
import { createReflection } from "./reflection/reflection";
import { reflectionCues, reflectionQuestions, review } from "./requests";
import { createReview } from "./review/review";
import { type CreateClient, createSession } from "./session";
import { createStatusBar } from "./statusBar";

export async function activateRapport(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const statusBar = createStatusBar();
  const dismissals = await createDismissalStore(context.workspaceState, context.globalState);
  const blankMarks = createBlankMarks();
  const noteContext = createNoteContext();
  const reviewOf = (uri: Uri) => session.use((client) => review(client, client.code2ProtocolConverter.asUri(uri)));
  const planReview = createReview(reviewOf);
  const help = createNewNoteHelp();
  const session = createSession({
    createClient,
    // They come with the extension, so that reading one asks nothing of another machine.
    pages: `${Uri.joinPath(context.extensionUri, "rules", "pages")}/`,
    dismissals,
    statusChanged(status) {
      statusBar.update(status);
      noteContext.update(status);
      planReview.checked(status);
    },
    blanksChanged: blankMarks.update,
    rulesChanged: statusBar.showRules,
  });
  const reflection = createReflection({
    questions: () => session.use(reflectionQuestions),
    // An offer is worth no server of its own.
    cues: async ({ uri }) =>
      (await session.useRunning((client) => reflectionCues(client, client.code2ProtocolConverter.asUri(uri)))) ?? [],
  });
  context.subscriptions.push(
    gettingStartedCommands(context),
    reflection,
    statusBar,
    blankMarks,
    noteContext,
    help,
    session,
    planReview,
    commands.registerCommand("rapport.newNote", (id?: unknown) => session.use((client) => newNote(client, help, id))),
    commands.registerCommand("rapport.importSmartPhrase", (given?: unknown) =>
      session.use((client) => importSmartPhrase(client, session.readRules, given)),
    ),
    commands.registerCommand("rapport.exportSmartPhrase", (id?: unknown) =>
      session.use((client) => exportSmartPhrase(client, id)),
    ),
    dismissals,
    dismissalCommands(session, dismissals),
    commands.registerCommand("rapport.check", () => (session.isOn ? session.use(checkActiveNote) : offerToTurnOn())),
    commands.registerCommand("rapport.compareNotes", (previous?: unknown) =>
      session.use((client) => compareNotes(client, previous)),
    ),
    commands.registerCommand("rapport.copyForEhr", () => session.use(copyForEhr)),
    commands.registerCommand("rapport.nextBlank", () => session.use((client) => goToBlank(client, "next"))),
    commands.registerCommand("rapport.previousBlank", () => session.use((client) => goToBlank(client, "previous"))),
    commands.registerCommand("rapport.menu", () => showMenu(statusBar.state, reviewOf)),
    commands.registerCommand("rapport.nextFinding", () => goToFinding(1)),
    commands.registerCommand("rapport.previousFinding", () => goToFinding(-1)),
    commands.registerCommand("rapport.toggle", async () => statusBar.showPrompts(await session.togglePrompts())),
  );
  await session.ready();
}
