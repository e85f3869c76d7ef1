import assert from "node:assert/strict";
import { DiagnosticSeverity } from "vscode-languageserver";
import { Editor } from "./editor";

const BROKEN = "kind: references\nrecords:\n  - id: AAA01\n    citation: [unclosed\n";
const MENDED = `kind: references
records:
  - id: TST01
    citation: A. Author. A study of one thing. A Journal 2001.
    url: https://example.org/study
    finding: One thing was seen.
`;

describe("server: rule files", () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.dispose());

  it("puts what is wrong with a rule file where it stands", async () => {
    const uri = "file:///practice/.rapport/sources.yaml";
    await editor.open(BROKEN, { uri, languageId: "yaml" });
    const [problem] = await editor.diagnostics({ uri });
    assert.equal(problem?.severity, DiagnosticSeverity.Error);
    assert.equal(problem.source, "Rapport");
    assert.ok(problem.range.start.line >= 3, "on the line with the open bracket or just behind it");
  });

  it("clears the problem when the file is mended", async () => {
    const uri = "file:///practice/rules/packs/own.yaml";
    await editor.open("kind: mistake\nrecords: []\n", { uri, languageId: "yaml" });
    assert.equal((await editor.diagnostics({ uri })).length, 1);
    const version = await editor.change(MENDED, { uri });
    assert.deepEqual(await editor.diagnostics({ uri, version }), []);
  });

  it("leaves every other YAML file alone", async () => {
    const uri = "file:///practice/docker-compose.yaml";
    await editor.open(BROKEN, { uri, languageId: "yaml" });
    assert.deepEqual(await editor.diagnostics({ uri }), []);
  });
});
