import assert from "node:assert/strict";
import * as vscode from "vscode";
import { bareNote, closeAll, shownRules, showsRules } from "./notes";

const quiet = "Interval history:\nSleeping better.\n\nPlan:\n- Return in 4 weeks\n";

describe("run modes", () => {
  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "modes.note");
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration("rapport").update(name, value, vscode.ConfigurationTarget.Workspace);

  async function open(run: string): Promise<vscode.TextEditor> {
    await set("run", run);
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(quiet));
    return vscode.window.showTextDocument(file());
  }
  /** Writes a whole note at once, which focus mode does not hold back. */
  const write = (editor: vscode.TextEditor) => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), bareNote));
  /** Another note of the mode onType is checked after this change: had the first been, it would show it by now. */
  async function afterAnotherCheck(): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ language: "clinical-note", content: bareNote });
    await showsRules(document, "prescribing-plan");
  }

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    await set("run", undefined);
    await vscode.workspace.fs.delete(file());
  });

  it("onType checks a moment after the last change", async () => {
    const editor = await open("onType");
    await write(editor);
    await showsRules(editor.document, "prescribing-plan");
  });

  it("onSave waits for the file to be saved", async () => {
    const editor = await open("onSave");
    await write(editor);
    await afterAnotherCheck();
    assert.deepEqual(shownRules(editor.document), []);
    await editor.document.save();
    await showsRules(editor.document, "prescribing-plan");
  });

  it("manual waits for the command, also when the file is saved", async () => {
    const editor = await open("manual");
    await write(editor);
    await editor.document.save();
    assert.deepEqual(shownRules(editor.document), []);
    await vscode.commands.executeCommand("rapport.check");
    await showsRules(editor.document, "prescribing-plan");
  });
});
