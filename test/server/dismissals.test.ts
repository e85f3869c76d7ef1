import assert from "node:assert/strict";
import { CodeActionKind } from "vscode-languageserver";
import {
  DISMISSALS,
  DISMISSED,
  DISMISSIBLE,
  type DismissedNote,
  type DismissiblePrompt,
  NOT_NOW,
} from "../../src/protocol/dismissals";
import { CHECK, type NoteStatus } from "../../src/protocol/notes";
import { Editor, rangeOf } from "./editor";

const NOTE = "Interval history:\nSleeping better.\n\nPlan:\n- Increase sertraline to 100 mg\n- Return in 4 weeks\n";
const AT = rangeOf(NOTE, "sertraline");
const SALT = "4f1d";
const NONE = { salt: SALT, notes: [] };

describe("server: dismissals", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  async function open(dismissals: unknown = NONE, uri = "untitled:visit") {
    editor = await Editor.start({ initializationOptions: { dismissals } });
    await editor.open(NOTE, { uri });
    return editor.diagnostics({ uri });
  }
  const dismissible = (uri = "untitled:visit"): Promise<DismissiblePrompt[]> =>
    editor.connection.sendRequest(DISMISSIBLE, { uri, range: AT });

  it("offers one row beneath the fixes, a quick fix that is never preferred", async () => {
    const shown = await open();
    const actions = await editor.codeActions(AT, { diagnostics: shown });
    const row = actions.at(-1)!;
    assert.equal(actions.filter(({ command }) => command).length, 1);
    assert.equal(row.command?.command, NOT_NOW);
    assert.equal(row.kind, CodeActionKind.QuickFix);
    assert.notEqual(row.isPreferred, true);
    assert.equal(row.edit, undefined);
    assert.equal(row.diagnostics?.length, 1, "so that editors list it with the fixes of that prompt");
  });

  it("offers it to no editor that would not know the command", async () => {
    await open(undefined);
    editor.dispose();
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.ok((await editor.codeActions(AT)).every(({ command }) => command === undefined));
  });

  it("takes a dismissed prompt away at once, counts it, and brings it back when it is undone", async () => {
    await open();
    const [{ file, prompt }] = (await dismissible()) as [DismissiblePrompt];
    await editor.connection.sendNotification(DISMISSALS, { salt: SALT, notes: [{ file, keys: prompt }] });
    assert.deepEqual(await editor.diagnostics(), []);
    assert.deepEqual(await editor.codeActions(AT), []);
    const status: NoteStatus = await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" });
    assert.equal(status.dismissed, 1);
    await editor.diagnostics();
    await editor.connection.sendNotification(DISMISSALS, NONE);
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it("knows what was dismissed before from the start, and in no other note, however alike", async () => {
    await open();
    const [{ file, prompt }] = (await dismissible()) as [DismissiblePrompt];
    editor.dispose();
    const kept = { salt: SALT, notes: [{ file, keys: prompt }] };
    assert.deepEqual(await open(kept), []);
    editor.dispose();
    assert.equal((await open(kept, "untitled:another")).length, 1);
  });

  it("dismisses one element, a plan item, a rule in this note or everything by keys of their own", async () => {
    await open();
    const [one] = (await dismissible()) as [DismissiblePrompt];
    assert.equal(one.item?.words, "Increase sertraline to 100 mg");
    const shownWith = async (...keys: string[]) => {
      await editor.connection.sendNotification(DISMISSALS, { salt: SALT, notes: [{ file: one.file, keys }] });
      return editor.diagnostics();
    };
    const psychotherapy = one.elements.find(({ name }) => name.includes("psychotherapy"))!;
    assert.equal((await shownWith(psychotherapy.key)).length, 1);
    const titles = (await editor.codeActions(AT)).map(({ title }) => title);
    assert.ok(!titles.some((title) => /therapy/i.test(title)), titles.join());
    for (const key of [one.item!.key, one.inNote, one.every]) assert.deepEqual(await shownWith(key), [], key);
  });

  it("makes hashes that hold no word and differ with the salt", async () => {
    await open();
    const [mine] = (await dismissible()) as [DismissiblePrompt];
    editor.dispose();
    await open({ salt: "another", notes: [] });
    const [other] = (await dismissible()) as [DismissiblePrompt];
    for (const hash of [mine.file, ...mine.prompt, mine.item!.key, mine.inNote, mine.every])
      assert.match(hash, /^[0-9a-f]{32}$/);
    assert.notEqual(mine.every, other.every);
    assert.notEqual(mine.file, other.file);
  });

  it("tells for the list what of a note's dismissals stands in it now, by the note as it is", async () => {
    await open();
    const [{ file, prompt }] = (await dismissible()) as [DismissiblePrompt];
    await editor.connection.sendNotification(DISMISSALS, { salt: SALT, notes: [{ file, keys: prompt }] });
    const ask = (): Promise<DismissedNote> => editor.connection.sendRequest(DISMISSED, { uri: "untitled:visit" });
    const now = await ask();
    assert.equal(now.file, file);
    assert.equal(now.words[prompt[0]!], "Increase sertraline to 100 mg");
    assert.ok(now.titles["order-without-psychotherapy"]);
    await editor.change("Plan:\n- Return in 4 weeks\n");
    assert.equal((await ask()).words[prompt[0]!], undefined);
  });
});

describe("server: turned off", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("reads nothing at all, from the start: no prompt, hover, outline or status", async () => {
    editor = await Editor.start({ initializationOptions: { off: true } });
    const told: unknown[] = [];
    editor.connection.onNotification("rapport/status", (status) => void told.push(status));
    await editor.open(NOTE);
    assert.deepEqual(await editor.diagnostics(), []);
    assert.equal(await editor.hover(AT.start), null);
    const textDocument = { uri: "untitled:visit" };
    assert.equal(await editor.connection.sendRequest("textDocument/documentSymbol", { textDocument }), null);
    assert.equal(await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" }), null);
    assert.deepEqual(told, []);
    await editor.connection.sendNotification("rapport/prompts", { on: true });
    await editor.diagnostics();
    assert.equal((await editor.diagnostics()).length, 1);
  });
});

describe("server: settings of several folders", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("checks each note by the settings of its own folder", async () => {
    const settings = (uri: string) => (uri.includes("/quiet/") ? { rules: { "prescribing-plan": "off" } } : {});
    editor = await Editor.start({ settings });
    for (const [folder, count] of [
      ["quiet", 0],
      ["loud", 1],
    ] as const) {
      const uri = `file:///clinic/${folder}/visit.note`;
      await editor.open(NOTE, { uri });
      assert.equal((await editor.diagnostics({ uri })).length, count, folder);
    }
  });
});
