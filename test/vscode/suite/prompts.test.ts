import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { bareNote, byHand, closeAll, fullNote, ours, rangeOf, show, shownRules, showsRules } from "./notes";

describe("prompts", () => {
  afterEach(closeAll);

  async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
    const at = rangeOf(document, text).start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    const parts = hovers.flatMap(({ contents }) => contents);
    return parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
  }

  it("marks the first order of a plan that lacks all three elements, once and quietly", async () => {
    const { document } = await show(bareNote);
    const [finding] = await showsRules(document, "prescribing-plan");
    assert.match(document.getText(finding!.range), /Increase sertraline to 100 mg/);
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Information);
    for (const element of [/goal/i, /context|relation/i, /psychotherapy/i]) assert.match(finding!.message, element);
  });

  it("says nothing of a plan that documents the three elements", async () => {
    const full = await show(fullNote);
    const bare = await show(bareNote);
    await showsRules(bare.document, "prescribing-plan");
    assert.deepEqual(shownRules(full.document), []);
  });

  it("no longer lists what the writer adds by hand, and goes when nothing is missing", async () => {
    const editor = await show(bareNote);
    const { document } = editor;
    const message = () => ours(document)[0]?.message ?? "";
    const start = rangeOf(document, "Sleeping").start;
    const write = (text: string) => editor.edit((edit) => edit.insert(start, text));
    await showsRules(document, "prescribing-plan");
    await write(byHand.goals);
    await eventually(message, (text) => text !== "" && !/goal/i.test(text), "a finding that doesn't list the goal");
    await write(byHand.context);
    await eventually(message, (text) => text !== "" && !/context|relation/i.test(text), "one that lists no context");
    await write(byHand.psychotherapy);
    await showsRules(document);
  });

  it("explains in the hover why the prompt is there, with a source that can be looked up", async () => {
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    const at = rangeOf(document, "sertraline to 100").start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === "string" ? part : part.value)),
    );
    assert.match(said.join("\n"), /\b(19|20)\d\d\b/, "the year of a citation");
    assert.match(said.join("\n"), /https?:|doi/i);
    assert.match(said.join("\n"), /sertraline/i, "how the order was read");
  });

  it("tells in the hover which principle the words of the note serve", async () => {
    const { document } = await show(fullNote);
    await eventually(
      () => hoverOn(document, "back in class"),
      (said) => /goal/i.test(said),
      "a hover that names the goal",
    );
  });

  it("lists the sections in the outline", async () => {
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["Subjective", "Assessment", "Plan"],
    );
  });

  it("reads plain text that has the shape of a note, and leaves every other plain text alone", async () => {
    const other = await show("Shopping list: milk, bread. Increase the budget to 100 next week.\n", "plaintext");
    const note = await show(bareNote, "plaintext");
    await showsRules(note.document, "prescribing-plan");
    assert.deepEqual(shownRules(other.document), []);
    const unread = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      other.document.uri,
    );
    assert.deepEqual(unread ?? [], []);
  });

  it("obeys the severity that the user gave a rule", async () => {
    const settings = vscode.workspace.getConfiguration("rapport");
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    try {
      await settings.update("rules", { "prescribing-plan": "off" }, vscode.ConfigurationTarget.Global);
      await showsRules(document);
      await settings.update("rules", { "prescribing-plan": "warning" }, vscode.ConfigurationTarget.Global);
      await showsRules(document, "prescribing-plan");
      assert.equal(ours(document)[0]!.severity, vscode.DiagnosticSeverity.Warning);
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
