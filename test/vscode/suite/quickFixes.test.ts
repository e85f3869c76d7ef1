import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { bareNote, closeAll, rangeOf, replace, show, showsRules } from "./notes";

const blank = /\[___[^\]\n]*\]/;

describe("quick fixes", () => {
  afterEach(closeAll);

  async function fixes(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    await showsRules(document, "prescribing-plan");
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, "sertraline to 100"),
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  function fixFor(offered: readonly vscode.CodeAction[], title: RegExp): vscode.CodeAction {
    const fix = offered.find((action) => title.test(action.title));
    assert.ok(fix, `${title} among ${offered.map((action) => action.title).join("; ")}`);
    return fix;
  }

  async function take(fix: vscode.CodeAction): Promise<void> {
    if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit));
    if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  }

  it("offers one fix for each missing element and one for all of them", async () => {
    const { document } = await show(bareNote);
    const titles = (await fixes(document)).map(({ title }) => title);
    assert.equal(titles.length, 5, titles.join("\n"));
    assert.equal(titles.at(-1), "Not now…", "beneath the fixes");
    for (const element of [/goal/i, /context|relation/i, /psychotherapy/i, /each missing/i]) {
      assert.ok(
        titles.some((title) => element.test(title)),
        `${element} in ${titles.join("; ")}`,
      );
    }
  });

  it("turns the missing element into an open blank, and the filled blank into nothing", async () => {
    const editor = await show(bareNote);
    const { document } = editor;
    await take(fixFor(await fixes(document), /goal/i));
    const [plan, open] = await showsRules(document, "prescribing-plan", "unfilled-blank");
    assert.doesNotMatch(plan!.message + open!.message.replace(/\[.*/, ""), /goal/i);
    const inserted = document
      .getText()
      .split("\n")
      .filter((line) => blank.test(line));
    assert.equal(inserted.length, 1, "one line of its own");
    assert.match(inserted[0]!, /^- /, "the list's bullet is kept");
    await replace(editor, document.getText().match(blank)![0], "be back in class by spring");
    const [left] = await showsRules(document, "prescribing-plan");
    assert.doesNotMatch(left!.message, /goal/i);
  });

  it("leaves no finding when everything missing was inserted and filled", async () => {
    const editor = await show(bareNote);
    const { document } = editor;
    await take(fixFor(await fixes(document), /each missing/i));
    const blanks = () => document.getText().match(new RegExp(blank, "g")) ?? [];
    await eventually(blanks, (found) => found.length >= 3, "three blanks");
    // However many are open, one finding tells of them while the note is being written.
    await showsRules(document, "unfilled-blank");
    for (const text of [
      "be back in class by spring",
      "the breakup in May",
      "sees her therapist",
      "next visit on Monday",
    ]) {
      if (blanks().length > 0) await replace(editor, blanks()[0]!, text);
    }
    await showsRules(document);
  });

  it("inserts blanks and no fact: what is added says nothing once the blanks are taken out", async () => {
    const editor = await show(bareNote);
    await take(fixFor(await fixes(editor.document), /each missing/i));
    await eventually(
      () => editor.document.getText(),
      (text) => blank.test(text),
      "a blank in the note",
    );
    const before = new Set(bareNote.split("\n"));
    const added = editor.document
      .getText()
      .split("\n")
      .filter((line) => !before.has(line));
    assert.ok(added.length >= 3, added.join("\n"));
    for (const line of added) assert.match(line, blank);
    // A blank may name the order that it asks about, as a question and not as a fact.
    const outside = added.join("\n").replace(new RegExp(blank, "g"), "");
    assert.doesNotMatch(outside, /sertraline|100 mg|sleep|depress/i);
  });

  it("expands a dot phrase at the start of a line into the same blanks", async () => {
    const editor = await show(bareNote);
    const { document } = editor;
    await showsRules(document, "prescribing-plan");
    const end = rangeOf(document, "- Return").start;
    await editor.edit((edit) => edit.insert(end, ".goal\n"));
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      end.translate(0, ".goal".length),
    );
    const phrase = offered.items.find(({ label }) => (typeof label === "string" ? label : label.label) === ".goal");
    assert.ok(phrase, `.goal among ${offered.items.length} offered`);
    const text =
      phrase.insertText instanceof vscode.SnippetString ? phrase.insertText.value : String(phrase.insertText);
    assert.match(text, /\[___/);
  });

  it("is undone in one step, so that a fix taken by mistake costs nothing", async () => {
    const editor = await show(bareNote);
    await take((await fixes(editor.document))[0]!);
    await eventually(
      () => editor.document.getText(),
      (text) => blank.test(text),
      "a blank in the note",
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), bareNote);
  });
});
