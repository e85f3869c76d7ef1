import assert from "node:assert/strict";
import { builtin } from "../../src/packs/index";
import { RULES, type RuleFileText, type RulesStatus } from "../../src/protocol/rules";
import { TEMPLATES, type TemplateSummary } from "../../src/protocol/templates";
import { Editor } from "./editor";

const NOTE = "Plan:\n- Increase sertraline to 100 mg\n";
const FOLDER = "file:///practice/.rapport/";
const file = (name: string, text: string): RuleFileText => ({ uri: FOLDER + name, path: `.rapport/${name}`, text });
const SILENT = file("quiet.yaml", "kind: rules\ndisable: [prescribing-plan]\n");
const LOUD = file(
  "loud.yaml",
  "kind: presets\nrecords:\n  - { id: standard, extends: standard, title: Ours, rules: { prescribing-plan: warning } }\n",
);
const BROKEN = file("broken.yaml", "kind: presets\nrecords:\n  - id: loud\n    title: Loud\n    extends: teeching\n");
const SIGN = file(
  "evidence.yaml",
  `kind: evidence
records:
  - id: goals-our-words
    principle: goals
    strength: documented
    match: ["north star"]
    examples: { counts: ["North star: the choir."], does-not-count: ["The star."] }
`,
);

describe("server: rules of one's own", () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.dispose());
  const send = (...files: RuleFileText[]): Promise<RulesStatus> => editor.connection.sendRequest(RULES, { files });
  const codes = async (): Promise<unknown[]> => (await editor.diagnostics()).map(({ code }) => code);

  it("take effect at once in the notes that are open, and stop with their file", async () => {
    await editor.open(NOTE);
    assert.deepEqual(await codes(), ["prescribing-plan"]);
    await send(SILENT);
    assert.deepEqual(await codes(), []);
    await send();
    assert.deepEqual(await codes(), ["prescribing-plan"]);
  });

  it("say what documents a goal in the words of a clinic, beside the built-in ways", async () => {
    await editor.open(`Goals: North star, the choir.\n${NOTE}`);
    await editor.diagnostics();
    await send(SIGN);
    assert.doesNotMatch(String((await editor.diagnostics())[0]?.message), /goal/);
  });

  it("change a preset that is set already", async () => {
    await send(LOUD);
    await editor.open(NOTE);
    assert.equal((await editor.diagnostics())[0]?.severity, 2);
  });

  it("bring templates to the list", async () => {
    const template = "kind: templates\nrecords:\n  - { id: phone, extends: follow-up, title: Phone call }\n";
    await send(file("phone.yaml", template));
    const list: TemplateSummary[] = await editor.connection.sendRequest(TEMPLATES);
    assert.ok(list.some(({ id, title }) => id === "phone" && title === "Phone call"));
  });

  it("may be templates in plain text, whose blanks are nobody's to fill", async () => {
    const phone = file("templates/phone.txt", "HPI: ***\nPlan:\nStart ***\n");
    await send(phone);
    const list: TemplateSummary[] = await editor.connection.sendRequest(TEMPLATES);
    assert.ok(list.some(({ id, own }) => id === "phone" && own));
    await editor.open(phone.text, { uri: phone.uri, languageId: "plaintext" });
    assert.deepEqual(await editor.diagnostics({ uri: phone.uri, version: 1 }), []);
  });

  it("with a mistake are listed in their file without being opened, with place and allowed values, and the rest goes on", async () => {
    await editor.open(NOTE);
    await editor.diagnostics();
    const { problems } = await send(BROKEN, SILENT);
    assert.equal(problems, 1);
    const [problem] = await editor.diagnostics({ uri: BROKEN.uri });
    assert.deepEqual(problem?.range, { start: { line: 4, character: 13 }, end: { line: 4, character: 21 } });
    assert.match(String(problem.message), /Did you mean `teaching`\? Allowed: .*`quiet`/);
    assert.deepEqual(await codes(), []);
    await send(SILENT);
    assert.deepEqual(await editor.diagnostics({ uri: BROKEN.uri }), [], "gone with the mistake");
  });

  it("are checked as they are typed, among the other files, and again as saved when they are closed", async () => {
    const base = file("base.yaml", "kind: presets\nrecords:\n  - { id: ours, extends: quiet, title: Ours }\n");
    const text = "kind: presets\nrecords:\n  - { id: mine, extends: ours, title: Mine }\n";
    await send(base, file("mine.yaml", text));
    const uri = `${FOLDER}mine.yaml`;
    await editor.diagnostics({ uri });
    await editor.open(text, { uri, languageId: "yaml" });
    assert.deepEqual(await editor.diagnostics({ uri }), []);
    const version = await editor.change(text.replace("extends: ours", "extends: hours"), { uri });
    assert.match(String((await editor.diagnostics({ uri, version }))[0]?.message), /Did you mean `ours`/);
    await editor.close(uri);
    assert.deepEqual(await editor.diagnostics({ uri }), []);
  });

  it("in a folder of any name are rule files too, because the client handed them over", async () => {
    const uri = "file:///home/ada/my-rules/a.yaml";
    await send({ uri, path: "my-rules/a.yaml", text: "kind: mistake\n" });
    assert.equal((await editor.diagnostics({ uri })).length, 1);
    await editor.open("kind: mistakes\n", { uri, languageId: "yaml" });
    assert.match(String((await editor.diagnostics({ uri }))[0]?.message), /`mistakes` is no kind/);
  });

  it("offer what can be written, and say what it means, from the schema", async () => {
    const text = "kind: presets\nrecords:\n  - id: mine\n    level: qu\n";
    const uri = `${FOLDER}mine.yaml`;
    await editor.open(text, { uri, languageId: "yaml" });
    const items = await editor.complete({ line: 3, character: 13 }, uri);
    assert.deepEqual(
      items.map(({ label }) => label),
      ["quiet", "standard", "teaching"],
    );
    assert.deepEqual(items[0]?.textEdit, {
      newText: "quiet",
      range: { start: { line: 3, character: 11 }, end: { line: 3, character: 13 } },
    });
    const keys = await editor.complete({ line: 4, character: 0 }, uri);
    assert.deepEqual(
      keys.map(({ label }) => label),
      ["disable"],
    );
    const hover = await editor.hover({ line: 3, character: 6 }, uri);
    assert.match(JSON.stringify(hover?.contents), /Rules and elements of this level/);
  });

  it("never keep the words that a note was read by once they are gone", async () => {
    await editor.open(`Goals: North star, the choir.\n${NOTE}`);
    const before = await editor.diagnostics();
    await send(SIGN);
    await editor.diagnostics();
    await send();
    assert.deepEqual(await editor.diagnostics(), before);
  });
});

