import assert from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { BLANKS, CHECK, OPEN_BLANKS, type OpenBlanks } from "../../src/protocol/notes";
import { Editor, rangeOf } from "./editor";

const NOTE = "Mood: [___ in her words]\r\nSleep: ***\r\nSupports: {SUPPORTS:123}\r\n";
const BLANKS_OF_NOTE = ["[___ in her words]", "***", "{SUPPORTS:123}"];
const ranges = BLANKS_OF_NOTE.map((words) => rangeOf(NOTE, words));

describe("server: open blanks", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  const uri = "untitled:visit";
  const ask = (): Promise<OpenBlanks | null> => editor.connection.sendRequest(BLANKS, { uri });
  const places = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ range }) => range);

  it("are one quiet diagnostic while the note is written, with the others as related places", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const [diagnostic, ...others] = await editor.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.severity, DiagnosticSeverity.Information);
    assert.match(String(diagnostic.message), /^3 blanks are open/);
    assert.deepEqual(diagnostic.range, ranges[0]);
    assert.deepEqual(
      diagnostic.relatedInformation?.map(({ location }) => location.range),
      ranges.slice(1),
    );
  });

  it("are named one by one once the note is checked, until none is open", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    await editor.diagnostics();
    await editor.connection.sendRequest(CHECK, { uri });
    const checked = await editor.diagnostics();
    assert.deepEqual(places(checked), ranges);
    assert.ok(checked.every(({ severity }) => severity === DiagnosticSeverity.Warning));

    const two = NOTE.replace("***", "seven hours");
    const stillChecked = await editor.diagnostics({ version: await editor.change(two) });
    assert.equal(stillChecked.length, 2, "each is still named while they are filled");
    assert.deepEqual(await editor.diagnostics({ version: await editor.change("Mood: well.\n") }), []);
    assert.equal((await editor.diagnostics({ version: await editor.change(NOTE) })).length, 1);
  });

  it("have each their own hover and fix while one diagnostic tells of them all", async () => {
    const text = "Plan:\n- Mood: [___ in her words]\n- Sleep: [___ hours]\n";
    editor = await Editor.start();
    await editor.open(text);
    await editor.diagnostics();
    const range = rangeOf(text, "[___ hours]");
    assert.match(JSON.stringify(await editor.hover(range.start)), /unfilled-blank/);
    const [fix] = await editor.codeActions(range);
    assert.deepEqual(fix?.edit?.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [{ range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, newText: "" }],
      },
    ]);
  });

  it("are told by range and version on request, even where the rule is off", async () => {
    editor = await Editor.start({ settings: { rules: { "unfilled-blank": "off" } } });
    await editor.open(NOTE);
    assert.deepEqual(await ask(), { uri, version: 1, ranges });
    await editor.change("");
    assert.deepEqual(await ask(), { uri, version: 2, ranges: [] });
  });

  it("are null for a document that the server was not shown", async () => {
    editor = await Editor.start();
    assert.equal(await ask(), null);
  });

  it("are told for their marks after each check, and no longer once the rule is off", async () => {
    editor = await Editor.start();
    const told: OpenBlanks[] = [];
    editor.connection.onNotification(OPEN_BLANKS, (blanks: OpenBlanks) => void told.push(blanks));
    await editor.open(NOTE);
    await editor.diagnostics();
    await editor.changeSettings({ rules: { "unfilled-blank": "off" } });
    await editor.diagnostics();
    await ask();
    assert.deepEqual(told, [
      { uri, version: 1, ranges },
      { uri, version: 1, ranges: [] },
    ]);
  });
});
