import assert from "node:assert/strict";
import { CodeLensRefreshRequest, CodeLensRequest } from "vscode-languageserver";
import { Editor, rangeOf, VS_CODE } from "./editor";

const NOTE = "HPI: Wants to coach again.\n\nPlan:\n- Increase sertraline to 100 mg\n- Stop trazodone\n";
const textDocument = { uri: "untitled:visit" };
const lenses = (editor: Editor) => editor.connection.sendRequest(CodeLensRequest.type, { textDocument });

describe("server: code lens", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("is off until the setting asks for it", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.deepEqual(await lenses(editor), []);
  });

  it("says above the first order what the note documents, and nothing of the absence of reactions", async () => {
    editor = await Editor.start({ settings: { codeLens: true } });
    await editor.open(NOTE);
    const [lens, ...others] = (await lenses(editor)) ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(lens?.range.start, rangeOf(NOTE, "Increase").start);
    const said = "Plan: 2 orders, goals documented, context not found, psychotherapy not found, meaning not found";
    assert.equal(lens?.command?.title, said);
  });

  it("asks the editor to look again when a setting changes, since no edit would make it", async () => {
    const capabilities = { ...VS_CODE, workspace: { ...VS_CODE.workspace, codeLens: { refreshSupport: true } } };
    editor = await Editor.start({ capabilities });
    await editor.open(NOTE);
    const refreshed = new Promise<void>((resolve) => {
      editor.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
    });
    await editor.changeSettings({ codeLens: true });
    await refreshed;
    assert.equal((await lenses(editor))?.length, 1);
  });
});
