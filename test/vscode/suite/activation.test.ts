import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readNetworkLog } from "../hosts/networkLog";
import { bareNote, closeAll, show, showsRules } from "./notes";

describe("activation", () => {
  const rapport = () => vscode.extensions.getExtension("rapport-notes.rapport")!;
  after(closeAll);

  it("starts the server with the first note and not before, so that an editor without one pays nothing (told by the embedded host's list of processes)", async function () {
    const file = process.env.RAPPORT_NETWORK_LOG;
    // Only the embedded host lists its processes.
    if (!file) this.skip();
    const servers = () =>
      readNetworkLog(file).guarded.filter((command) => /[\\/]dist[\\/]server[\\/]/.test(command)).length;
    await rapport().activate();
    await show("const a = 1;", "javascript");
    assert.equal(servers(), 0);
    await showsRules((await show(bareNote)).document, "prescribing-plan");
    assert.equal(servers(), 1);
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
