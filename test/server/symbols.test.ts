import assert from "node:assert/strict";
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type SymbolInformation,
} from "vscode-languageserver";
import { createLinter, type Section } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { outline } from "../../src/server/symbols";
import { Editor, rangeOf, VS_CODE } from "./editor";

const NOTE = "Interval history:\nSleeping better.\n\nAssessment:\nStable.\n\nPlan:\n- Return in 4 weeks\n";
const textDocument = { uri: "untitled:visit" };

describe("server: outline and folds", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("lists the sections by their headings, each with its body", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ["Interval history", "interval-history"],
        ["Assessment", "assessment"],
        ["Plan", "plan"],
      ],
    );
    assert.deepEqual(symbols[0]?.range, rangeOf(NOTE, "Interval history:\nSleeping better."));
    assert.deepEqual(symbols[0]?.selectionRange, rangeOf(NOTE, "Interval history"));
  });

  it("puts the problems of a plan inside the plan", () => {
    const text = "Plan:\n# Depression\nStable.\n# Insomnia\nWorse.\n\nSigned:\n";
    const section = (category: Section["category"], title: string, body: string): Section => {
      const [start, bodyStart] = [text.indexOf(title), text.indexOf(title) + title.length];
      return { category, title: { start, end: bodyStart }, body: { start: bodyStart, end: bodyStart + body.length } };
    };
    const sections = [
      section("plan", "Plan", ":\n"),
      section("problem", "Depression", "\nStable.\n"),
      section("problem", "Insomnia", "\nWorse.\n\n"),
      section("administrative", "Signed", ":\n"),
    ];
    const { lines } = createLinter(builtin).lint(text).note;
    const [plan, signed] = outline({ text, lines, sections });
    assert.deepEqual(
      plan?.children?.map(({ name }) => name),
      ["Depression", "Insomnia"],
    );
    assert.equal(plan?.range.end.line, 4, "a symbol holds its children");
    assert.equal(signed?.name, "Signed");
  });

  it("sends a flat list to an editor that cannot nest", async () => {
    const documentSymbol = { hierarchicalDocumentSymbolSupport: false };
    editor = await Editor.start({ capabilities: { ...VS_CODE, textDocument: { documentSymbol } } });
    await editor.open(NOTE);
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    for (const symbol of symbols as SymbolInformation[]) assert.equal(symbol.location.uri, textDocument.uri);
    assert.equal(symbols?.length, 3);
  });

  it("folds each section under its heading, and leaves the blank lines between them in sight", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      folds?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 1],
        [3, 4],
        [6, 7],
      ],
    );
  });

  it("leaves text that is no note to the editor's own outline and folds", async () => {
    editor = await Editor.start();
    await editor.open("# A readme\n\nWith text.\n", { languageId: "markdown" });
    assert.equal(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.equal(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
  });
});
