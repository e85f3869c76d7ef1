/** "Getting Started" and "Open Sample Note": the walkthrough, and a note to try things on that no file stands behind. */
import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from "vscode";

export function gettingStartedCommands({ extension, extensionUri }: ExtensionContext): Disposable {
  return Disposable.from(
    commands.registerCommand("rapport.gettingStarted", () =>
      commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#rapport.gettingStarted`, false),
    ),
    commands.registerCommand("rapport.openSample", () =>
      openSample(Uri.joinPath(extensionUri, "media", "sample.note")),
    ),
  );
}

/** Beside the walkthrough, so that both can be read. */
async function openSample(file: Uri): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({ language: "clinical-note", content });
  await window.showTextDocument(document, { preview: false });
}
