import assert from "node:assert/strict";
import { InsertTextFormat, type MarkupContent, type TextEdit } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { RULES } from "../../src/protocol/rules";
import { Editor, positionAt, VS_CODE } from "./editor";

const FIXES = builtin.rules
  .flatMap(({ elements = [], fix }) => [...elements.map((element) => element.fix), ...(fix ? [fix] : [])])
  .flatMap(({ dotPhrase }) => dotPhrase ?? []);
const TEMPLATES = builtin.templates.flatMap(({ dotPhrase }) => dotPhrase ?? []);
const SECTIONS = builtin.templates.flatMap(({ sections }) => sections);
/** A section may share its name with nothing else, and so the number tells that none is missing. */
const COUNT = FIXES.length + TEMPLATES.length + SECTIONS.length;

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

  it("offers every fix, template and section of a template after a dot that begins a line, each by a name of its own", async () => {
    const items = await complete("Plan:\n.|");
    const names = items.map(({ label }) => label);
    for (const name of [".goal", ".context", ".follow-up", ".follow-up-plan", ...FIXES, ...TEMPLATES])
      assert.ok(names.includes(name), name);
    assert.equal(items.length, COUNT);
    assert.equal(new Set(names).size, COUNT);
    for (const name of names) assert.match(name, /^\.[a-z][a-z0-9-]*$/);
  });

  it("offers first what answers the plan's prompt, since that is what a writer came for", async () => {
    const items = await complete("Plan:\n.|");
    const inOrder = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
    const elements = builtin.rules.find(({ id }) => id === "prescribing-plan")!.elements!;
    const first = elements.flatMap(({ fix }) => fix.dotPhrase ?? []);
    assert.deepEqual(inOrder.slice(0, first.length), first);
  });

  it("says of each what will be inserted, what it is for and where that comes from", async () => {
    for (const { label, documentation, labelDetails } of await complete("Plan:\n.|")) {
      const { kind, value } = documentation as MarkupContent;
      assert.equal(kind, "markdown");
      assert.match(value, /\\\[\\_\\_\\_/, label);
      assert.match(value, /\*\*For:\*\* \S/, label);
      assert.match(value, /\*\*Source 1:\*\* \S.*\*\*Caution:\*\*/, label);
      assert.ok(labelDetails?.description, label);
    }
  });

  it("says it without marks where the editor shows none", async () => {
    const completion = { completionItem: { snippetSupport: true } };
    const capabilities = { ...VS_CODE, textDocument: { ...VS_CODE.textDocument, completion } };
    for (const { documentation } of await complete("Plan:\n.|", { capabilities }))
      assert.match(String(documentation), /\[___(?:.|\n)*\nFor: /);
  });

  it("inserts a section with its heading, in the line endings of the note", async () => {
    const items = await complete("HPI: x\r\n.follow-up-plan|");
    const { newText } = items.find(({ label }) => label === ".follow-up-plan")!.textEdit as TextEdit;
    assert.match(newText, /^Plan:\r\n/);
    assert.doesNotMatch(newText, /(?<!\r)\n/);
  });

  it("inserts the lines of a section alone where the note stands in a section of that title", async () => {
    const items = await complete("PLAN:\n- Labs\n.follow-up-plan|");
    const { newText } = items.find(({ label }) => label === ".follow-up-plan")!.textEdit as TextEdit;
    assert.match(newText, /^Options looked at/);
    const goals = items.find(({ label }) => label === ".follow-up-goals")!.textEdit as TextEdit;
    assert.match(goals.newText, /^Goals:\n/);
  });

  it("leaves out the section on codes where those of the United States are not minded", async () => {
    const names = (await complete("Plan:\n.|", { settings: { locales: ["uk"] } })).map(({ label }) => label);
    assert.equal(names.filter((name) => name.endsWith("-billing")).length, 0);
  });

  it("offers a template of one's own by its dot phrase, and its sections by that name", async () => {
    editor = await Editor.start();
    const own =
      'kind: templates\nrecords:\n  - { id: mine, title: Mine, description: d, dotPhrase: .gt-2, sections: [{ heading: Plan, lines: ["***"] }] }\n';
    await editor.connection.sendRequest(RULES, { files: [{ uri: "file:///o.yaml", path: "o.yaml", text: own }] });
    await editor.open("Plan:\n.gt-2");
    const names = (await editor.complete({ line: 1, character: 5 })).map(({ label }) => label);
    assert.ok(names.includes(".gt-2"), "a phrase may hold a digit");
    assert.ok(names.includes(".gt-2-plan"));
  });

  it("offers them in plain text that has the shape of a note, and in no other", async () => {
    editor = await Editor.start();
    await editor.open("HPI: low mood\nPlan:\n.", { uri: "file:///n.txt", languageId: "plaintext" });
    assert.equal((await editor.complete({ line: 2, character: 1 }, "file:///n.txt")).length, COUNT);
    await editor.open("milk\n.", { uri: "file:///m.txt", languageId: "plaintext" });
    assert.deepEqual(await editor.complete({ line: 1, character: 1 }, "file:///m.txt"), []);
  });

  it("offers them after white space and while the phrase is being typed", async () => {
    assert.equal((await complete("Plan:\n- .go|")).length, COUNT);
    editor.dispose();
    assert.equal((await complete("\t.|")).length, COUNT);
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

  it("inserts *** where the setting asks for wildcards", async () => {
    const [goal] = await complete("Plan:\n.|", { settings: { blanks: "wildcards" } });
    assert.equal(goal?.insertTextFormat, InsertTextFormat.PlainText);
    assert.match((goal!.textEdit as TextEdit).newText, /\*\*\*/);
  });
});
