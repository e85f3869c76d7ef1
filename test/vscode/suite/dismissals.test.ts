import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { bareNote, closeAll, rangeOf, show, showsRules } from "./notes";

describe("a dismissal in a note without a file", () => {
  const saved: vscode.Uri[] = [];
  afterEach(async () => {
    await closeAll();
    for (const uri of saved.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  /** Takes the focused row of the quick pick that the command opens, as often as it asks. */
  async function acceptFirstRows(asked: Thenable<unknown>): Promise<void> {
    let open = true;
    const done = Promise.resolve(asked).then(() => {
      open = false;
    });
    while (open) {
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 200))]);
      if (open) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
  }

  async function dismissed(editor: vscode.TextEditor): Promise<void> {
    const { start } = rangeOf(editor.document, "sertraline");
    editor.selection = new vscode.Selection(start, start);
    await acceptFirstRows(vscode.commands.executeCommand("rapport.notNow"));
  }

  it("holds in memory, is undone, and goes with the note to the file that it is saved as", async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, `${randomUUID()}.note`);
    const document = await vscode.workspace.openTextDocument(file.with({ scheme: "untitled" }));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), bareNote));
    await showsRules(document, "prescribing-plan");
    await dismissed(editor);
    await showsRules(document);
    await vscode.commands.executeCommand("rapport.undoDismissal");
    await showsRules(document, "prescribing-plan");
    await dismissed(editor);
    await showsRules(document);

    saved.push(file);
    assert.ok(await document.save());
    const other = await show(bareNote);
    await showsRules(other.document, "prescribing-plan");
    const opened = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(opened);
    await showsRules(opened);
  });
});
