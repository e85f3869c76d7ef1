import assert from "node:assert/strict";
import { builtin, loadPacks } from "../../src/packs/index";
import { RULES } from "../../src/protocol/rules";
import {
  EXPORT_SMART_PHRASE,
  type ExportedSmartPhrase,
  IMPORT_SMART_PHRASE,
  type ImportedSmartPhrase,
  TEMPLATES,
  type TemplateSummary,
} from "../../src/protocol/templates";
import { Editor } from "./editor";

const PHRASE =
  '@NAME@ today.\n\nHPI: ***\nMood: {MOOD:123}\n\nPLAN\n1. {Blank single:19197::"same","less, by ***"}\n# Note: "yes"\n';

describe("server: SmartPhrases", () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.dispose());

  const take = (title: string, text = PHRASE): Promise<ImportedSmartPhrase> =>
    editor.connection.sendRequest(IMPORT_SMART_PHRASE, { title, text });
  const give = (what: { id?: string; uri?: string }): Promise<ExportedSmartPhrase | null> =>
    editor.connection.sendRequest(EXPORT_SMART_PHRASE, what);
  const use = (text: string) =>
    editor.connection.sendRequest(RULES, { files: [{ uri: "file:///o.yaml", path: "o.yaml", text }] });

  it("come in as a file without a mistake, whose template is one's own and goes out as it came", async () => {
    const { yaml, id } = await take("GT Follow up");
    assert.deepEqual(loadPacks([{ path: "o.yaml", text: yaml }], builtin).problems, []);
    await use(yaml);
    const list: TemplateSummary[] = await editor.connection.sendRequest(TEMPLATES);
    assert.equal(list.find((each) => each.id === id)?.own, true);
    assert.equal((await give({ id }))?.text, PHRASE);
  });

  it("say what was read, and in the file what was not understood", async () => {
    const read = await take("x", `${PHRASE}\nMY PART\n<i>***</i>`);
    assert.deepEqual(read.headings, ["HPI", "PLAN"]);
    assert.equal(read.blanks, 3);
    assert.equal(read.lists, 2);
    assert.equal(read.links, 1);
    assert.deepEqual(read.unread, ["MY PART", "<i>", "</i>"]);
    for (const part of ["MY PART", "<i>", "{MOOD:123}"]) assert.match(read.yaml, new RegExp(`^# .*${part}`, "m"));
  });

  it("get a name that no template and no dot phrase has", async () => {
    const first = await take("Intake");
    assert.equal(first.id, "intake-2");
    assert.equal(first.dotPhrase, ".intake-2");
    assert.equal((await take("Goal")).dotPhrase, ".goal-2");
    assert.equal((await take("¿?")).id, "smartphrase");
    assert.match((await take("90-day check")).dotPhrase, /^\.[a-z]/);
  });

  it("go out with *** and lists, also from the note in front, which stays as it is", async () => {
    await editor.open("Plan:\n- Therapy: [___ offered | declined because ___]; next: [___ who]\n");
    assert.equal(
      (await give({ uri: "untitled:visit" }))?.text,
      'Plan:\n- Therapy: {Blank single:19197::"offered","declined because ***"}; next: ***\n',
    );
    assert.match((await give({ id: "follow-up" }))!.text, /\{Blank single:19197::"current"/);
    assert.doesNotMatch((await give({ id: "follow-up" }))!.text, /___|\[/);
  });

  it("answer null for what is not there", async () => {
    assert.equal(await give({ id: "none" }), null);
    assert.equal(await give({ uri: "untitled:none" }), null);
  });
});
