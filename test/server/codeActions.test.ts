import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, type SnippetTextEdit, type TextDocumentEdit } from "vscode-languageserver";
import { Editor, rangeOf, VS_CODE } from "./editor";

const NOTE = "Interval history:\nSleeping better.\n\nPlan:\n- Increase sertraline to 100 mg\n- Return in 4 weeks\n";
const AT = rangeOf(NOTE, "sertraline");
const WITHOUT_SNIPPETS = {
  ...VS_CODE,
  workspace: { ...VS_CODE.workspace, workspaceEdit: { documentChanges: true } },
};

function documentEdit({ edit }: CodeAction): TextDocumentEdit {
  return edit!.documentChanges![0] as TextDocumentEdit;
}

function inserted(action: CodeAction): string {
  const [edit] = documentEdit(action).edits;
  return "snippet" in edit! ? (edit as SnippetTextEdit).snippet.value : edit!.newText;
}

describe("server: code actions", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("offers a quick fix for each missing element and one for all, none of them preferred", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const shown = await editor.diagnostics();
    const actions = await editor.codeActions(AT, { diagnostics: shown });
    assert.ok(actions.length >= 3);
    for (const action of actions) {
      assert.equal(action.kind, CodeActionKind.QuickFix);
      assert.notEqual(action.isPreferred, true);
      assert.equal(action.diagnostics?.[0]?.code, "prescribing-plan");
    }
    assert.equal(new Set(actions.map(({ title }) => title)).size, actions.length);
  });

  it("inserts a snippet with tab stops where the editor has them", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    for (const action of await editor.codeActions(AT)) assert.match(inserted(action), /\$\{1[:|]\[___/);
  });

  it("inserts *** for each blank where the editor has no tab stops", async () => {
    editor = await Editor.start({ capabilities: WITHOUT_SNIPPETS });
    await editor.open(NOTE);
    for (const action of await editor.codeActions(AT)) {
      assert.match(inserted(action), /\*\*\*/);
      assert.doesNotMatch(inserted(action), /\$\{|\[___/);
    }
  });

  it("inserts *** where the setting asks for wildcards", async () => {
    editor = await Editor.start({ settings: { blanks: "wildcards" } });
    await editor.open(NOTE);
    for (const action of (await editor.codeActions(AT)).filter(({ edit }) => edit)) {
      assert.match(inserted(action), /\*\*\*/);
      assert.doesNotMatch(inserted(action), /\$\{|\[___/);
    }
  });

  it("binds every fix to the version that it was made for", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const version = await editor.change("\n", {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    const actions = await editor.codeActions(rangeOf(`\n${NOTE}`, "sertraline"));
    assert.ok(actions.length > 0, "the fixes follow the text without waiting for the next diagnostics");
    for (const action of actions) {
      assert.deepEqual(documentEdit(action).textDocument, { uri: "untitled:visit", version });
    }
  });

  it("offers nothing when the text changed while the answer was made", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    await editor.diagnostics();
    editor.holdSettings();
    await editor.changeSettings({});
    const asked = editor.codeActions(AT);
    await editor.change(`${NOTE}- Labs today\n`);
    editor.releaseSettings();
    assert.deepEqual(await asked, []);
    assert.notEqual((await editor.codeActions(AT)).length, 0, "the next question is answered again");
  });

  it("offers nothing for places without a prompt, nor for other kinds of action", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.deepEqual(await editor.codeActions(rangeOf(NOTE, "Return")), []);
    for (const only of [CodeActionKind.SourceFixAll, CodeActionKind.Refactor, CodeActionKind.SourceOrganizeImports])
      assert.deepEqual(await editor.codeActions(AT, { only: [only] }), [], only);
    assert.notEqual((await editor.codeActions(AT, { only: [CodeActionKind.QuickFix] })).length, 0);
  });

  it("declares quick fixes only, so that no editor runs them on save", async () => {
    editor = await Editor.start();
    assert.deepEqual(editor.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [CodeActionKind.QuickFix],
    });
  });

  it("keeps the line endings of a note written with CRLF", async () => {
    const windows = NOTE.replace(/\n/g, "\r\n");
    for (const capabilities of [VS_CODE, WITHOUT_SNIPPETS]) {
      const open = await Editor.start({ capabilities });
      editor = open;
      await open.open(windows);
      const texts = (await open.codeActions(rangeOf(windows, "sertraline"))).map(inserted);
      assert.ok(texts.some((text) => text.includes("\r\n")));
      for (const text of texts) assert.doesNotMatch(text, /(?<!\r)\n/);
      if (capabilities === VS_CODE) open.dispose();
    }
  });
});
