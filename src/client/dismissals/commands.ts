/** The commands on dismissals: not now, undo, and the list of what is dismissed. */
import { commands, Disposable, type Uri, window } from "vscode";
import { type DismissibleNote, NOT_NOW } from "../../protocol/dismissals";
import { dismissedIn, dismissibleAt } from "../requests";
import type { Session } from "../session";
import { followAddresses } from "./addresses";
import { showDismissed } from "./list";
import { createNotNow, placeOf } from "./notNow";
import type { DismissalStore } from "./store";

export function dismissalCommands(session: Session, store: DismissalStore): Disposable {
  const notNow = createNotNow(store);
  const noteAt = (uri: Uri) =>
    session.useRunning((client) => dismissedIn(client, client.code2ProtocolConverter.asUri(uri)));

  const dismiss = async (given?: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (isNote(given)) return notNow.dismiss(given);
    if (!editor) return;
    const note = await session.use(async (client): Promise<DismissibleNote> => {
      const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
      return { uri, prompts: await dismissibleAt(client, uri, placeOf(editor)) };
    });
    return notNow.dismiss(note);
  };
  const withNote = async (
    action: (uri: Uri, note: NonNullable<Awaited<ReturnType<typeof noteAt>>>) => Promise<void>,
  ) => {
    const uri = window.activeTextEditor?.document.uri;
    const note = uri && (await noteAt(uri));
    if (uri && note) await action(uri, note);
  };
  return Disposable.from(
    commands.registerCommand(NOT_NOW, dismiss),
    commands.registerCommand("rapport.undoDismissal", () => withNote((uri, { file }) => notNow.undo(uri, file))),
    commands.registerCommand("rapport.showDismissed", () => withNote((uri, note) => showDismissed(store, uri, note))),
    followAddresses(store, async (uri) => (await noteAt(uri))?.file),
  );
}

function isNote(value: unknown): value is DismissibleNote {
  const { uri, prompts } = (value ?? {}) as Partial<DismissibleNote>;
  return typeof uri === "string" && Array.isArray(prompts);
}
