import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { closeAll } from "./notes";

describe("new note from a template", () => {
  afterEach(closeAll);

  for (const template of ["follow-up", "intake"]) {
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
    });
  }
});
