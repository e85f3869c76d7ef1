import assert from "node:assert/strict";
import { SemanticTokensRequest } from "vscode-languageserver";
import manifest from "../../package.json" with { type: "json" };
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../src/server/semanticTokens";
import { Editor } from "./editor";

const textDocument = { uri: "untitled:visit" };

/** "medicine sertraline" or "mention(negated) panic", as an editor puts the numbers back together. */
async function tokensOf(editor: Editor, text: string): Promise<string[]> {
  const { data } = (await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!;
  const lines = text.split(/\r\n|\r|\n/);
  let line = 0;
  let column = 0;
  const tokens: string[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    column = down > 0 ? right : column + right;
    line += down;
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => bits & (1 << bit));
    const shown = modifiers.length > 0 ? `(${modifiers.join(" ")})` : "";
    tokens.push(`${TOKEN_TYPES[type]}${shown} ${lines[line]!.slice(column, column + length)}`);
  }
  return tokens;
}

describe("server: semantic tokens", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("tells medicines, amounts and decisions apart for the theme", async () => {
    editor = await Editor.start();
    const text = "Follow-up\r\n\r\nPlan:\r\n- Increase sertraline to 100 mg daily\r\n- Stop trazodone\r\n";
    await editor.open(text);
    assert.deepEqual(await tokensOf(editor, text), [
      "decision Increase",
      "medicine sertraline",
      "dose 100 mg daily",
      "decision Stop",
      "medicine trazodone",
    ]);
  });

  it("marks what is denied, of the past or of another person, and leaves what is the patient's unmarked", async () => {
    editor = await Editor.start();
    const text = "HPI: Denies insomnia. Her mother has depression. Anxiety is worse.\nPlan: Continue sertraline.\n";
    await editor.open(text);
    const mentions = (await tokensOf(editor, text)).filter((token) => token.startsWith("mention"));
    assert.deepEqual(mentions, ["mention(negated) insomnia", "mention(notThePatient) depression"]);
  });

  it("has nothing to say of a text that is no note", async () => {
    editor = await Editor.start();
    await editor.open("milk, bread, no insomnia\n", { languageId: "plaintext" });
    assert.deepEqual(await tokensOf(editor, ""), []);
  });

  it("declares in the manifest what the server sends, so that a theme can style it", () => {
    const { semanticTokenTypes, semanticTokenModifiers } = manifest.contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      [...TOKEN_TYPES],
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      [...TOKEN_MODIFIERS],
    );
  });
});
