import assert from "node:assert/strict";
import * as vscode from "vscode";
import { bareNote, closeAll, show, showsRules } from "./notes";

describe("activation", () => {
  const rapport = () => vscode.extensions.getExtension("rapport-notes.rapport")!;
  after(closeAll);

  it("waits for a note, so that an editor without one pays nothing", async () => {
    await show("const a = 1;", "javascript");
    assert.equal(rapport().isActive, false);
  });

  it("starts when a clinical note is opened and checks it", async () => {
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    assert.equal(rapport().isActive, true);
  });

  it("offers every command that its manifest declares", async () => {
    const declared: { command: string }[] = rapport().packageJSON.contributes.commands;
    const known = await vscode.commands.getCommands(true);
    assert.ok(declared.length > 0);
    for (const { command } of declared) assert.ok(known.includes(command), command);
  });

  it("gives .note and .soap files the clinical note language", async () => {
    for (const name of ["visit.note", "visit.soap"]) {
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.file(`/${name}`).with({ scheme: "untitled" }),
      );
      assert.equal(document.languageId, "clinical-note", name);
    }
  });
});