describe("server: the page of a rule", () => {
  const pages = "https://example.org/pages/";
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("is the link of a built-in rule's diagnostic where the editor says where the pages are", async () => {
    editor = await Editor.start({ initializationOptions: { pages } });
    await editor.open(NOTE);
    assert.equal((await editor.diagnostics())[0]?.codeDescription?.href, `${pages}prescribing-plan.md`);
  });

  it("is no link of a rule of one's own, which has no page: its source is", async () => {
    editor = await Editor.start({ initializationOptions: { pages } });
    const text = "kind: rules\nrecords:\n  - { id: ours, extends: reflection-in-chart, priority: 1 }\n";
    const [flagged] = builtin.rules.find(({ id }) => id === "reflection-in-chart")!.examples.flagged;
    await editor.connection.sendRequest(RULES, { files: [file("a.yaml", text)] });
    await editor.open(flagged!.note);
    const ours = (await editor.diagnostics()).find(({ code }) => code === "ours");
    assert.ok(ours?.codeDescription && !ours.codeDescription.href.startsWith(pages));
  });

  it("is asked for on the web only, never as a file or a command", async () => {
    editor = await Editor.start({ initializationOptions: { pages: "command:rapport." } });
    await editor.open(NOTE);
    assert.match((await editor.diagnostics())[0]!.codeDescription!.href, /^https:/);
  });
});
