import assert from "node:assert/strict";
import { CodeActionTriggerKind, type Diagnostic } from "vscode-languageserver";
import { CHECK } from "../../src/protocol/notes";
import { Editor, positionAt, rangeOf, VS_CODE } from "./editor";

const BEGUN = "Interval history:\nSleeping better.\n\nPlan:\n";
const ORDER = "- Increase sertraline to 100 mg";
/** Longer than any test lasts: nothing is shown because of the time alone. */
const LONG = 600_000;

describe("server: focus mode", () => {
  let editor: Editor;
  let text = "";
  afterEach(() => editor.dispose());

  async function open(note: string, options: Parameters<typeof Editor.start>[0] = {}): Promise<Diagnostic[]> {
    editor = await Editor.start({ rest: LONG, ...options });
    text = note;
    await editor.open(note);
    return editor.diagnostics();
  }
  /** Inserts where `after` ends and answers what the editor shows then. */
  async function type(insert: string, after = text): Promise<Diagnostic[]> {
    const at = text.indexOf(after) + after.length;
    const position = positionAt(text, at);
    text = text.slice(0, at) + insert + text.slice(at);
    const version = await editor.change(insert, { range: { start: position, end: position } });
    return editor.diagnostics({ version });
  }
  /** The first answer that shows anything: on a slow machine several empty ones come before the pause is over; if none ever does, the runner's time is up. */
  const nextShown = async (shown: Diagnostic[]) => {
    let next = shown;
    while (next.length === 0) next = await editor.diagnostics({ version: 2 });
    return next;
  };
  const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

  it("reports nothing on the line being typed, nor on the plan while its section is being written", async () => {
    await open(BEGUN);
    assert.deepEqual(await type(ORDER), []);
    assert.deepEqual(await type("\n- Return in 4 weeks"), [], "the next item of the same plan");
    assert.deepEqual(rules(await type(" She wants to sleep.", "Sleeping better.")), ["prescribing-plan"]);
  });

  it("reports it after a pause, without another key", async () => {
    editor = await Editor.start({ rest: 60 });
    text = BEGUN;
    await editor.open(BEGUN);
    await editor.diagnostics();
    const first = await type(ORDER);
    assert.deepEqual(rules(await nextShown(first)), ["prescribing-plan"]);
  });

  it("reports what stands on a line as soon as the next one is begun", async () => {
    await open(BEGUN);
    assert.deepEqual(await type("- Goal: ***", "Plan:\n"), []);
    assert.deepEqual(rules(await type("\n")), ["unfilled-blank"]);
  });

  it("keeps what was shown while its own words are typed in, at every key", async () => {
    assert.equal((await open(`${BEGUN}${ORDER}\n- Return in 4 weeks\n`)).length, 1);
    for (const key of " daily, as she asked") {
      const at = "to 100 mg";
      assert.deepEqual(rules(await type(key, at)), ["prescribing-plan"], JSON.stringify(key));
    }
    assert.deepEqual(
      rules(await type("- Start trazodone 50 mg\n", "Plan:\n")),
      ["prescribing-plan"],
      "another first order",
    );
  });

  it("takes away at once what no longer holds", async () => {
    await open(`${BEGUN}- Goal: ***\n`);
    const version = await editor.change("be back in class", { range: rangeOf(text, "***") });
    assert.deepEqual(await editor.diagnostics({ version }), []);
  });

  it("reads a pasted plan at once, since nobody is writing it", async () => {
    await open("");
    assert.deepEqual(rules(await type(`${BEGUN}${ORDER}\n- Return in 4 weeks\n`)), ["prescribing-plan"]);
  });

  it("learns from the editor's own question for actions that the cursor has left, and answers one that a person asks", async () => {
    await open(BEGUN);
    assert.deepEqual(await type(ORDER), []);
    const there = rangeOf(text, "sertraline");
    const by = (triggerKind: CodeActionTriggerKind, range = there) => editor.codeActions(range, { triggerKind });
    assert.deepEqual(await by(CodeActionTriggerKind.Automatic), [], "no light bulb beside the line being typed");
    assert.notEqual((await by(CodeActionTriggerKind.Invoked)).length, 0, "somebody asked");
    await by(CodeActionTriggerKind.Automatic, rangeOf(text, "Sleeping"));
    assert.deepEqual(rules(await editor.diagnostics({ version: 2 })), ["prescribing-plan"]);
  });

  it("holds nothing back from a check that was asked for", async () => {
    await open(BEGUN);
    assert.deepEqual(await type(ORDER), []);
    await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" });
    assert.deepEqual(rules(await editor.diagnostics()), ["prescribing-plan"]);
  });

  it("waits on save as well, where an editor saves by itself while one types, and shows it once there is a pause", async () => {
    editor = await Editor.start({ rest: 60, settings: { run: "onSave" } });
    text = BEGUN;
    await editor.open(BEGUN);
    await editor.diagnostics();
    const end = positionAt(text, text.length);
    const version = await editor.change(ORDER, { range: { start: end, end } });
    await editor.save();
    assert.deepEqual(rules(await nextShown(await editor.diagnostics({ version }))), ["prescribing-plan"]);
  });

  it("shows everything at once where it is switched off, or where an editor sends the whole text with every change", async () => {
    await open(BEGUN, { settings: { focusMode: false } });
    assert.deepEqual(rules(await type(ORDER)), ["prescribing-plan"]);
    editor.dispose();
    await open(BEGUN, { capabilities: VS_CODE });
    const version = await editor.change(`${BEGUN}${ORDER}`);
    assert.deepEqual(await editor.diagnostics({ version }), [], "the same is told from the two texts");
  });
});
