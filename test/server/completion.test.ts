import assert from "node:assert/strict";
import { InsertTextFormat, type TextEdit } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { Editor, positionAt, VS_CODE } from "./editor";

const PHRASES = builtin.rules.flatMap(({ elements = [] }) => elements.flatMap(({ fix }) => fix.dotPhrase ?? []));

describe("server: completion", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** Completes where `|` stands in the text. */
  async function complete(marked: string, options = {}) {
    editor = await Editor.start(options);
    const text = marked.replace("|", "");
    await editor.open(text);
    return editor.complete(positionAt(text, marked.indexOf("|")));
  }

  it("offers every dot phrase of the rules after a dot that begins a line", async () => {
    const items = await complete("Plan:\n.|");
    assert.ok(PHRASES.includes(".goal"));
    assert.deepEqual(items.map(({ label }) => label).sort(), [...PHRASES].sort());
    for (const { documentation } of items) assert.match(String(documentation), /\[___/);
  });

  it("offers them after white space and while the phrase is being typed", async () => {
    assert.equal((await complete("Plan:\n- .go|")).length, PHRASES.length);
    editor.dispose();
    assert.equal((await complete("\t.|")).length, PHRASES.length);
  });

  for (const [where, marked] of [
    ["a word", "Sleeping better.|"],
    ["a number", "Start 0.|5 mg"],
    ["another dot", "Waiting ..|"],
    ["an abbreviation", "50 mg b.i.|"],
    ["a dose without its zero", "Start .5| mg"],
    ["nothing", "|"],
  ] as const)
    it(`offers nothing after ${where}`, async () => assert.deepEqual(await complete(marked), []));

  it("replaces the dot and the letters typed so far", async () => {
    const items = await complete("Plan:\n- .go|");
    const goal = items.find(({ label }) => label === ".goal")!;
    assert.deepEqual((goal.textEdit as TextEdit).range, {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 5 },
    });
    assert.equal(goal.filterText, ".goal");
  });

  it("inserts tab stops where the editor has them, and *** where it has not", async () => {
    const [withStops] = await complete(".|");
    assert.equal(withStops?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match((withStops!.textEdit as TextEdit).newText, /\$\{1:\[___/);
    editor.dispose();
    const capabilities = { ...VS_CODE, textDocument: { ...VS_CODE.textDocument, completion: {} } };
    const [plain] = await complete(".|", { capabilities });
    assert.equal(plain?.insertTextFormat, InsertTextFormat.PlainText);
    assert.match((plain!.textEdit as TextEdit).newText, /\*\*\*/);
  });
});
