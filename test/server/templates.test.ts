import assert from "node:assert/strict";
import { builtin } from "../../src/packs/index";
import { RULES } from "../../src/protocol/rules";
import { TEMPLATE, TEMPLATES, type TemplateSummary, type TemplateText } from "../../src/protocol/templates";
import { Editor } from "./editor";

describe("server: templates", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.dispose());

  it("lists the templates by title, with what each is for", async () => {
    const list: TemplateSummary[] = await editor.connection.sendRequest(TEMPLATES);
    assert.deepEqual(list.map(({ id }) => id).sort(), builtin.templates.map(({ id }) => id).sort());
    for (const { title, description } of list) assert.ok(title !== "" && description !== "");
  });

  it("gives the text of one with a tab stop for each blank, and as plain text", async () => {
    const text: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id: "follow-up" });
    const blanks = text.plain.match(/\[___[^\]]*\]/g) ?? [];
    assert.ok(blanks.length > 3);
    assert.equal((text.text.match(/\$\{\d+[:|]/g) ?? []).length, blanks.length);
  });

  it("leaves the help for the writer out of the note", async () => {
    for (const { id, sections } of builtin.templates) {
      const { plain }: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id });
      for (const { help, heading } of sections) {
        assert.ok(plain.includes(heading!));
        assert.ok(help === undefined || !plain.includes(help));
      }
    }
  });

  it("gives the help beside it, by the line of the heading that it belongs to", async () => {
    const { plain, help }: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id: "follow-up" });
    assert.ok(help.length > 2);
    for (const { heading } of help) assert.ok(plain.split("\n").includes(heading), heading);
  });

  it("gives it with *** as well, one for each blank", async () => {
    const { plain, wildcards }: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id: "taper" });
    assert.equal(wildcards, plain.replace(/\[___[^\]]*\]/g, "***"));
  });

  it("marks those of one's own", async () => {
    const own =
      'kind: templates\nrecords:\n  - { id: mine, title: Mine, description: d, sections: [{ lines: ["***"] }] }\n';
    await editor.connection.sendRequest(RULES, { files: [{ uri: "file:///o.yaml", path: "o.yaml", text: own }] });
    const list: TemplateSummary[] = await editor.connection.sendRequest(TEMPLATES);
    assert.deepEqual(
      list.filter((each) => each.own).map(({ id }) => id),
      ["mine"],
    );
    await editor.connection.sendRequest(RULES, { files: [] });
  });

  it("leaves out the codes of a country whose codes are not minded", async () => {
    const text = async (): Promise<string> =>
      ((await editor.connection.sendRequest(TEMPLATE, { id: "psychotherapy-add-on" })) as TemplateText).plain;
    assert.match(await text(), /^Billing:/m);
    await editor.changeSettings({ locales: [] });
    assert.doesNotMatch(await text(), /^Billing:/m);
    await editor.changeSettings({});
  });

  it("answers null for a template that it does not know", async () => {
    assert.equal(await editor.connection.sendRequest(TEMPLATE, { id: "no such visit" }), null);
  });
});
