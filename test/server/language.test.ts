import assert from "node:assert/strict";
import { MarkupContent } from "vscode-languageserver";
import { Editor, rangeOf } from "./editor";

const NOTE = "Plan:\n- Increase sertraline to 100 mg\n";

describe("server: the editor's language", () => {
  it("labels hovers in the words that the editor sends, and leaves what a rule says as the rule has it", async () => {
    const strings = { "Why it matters": "Por qué importa", increase: "aumentar" };
    const editor = await Editor.start({ initializationOptions: { strings } });
    await editor.open(NOTE);
    const hover = await editor.hover(rangeOf(NOTE, "sertraline").start);
    editor.dispose();
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /\*\*Por qué importa:\*\* [A-Z][a-z]+ /);
    assert.match(hover.contents.value, /aumentar sertraline/);
  });

  it("speaks English where the editor sends nothing, or nothing of use", async () => {
    const editor = await Editor.start({ initializationOptions: { strings: { "Why it matters": 7 } } });
    await editor.open(NOTE);
    const hover = await editor.hover(rangeOf(NOTE, "sertraline").start);
    editor.dispose();
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /\*\*Why it matters:\*\*/);
  });
});
