import assert from "node:assert/strict";
import { builtin } from "../../src/packs/index";
import { COMPARE, type NoteStatus } from "../../src/protocol/notes";
import { RULES } from "../../src/protocol/rules";
import { Editor } from "./editor";

const copied = builtin.rules.find(({ id }) => id === "copied-forward-relational-text")!;
const [{ note: NOTE, before }] = copied.examples.flagged as [{ note: string; before: string }];

describe("server: comparing with the note of the visit before", () => {
  const uri = "untitled:visit";
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.dispose());
  const compareWith = (text?: string): Promise<NoteStatus> => editor.connection.sendRequest(COMPARE, { uri, text });
  const finds = async (): Promise<boolean> => (await editor.diagnostics()).some(({ code }) => code === copied.id);

  it("finds what was carried over, once the clinician has pointed to that note, and not before", async () => {
    await editor.open(NOTE);
    assert.equal(await finds(), false);
    assert.equal((await compareWith(before)).compared, true);
    assert.equal(await finds(), true);
  });

  it("goes on while the note is edited, and ends when it is told to", async () => {
    await editor.open(NOTE);
    await finds();
    await compareWith(before);
    await finds();
    const version = await editor.change(`${NOTE}\n`);
    assert.ok((await editor.diagnostics({ version })).some(({ code }) => code === copied.id));
    assert.equal((await compareWith()).compared, false);
    assert.equal(await finds(), false);
  });

  it("keeps nothing: a note that is closed and opened again is compared with nothing", async () => {
    await editor.open(NOTE);
    await finds();
    await compareWith(before);
    await finds();
    await editor.close();
    await editor.diagnostics();
    await editor.open(NOTE);
    assert.equal(await finds(), false);
  });

  it("reads the note before anew when the rules change, since both have to be read by the same", async () => {
    await editor.open(NOTE);
    await finds();
    await compareWith(before);
    assert.equal(await finds(), true);
    const text = "kind: presets\nrecords:\n  - { id: ours, extends: quiet, title: Ours }\n";
    await editor.connection.sendRequest(RULES, { files: [{ uri: "file:///a.yaml", path: "a.yaml", text }] });
    assert.equal(await finds(), true);
  });

  it("writes no word of either note to the log", async () => {
    await editor.open(NOTE);
    await compareWith(before);
    assert.deepEqual(editor.log, []);
  });
});
