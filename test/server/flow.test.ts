import assert from "node:assert/strict";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { builtin, loadPacks } from "../../src/packs/index";
import { Editor, rangeOf, VS_CODE } from "./editor";

/** One pattern of our own, so that these tests say what counts. */
const OWN = `kind: evidence
records:
  - id: test-own-words
    principle: goals
    strength: documented
    match: ["goal in the patient's words"]
    why: The line that the fix inserts, filled in.
    examples:
      counts: ["Goal in the patient's words: sing again."]
      does-not-count: ["Goal weight 70 kg."]
`;

const NOTE = "Plan:\n- Increase sertraline to 100 mg\n";
const capabilities = {
  ...VS_CODE,
  workspace: { ...VS_CODE.workspace, workspaceEdit: { documentChanges: true } },
};

function apply(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(TextDocumentEdit.is(change));
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), change.edits as TextEdit[]);
}

describe("server: from prompt to filled blank", () => {
  let editor: Editor;
  before(async () => {
    const { knowledge, problems } = loadPacks([{ path: "own.yaml", text: OWN }], builtin);
    assert.deepEqual(problems, []);
    editor = await Editor.start({ capabilities, knowledge });
  });
  after(() => editor.dispose());

  /** Rules and messages that the version shows. */
  async function shown(version?: number): Promise<string[]> {
    const diagnostics = await editor.diagnostics(version === undefined ? {} : { version });
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
  }

  it("gives the missing goal way to its blank, and the blank to what is written there", async () => {
    await editor.open(NOTE);
    assert.match((await shown()).join("\n"), /^prescribing-plan: .*goals/);

    const fix = (await editor.codeActions(rangeOf(NOTE, "sertraline"))).find(({ title }) => /goal/i.test(title));
    const withBlank = apply(NOTE, fix!);
    assert.match(withBlank, /\n- Goal in the patient's words: \*\*\*\n/);
    const blank = (await shown(await editor.change(withBlank))).join("\n");
    assert.match(blank, /^unfilled-blank: /m);
    assert.doesNotMatch(blank, /goals/);

    const filled = withBlank.replace("***", "sing with the choir again");
    const after = (await shown(await editor.change(filled))).join("\n");
    assert.doesNotMatch(after, /unfilled-blank|goals/);
    assert.match(after, /^prescribing-plan: .*psychotherapy/, "what else is missing is still said");

    const hover = await editor.hover(rangeOf(filled, "Goal in").start);
    assert.match(JSON.stringify(hover?.contents), /Documents goals.*test-own-words/s);
  });
});
