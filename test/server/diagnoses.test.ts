import assert from "node:assert/strict";
import { MarkupContent } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { DIAGNOSES, type DiagnosisSummary, TEMPLATE, type TemplateText } from "../../src/protocol/templates";
import { Editor, rangeOf } from "./editor";

const NOTE = "Assessment:\nPTSD after the fire.\n\nPlan:\n- Increase sertraline to 100 mg\n";
const ptsd = builtin.diagnoses.find(({ id }) => id === "dx-ptsd")!;

describe("server: what to ask beside a diagnosis", () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.dispose());

  const hoverOn = async (text: string): Promise<string> => {
    await editor.open(text);
    const hover = await editor.hover(rangeOf(text, "sertraline").start);
    assert.ok(hover && MarkupContent.is(hover.contents));
    return hover.contents.value;
  };

  it("stands in the hover of the plan's prompt, with its sources", async () => {
    const said = await hoverOn(NOTE);
    for (const { ask } of ptsd.prompts) assert.ok(said.includes(ask), ask);
    assert.match(said, /To ask beside “PTSD”/);
  });

  it("is one diagnosis at most, so that the hover stays short", async () => {
    const said = await hoverOn(NOTE.replace("fire.", "fire. Alcohol use disorder. Insomnia."));
    assert.equal(said.match(/To ask beside/g)?.length, 2);
  });

  it("is not in the hover of a note that names none", async () => {
    assert.doesNotMatch(await hoverOn(NOTE.replace("PTSD after the fire.", "Doing well.")), /To ask beside/);
  });

  it("is offered for a template, with what the note in front names marked", async () => {
    await editor.open(NOTE);
    const uri = "untitled:visit";
    const [first, ...others]: DiagnosisSummary[] = await editor.connection.sendRequest(DIAGNOSES, { uri });
    assert.equal(first?.id, "dx-ptsd");
    assert.equal(first.found, true);
    assert.ok(others.length > 0 && others.every(({ found }) => !found));
    const none: DiagnosisSummary[] = await editor.connection.sendRequest(DIAGNOSES, { uri: "untitled:other" });
    assert.ok(none.every(({ found }) => !found));
  });

  it("adds its lines to a template that is asked for with it, and only then", async () => {
    const plain = async (diagnoses: string[]): Promise<string> => {
      const text: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id: "follow-up", diagnoses });
      return text.plain;
    };
    const [bare, added] = [await plain([]), await plain(["dx-ptsd", "dx-unknown"])];
    for (const { line } of ptsd.prompts) {
      assert.ok(added.includes(line), line);
      assert.ok(!bare.includes(line), line);
    }
  });
});
