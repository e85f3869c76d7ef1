import assert from "node:assert/strict";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { CHECK, type NoteStatus, PROMPTS, STATUS } from "../../src/protocol/notes";
import { Editor, rangeOf } from "./editor";

const NOTE = "Interval history:\nSleeping better.\n\nPlan:\n- Increase sertraline to 100 mg\n- Return in 4 weeks\n";
const QUIET = "Interval history:\nSleeping better.\n\nPlan:\n- Return in 4 weeks\n";

describe("server: diagnostics", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("puts one diagnostic on a prescribing plan, with the rule as its code and its source's page as the link", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const [diagnostic, ...others] = await editor.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.source, "Rapport");
    assert.equal(diagnostic.code, "prescribing-plan");
    assert.equal(diagnostic.severity, DiagnosticSeverity.Information);
    assert.deepEqual(diagnostic.range, rangeOf(NOTE, "Increase sertraline to 100 mg"));
    const urls = builtin.references.map(({ url }) => url);
    assert.ok(urls.includes(diagnostic.codeDescription?.href), "the link is that of a reference");
  });

  it("carries the rule and the version as data, and no word of the note", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const [diagnostic] = await editor.diagnostics();
    assert.deepEqual(diagnostic?.data, { rule: "prescribing-plan", version: 1 });
  });

  it("names the plan's other orders as related places, where the editor shows such", async () => {
    const two = NOTE.replace("- Return", "- Continue lithium 600 mg\n- Return");
    editor = await Editor.start();
    await editor.open(two);
    const [related] = (await editor.diagnostics())[0]?.relatedInformation ?? [];
    assert.deepEqual(related?.location, { uri: "untitled:visit", range: rangeOf(two, "Continue lithium 600 mg") });
    editor.dispose();
    editor = await Editor.start({ capabilities: {} });
    await editor.open(two);
    assert.equal((await editor.diagnostics())[0]?.relatedInformation, undefined);
  });

  it("checks again after typing, and clears what no longer holds", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.equal((await editor.diagnostics()).length, 1);
    const version = await editor.change("", { range: rangeOf(NOTE, "- Increase sertraline to 100 mg\n") });
    assert.deepEqual(await editor.diagnostics({ version }), []);
  });

  it("clears a document's diagnostics when it is closed", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    await editor.diagnostics();
    await editor.close();
    assert.deepEqual(await editor.diagnostics(), []);
  });

  it("is silent in plain text that is no note, whatever medicines it names", async () => {
    editor = await Editor.start();
    await editor.open("Shopping: milk, bread. Ask whether sertraline is in stock.", { languageId: "plaintext" });
    assert.deepEqual(await editor.diagnostics(), []);
  });

  it("reads plain text that has the shape of a note", async () => {
    editor = await Editor.start();
    await editor.open(NOTE, { languageId: "plaintext" });
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it("leaves a language alone that the settings do not name", async () => {
    editor = await Editor.start({ settings: { languages: ["markdown"] } });
    await editor.open(NOTE, { languageId: "plaintext" });
    assert.deepEqual(await editor.diagnostics(), []);
  });

  it("gives a rule the severity that the settings ask for", async () => {
    editor = await Editor.start({ settings: { rules: { "prescribing-plan": "warning" } } });
    await editor.open(NOTE);
    assert.equal((await editor.diagnostics())[0]?.severity, DiagnosticSeverity.Warning);
  });

  it("is silent about a rule that is off", async () => {
    editor = await Editor.start({ settings: { rules: { "prescribing-plan": "off" } } });
    await editor.open(NOTE);
    assert.deepEqual(await editor.diagnostics(), []);
  });

  it("shows a changed setting at once, without an edit", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.equal((await editor.diagnostics()).length, 1);
    await editor.changeSettings({ rules: { "prescribing-plan": "off" } });
    assert.deepEqual(await editor.diagnostics(), []);
    await editor.changeSettings({});
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it("waits for the save in the mode onSave", async () => {
    editor = await Editor.start({ settings: { run: "onSave" } });
    await editor.open(QUIET);
    assert.deepEqual(await editor.diagnostics(), []);
    const version = await editor.change(NOTE);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual(editor.unread(), [], "nothing was published by typing");
    await editor.save();
    assert.equal((await editor.diagnostics({ version })).length, 1);
  });

  it("waits for the command in the mode manual", async () => {
    editor = await Editor.start({ settings: { run: "manual" } });
    await editor.open(NOTE);
    assert.deepEqual(await editor.diagnostics(), []);
    const range = rangeOf(NOTE, "sertraline");
    assert.deepEqual(await editor.codeActions(range), [], "a fix would be a prompt too");
    const status: NoteStatus = await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" });
    assert.equal(status.prompts, 1);
    assert.equal((await editor.diagnostics()).length, 1);
    assert.notEqual((await editor.codeActions(range)).length, 0);
  });

  it("checks what is there when the command is answered, though the note changed on the way", async () => {
    editor = await Editor.start({ settings: { run: "manual" } });
    await editor.open(QUIET);
    await editor.diagnostics();
    await editor.changeSettings({ run: "manual" });
    await editor.diagnostics();
    await editor.changeSettings({ run: "manual", preset: "standard" });
    editor.holdSettings();
    const answer = editor.connection.sendRequest<NoteStatus | null>(CHECK, { uri: "untitled:visit" });
    await editor.change(NOTE);
    editor.releaseSettings();
    assert.equal((await answer)?.prompts, 1);
  });

  it("takes every prompt back when prompts are turned off, and brings them again", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    await editor.diagnostics();
    await editor.connection.sendNotification(PROMPTS, { on: false });
    assert.deepEqual(await editor.diagnostics(), []);
    assert.deepEqual(await editor.codeActions(rangeOf(NOTE, "sertraline")), []);
    await editor.connection.sendNotification(PROMPTS, { on: true });
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it("tells the client whether a document is a note and how many prompts are open", async () => {
    editor = await Editor.start();
    const statuses: NoteStatus[] = [];
    editor.connection.onNotification(STATUS, (status: NoteStatus) => void statuses.push(status));
    await editor.open(NOTE);
    await editor.open("Milk, bread.", { uri: "file:///list.txt", languageId: "plaintext" });
    await editor.connection.sendRequest(CHECK, { uri: "file:///list.txt" });
    const last = (uri: string) => statuses.filter((status) => status.uri === uri).at(-1);
    assert.deepEqual(last("untitled:visit"), {
      uri: "untitled:visit",
      note: true,
      prompts: 1,
      hidden: 0,
      unread: false,
      compared: false,
      dismissed: 0,
    });
    assert.equal(last("file:///list.txt")?.note, false);
  });

  it("tells how many prompts the preset left out", async () => {
    const words = "HPI: Was combative. Was hysterical. Refuses labs. Noncompliant with visits. Manipulative.\n";
    editor = await Editor.start();
    await editor.open(words + NOTE);
    const status: NoteStatus = await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" });
    assert.equal(status.prompts, 5);
    assert.ok(status.hidden > 0);
  });

  it("says of a text that is too long where it stopped reading, and fades what comes after", async () => {
    editor = await Editor.start();
    await editor.open(`Plan:\n${"Rest and water.\n".repeat(70_000)}`);
    const unread = (await editor.diagnostics()).find(({ code }) => code === "unread-text");
    assert.deepEqual(unread?.tags, [DiagnosticTag.Unnecessary]);
    assert.match(String(unread.message), new RegExp(`line ${unread.range.start.line + 1} `));
    const status: NoteStatus = await editor.connection.sendRequest(CHECK, { uri: "untitled:visit" });
    assert.equal(status.unread, true);
  });

  it("takes settings that are pushed by an editor that cannot be asked", async () => {
    editor = await Editor.start({ capabilities: {}, initializationOptions: { rules: { "prescribing-plan": "off" } } });
    await editor.open(NOTE);
    assert.deepEqual(await editor.diagnostics(), []);
    await editor.pushSettings({ rapport: { rules: { "prescribing-plan": "hint" } } });
    assert.equal((await editor.diagnostics())[0]?.severity, DiagnosticSeverity.Hint);
  });

  it("falls back to the defaults where a setting is not usable", async () => {
    editor = await Editor.start({
      settings: { rules: { "prescribing-plan": "loud" }, run: 7, languages: "all", preset: null },
    });
    await editor.open(NOTE, { languageId: "plaintext" });
    assert.equal((await editor.diagnostics())[0]?.severity, DiagnosticSeverity.Information);
  });
});
