import assert from "node:assert/strict";
import { MarkupContent } from "vscode-languageserver";
import { builtin } from "../../src/packs/index";
import { Editor } from "./editor";

const codes = builtin.rules.find(({ id }) => id === "psychotherapy-addon-time")!;
const [{ note: CODES }] = codes.examples.flagged as [{ note: string }];
const OPEN_BLANK = "Plan: Next visit [___ date].\n";

describe("server: the setting rapport.locales", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("hides the rules of a country that is taken out of the list", async () => {
    editor = await Editor.start({ settings: { locales: ["us"] } });
    await editor.open(CODES);
    assert.ok((await editor.diagnostics()).some(({ code }) => code === codes.id));
    await editor.changeSettings({ locales: [] });
    assert.ok(!(await editor.diagnostics()).some(({ code }) => code === codes.id));
  });

  it("hides the law of that country from hovers and links too", async () => {
    const law = builtin.references.find(({ id }) => id === "EHI")!;
    const read = async (locales: string[]) => {
      editor?.dispose();
      editor = await Editor.start({ settings: { locales } });
      await editor.open(OPEN_BLANK);
      const [blank] = await editor.diagnostics();
      const hover = await editor.hover(blank!.range.start);
      assert.ok(hover && MarkupContent.is(hover.contents));
      return { said: hover.contents.value, link: blank!.codeDescription?.href };
    };
    const there = await read(["us"]);
    assert.ok(there.said.includes(law.url!));
    assert.equal(there.link, law.url);
    const elsewhere = await read([]);
    assert.ok(!elsewhere.said.includes(law.url!));
    assert.equal(elsewhere.link, undefined);
  });

  it("minds the United States where the setting cannot be used", async () => {
    editor = await Editor.start({ settings: { locales: "us" } });
    await editor.open(CODES);
    assert.ok((await editor.diagnostics()).some(({ code }) => code === codes.id));
  });
});
