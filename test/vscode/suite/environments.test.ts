import assert from "node:assert/strict";
import * as vscode from "vscode";
import { bareNote, closeAll, ours, rangeOf, show, shownRules, showsRules } from "./notes";

/** A disk that nobody can write to, which holds one text under every name. */
class ReadOnlyDisk implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  stat({ path }: vscode.Uri): vscode.FileStat {
    const type = path.endsWith(".note") ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bareNote.length };
  }
  readFile = (): Uint8Array => new TextEncoder().encode(bareNote);
  watch = () => new vscode.Disposable(() => {});
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}

describe("where notes stand", () => {
  const registered: vscode.Disposable[] = [];
  afterEach(async () => {
    await closeAll();
    for (const each of registered.splice(0)) each.dispose();
  });

  it("in a comparison the left side, which nobody edits, is left alone, and the right side is checked", async () => {
    const left = vscode.Uri.from({ scheme: "rapport-earlier", path: "/visit.note" });
    registered.push(
      vscode.workspace.registerTextDocumentContentProvider(left.scheme, { provideTextDocumentContent: () => bareNote }),
    );
    const { document } = await show(bareNote);
    await vscode.commands.executeCommand("vscode.diff", left, document.uri, "earlier and now");
    await showsRules(document, "prescribing-plan");
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === left.toString());
    assert.equal(shown?.languageId, "clinical-note");
    assert.deepEqual(shownRules(shown), []);
  });

  it("in a cell of a notebook nothing is read, whatever its language", async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, bareNote, "clinical-note");
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData([cell]));
    await vscode.window.showNotebookDocument(notebook);
    await showsRules((await show(bareNote)).document, "prescribing-plan");
    const { document } = notebook.cellAt(0);
    assert.equal(document.languageId, "clinical-note");
    assert.deepEqual(shownRules(document), []);
  });

  it("in an output pane nothing is read, whatever its language", async () => {
    const channel = vscode.window.createOutputChannel("Rapport test", "clinical-note");
    registered.push(channel);
    channel.append(bareNote);
    channel.show();
    await showsRules((await show(bareNote)).document, "prescribing-plan");
    const panes = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === "output");
    for (const pane of panes) assert.deepEqual(shownRules(pane), []);
  });

  it("in a file that cannot be written a prompt is shown and explained, and no insertion is offered", async () => {
    registered.push(
      vscode.workspace.registerFileSystemProvider("vscode-vfs", new ReadOnlyDisk(), { isReadonly: true }),
    );
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("vscode-vfs://clinic/visit.note"));
    await vscode.window.showTextDocument(document);
    await showsRules(document, "prescribing-plan");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, "sertraline to 100"),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Not now…"],
    );
  });

  it("in a text that is too long a prompt says where reading stopped", async () => {
    const long = `${bareNote}${"Rest and water.\n".repeat(66_000)}`;
    const document = await vscode.workspace.openTextDocument({ language: "clinical-note", content: long });
    const found = await showsRules(document, "prescribing-plan", "unread-text");
    const cut = found.find(({ message }) => /line \d+/.test(message));
    assert.equal(cut?.tags?.[0], vscode.DiagnosticTag.Unnecessary);
  });

  it("with several cursors a fix goes to the plan once", async () => {
    const editor = await show(bareNote);
    const { document } = editor;
    await showsRules(document, "prescribing-plan");
    editor.selections = ["Sleeping", "sertraline", "Return"].map((words) => {
      const { start } = rangeOf(document, words);
      return new vscode.Selection(start, start);
    });
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, "sertraline to 100"),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => /goal/i.test(title))!;
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    const added = document
      .getText()
      .split("\n")
      .filter((line) => line.includes("[___"));
    assert.equal(added.length, 1, added.join("\n"));
    assert.equal(ours(document).length > 0, true);
  });
});
