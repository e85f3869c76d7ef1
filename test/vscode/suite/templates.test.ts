import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { closeAll } from "./notes";

describe("new note from a template", () => {
  afterEach(closeAll);

  for (const template of ["follow-up", "intake", "psychotherapy-add-on"]) {
    it(`opens an untitled ${template} note whose facts are all blanks`, async () => {
      await vscode.commands.executeCommand("rapport.newNote", template);
      const document = vscode.window.activeTextEditor!.document;
      await eventually(
        () => document.getText(),
        (text) => text.includes("[___"),
        "the template's blanks",
      );
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, "clinical-note");
      assert.match(document.getText(), /^Plan:?$/im);
      assert.doesNotMatch(
        document.getText(),
        /helps the patient and the next reader|Nothing here picks a code/,
        "help",
      );
    });
  }
});

describe("SmartPhrases", () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ".rapport");
  afterEach(async () => {
    await closeAll();
    await Promise.resolve(vscode.workspace.fs.delete(folder(), { recursive: true })).catch(() => undefined);
  });

  it("come in as a template file of the workspace, are used as a new note, and go out as they came", async () => {
    const phrase = 'HPI: ***\nMood: {MOOD:123}\n\nPLAN\nCall @NAME@; {Blank single:19197::"yes","no"}\n';
    const given = { title: "GT visit", text: phrase };
    const file = await vscode.commands.executeCommand<vscode.Uri>("rapport.importSmartPhrase", given);
    assert.match(file.path, /\/\.rapport\/templates\/gt-visit\.yaml$/);
    assert.equal(await vscode.commands.executeCommand("rapport.exportSmartPhrase", "gt-visit"), phrase);
    await vscode.commands.executeCommand("rapport.newNote", "gt-visit");
    assert.equal(vscode.window.activeTextEditor!.document.getText(), phrase);
    const again = await vscode.commands.executeCommand<vscode.Uri>("rapport.importSmartPhrase", given);
    assert.notEqual(again.path, file.path, "nothing is written over");
  });
});
