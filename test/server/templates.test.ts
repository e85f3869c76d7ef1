import assert from "node:assert/strict";
import { builtin } from "../../src/packs/index";
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
    assert.equal((text.text.match(/\$\{\d+:/g) ?? []).length, blanks.length);
  });

  it("leaves the help for the writer out of the note", async () => {
    for (const { id, sections } of builtin.templates) {
      const { plain }: TemplateText = await editor.connection.sendRequest(TEMPLATE, { id });
      for (const { help, heading } of sections) {
        assert.ok(plain.includes(heading));
        assert.ok(help === undefined || !plain.includes(help));
      }
    }
  });

  it("answers null for a template that it does not know", async () => {
    assert.equal(await editor.connection.sendRequest(TEMPLATE, { id: "no such visit" }), null);
  });
});
