import assert from "node:assert/strict";
import type { PlaceRange } from "../../src/protocol/place";
import { REFLECTION_CUES, REFLECTION_QUESTIONS, type ReflectionQuestion } from "../../src/protocol/reflection";
import { Editor, rangeOf } from "./editor";

const PRESSED = "HPI: Sleep is poor.\n\nPlan: She demanded a refill of alprazolam. Continue alprazolam 0.5 mg.\n";
const cues = (editor: Editor): Promise<PlaceRange[]> =>
  editor.connection.sendRequest(REFLECTION_CUES, { uri: "untitled:visit" });

describe("server: private reflection", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("knows the words that may offer it, in the standard preset too, and shows them as no finding", async () => {
    editor = await Editor.start();
    await editor.open(PRESSED);
    const [cue, ...others] = await cues(editor);
    assert.deepEqual(cue?.start, rangeOf(PRESSED, "demanded").start);
    assert.deepEqual(others, []);
    const shown = await editor.diagnostics();
    assert.ok(shown.every(({ code }) => code !== "reactive-prescribing-cue"));
  });

  it("is offered by no order alone, or every new medicine would ask for it", async () => {
    editor = await Editor.start({ settings: { preset: "teaching" } });
    await editor.open("Plan: Start lorazepam 0.5 mg as needed.\n");
    assert.deepEqual(await cues(editor), []);
  });

  it("is not offered where the setting of the rule is off", async () => {
    editor = await Editor.start({ settings: { rules: { "reactive-prescribing-cue": "off" } } });
    await editor.open(PRESSED);
    assert.deepEqual(await cues(editor), []);
  });

  it("asks questions that have sources and end as questions", async () => {
    editor = await Editor.start();
    const questions: ReflectionQuestion[] = await editor.connection.sendRequest(REFLECTION_QUESTIONS);
    assert.ok(questions.length >= 4);
    for (const { question, sources } of questions) {
      assert.match(question, /\?$/);
      assert.ok(sources.length > 0, question);
    }
  });
});
