import assert from "node:assert/strict";
import { HoverRequest } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { REVIEW } from "../../src/protocol/review";
import { describeError } from "../../src/server/guard";
import { Editor, rangeOf } from "./editor";

const NOTE =
  "Interval history:\nMet Quillfeather at the zoo.\n\nPlan:\n- Increase sertraline to 100 mg for Quillfeather\n";

describe("server: privacy", () => {
  let editor: Editor;
  const printed: string[] = [];
  const originals = { out: process.stdout.write, err: process.stderr.write };

  function watch(): void {
    for (const [stream, write] of [
      [process.stdout, originals.out],
      [process.stderr, originals.err],
    ] as const) {
      stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
        printed.push(String(chunk));
        return write.call(stream, chunk, ...rest);
      };
    }
  }

  afterEach(() => {
    process.stdout.write = originals.out;
    process.stderr.write = originals.err;
    editor.dispose();
  });

  it("writes no word of a note to the console or to the editor's log, whatever is asked", async () => {
    watch();
    editor = await Editor.start();
    await editor.open(NOTE);
    await editor.diagnostics();
    const range = rangeOf(NOTE, "sertraline");
    await editor.hover(range.start);
    await editor.codeActions(range);
    await editor.complete(range.start);
    await editor.change(`${NOTE}.`);
    await editor.diagnostics();
    await editor.close();
    assert.doesNotMatch([...printed, ...editor.log].join("\n"), /Quillfeather|sertraline/);
  });

  it("sends no question for the writer alone, whatever is set or asked", async () => {
    const note = "Plan: She demanded alprazolam. Start alprazolam 0.5 mg.\n";
    const hidden = builtin.rules.filter((rule) => rule.private);
    const rules = Object.fromEntries(hidden.map(({ id }) => [id, "warning"]));
    editor = await Editor.start({ settings: { preset: "teaching", rules } });
    await editor.open(note);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const answers = JSON.stringify([
      await editor.diagnostics(),
      await editor.connection.sendRequest(REVIEW, { uri: "untitled:visit" }),
      await editor.codeActions(range),
      await editor.hover(rangeOf(note, "demanded").start),
      await editor.hover(rangeOf(note, "Start alprazolam").start),
    ]);
    assert.match(answers, /prescribing-plan/, "the other questions are asked");
    for (const { id, message } of hidden) assert.ok(!answers.includes(id) && !answers.includes(message), id);
  });

  it("survives an error in a handler and reports where it arose", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const broken = { textDocument: { uri: "untitled:visit" } } as never;
    assert.equal(await editor.connection.sendRequest(HoverRequest.type, broken), null);
    assert.match(editor.log.join("\n"), /^hover failed: TypeError\n\s+at /);
    assert.ok(await editor.hover(rangeOf(NOTE, "sertraline").start), "the next question is answered");
  });

  it("leaves the message of an error out of the report, since it may quote the note", async () => {
    editor = await Editor.start();
    const error = new SyntaxError("Unexpected token in Quillfeather\n    at Quillfeather:\nQuillfeather");
    assert.doesNotMatch(describeError(error), /Quillfeather/);
    assert.match(describeError(error), /^SyntaxError\n\s+at /);
  });
});
