import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { bareNote, closeAll, ours, show, showsRules } from "./notes";

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const inRapport = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), ".rapport", name);
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe("rules of one's own in .rapport", () => {
  afterEach(async () => {
    await closeAll();
    await Promise.resolve(
      vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), ".rapport"), { recursive: true }),
    ).catch(() => undefined);
  });

  it("take effect in an open note when a file is written, and stop when it goes", async () => {
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    const file = inRapport("quiet.yaml");
    await write(file, "kind: rules\ndisable: [prescribing-plan]\n");
    await showsRules(document);
    await vscode.workspace.fs.delete(file);
    await showsRules(document, "prescribing-plan");
  });

  it("show their mistakes in the YAML file, with the allowed values, and offer them there", async () => {
    const { document: note } = await show(bareNote);
    await showsRules(note, "prescribing-plan");
    const file = inRapport("presets.yaml");
    await write(file, "kind: presets\nrecords:\n  - id: ours\n    title: Ours\n    extends: quiet\n    level: lowd\n");
    const mistakes = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === "Rapport");
    await eventually(mistakes, (found) => found.length === 1, "one mistake in the rule file", 10_000);
    assert.match(mistakes()[0]!.message, /Allowed: `quiet`, `standard`, `teaching`/);
    assert.equal(mistakes()[0]!.range.start.line, 5);
    await vscode.window.showTextDocument(file);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      file,
      new vscode.Position(5, 13),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("teaching"), labels.join());
  });
});

describe("comparing with a previous note", () => {
  afterEach(closeAll);

  it("finds what was carried over from the file that the person points to, and keeps that file closed", async () => {
    const carried = "HPI:\nSleep broke down when her brother moved out and the house went quiet in the evenings.\n\n";
    const previous = vscode.Uri.joinPath(folder(), "2024-03-02.note");
    await write(previous, carried + bareNote);
    const { document } = await show(carried + bareNote);
    await eventually(
      () => ours(document).length,
      (count) => count > 0,
      "findings",
      10_000,
    );
    await vscode.commands.executeCommand("rapport.compareNotes", previous);
    await eventually(
      () => ours(document).map(({ code }) => String(typeof code === "object" ? code.value : code)),
      (codes) => codes.includes("copied-forward-relational-text"),
      "a finding on what was carried over",
      10_000,
    );
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === previous.toString()));
    await vscode.workspace.fs.delete(previous);
  });
});
