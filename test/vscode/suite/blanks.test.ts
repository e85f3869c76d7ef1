import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, ours, rangeOf, show, showsRules } from "./notes";

const NOTE = "Mood: [___ in her words]\nSleep: ***\nSupports: {SUPPORTS:123}\n";

describe("open blanks", () => {
  afterEach(closeAll);

  const selected = ({ document, selections }: vscode.TextEditor): string[] =>
    selections.map((selection) => document.getText(selection));

  it("are one finding while the note is written, and each its own once it is checked", async () => {
    const { document } = await show(NOTE);
    const [open] = await showsRules(document, "unfilled-blank");
    assert.equal(open!.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(open!.relatedInformation?.length, 2);
    await vscode.commands.executeCommand("rapport.check");
    const rules = Array<string>(3).fill("unfilled-blank");
    for (const { severity } of await showsRules(document, ...rules))
      assert.equal(severity, vscode.DiagnosticSeverity.Warning);
  });

  it("are gone through in turn, each selected so that typing replaces it", async () => {
    const editor = await show(NOTE);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (let count = 0; count < 4; count++) {
      await vscode.commands.executeCommand("rapport.nextBlank");
      seen.push(...selected(editor));
    }
    assert.deepEqual(seen, ["[___ in her words]", "***", "{SUPPORTS:123}", "[___ in her words]"]);
    await vscode.commands.executeCommand("rapport.previousBlank");
    assert.deepEqual(selected(editor), ["{SUPPORTS:123}"]);
    await vscode.commands.executeCommand("type", { text: "her sister" });
    assert.match(editor.document.getText(), /Supports: her sister$/m);
  });

  it("are gone through with several cursors at once", async () => {
    const editor = await show(NOTE);
    editor.selections = [new vscode.Selection(0, 0, 0, 0), new vscode.Selection(1, 0, 1, 0)];
    await vscode.commands.executeCommand("rapport.nextBlank");
    assert.deepEqual(selected(editor), ["[___ in her words]", "***"]);
  });

  it("leave the cursor where it is when none is open", async () => {
    const editor = await show("Mood: well.\n");
    const here = rangeOf(editor.document, "well");
    editor.selection = new vscode.Selection(here.start, here.start);
    await vscode.commands.executeCommand("rapport.nextBlank");
    assert.ok(editor.selection.active.isEqual(here.start));
    assert.deepEqual(ours(editor.document), []);
  });
});
