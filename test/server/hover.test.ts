import assert from "node:assert/strict";
import { type ClientCapabilities, type Hover, MarkupContent, MarkupKind } from "vscode-languageserver";
import { createLinter, textOf } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { toMarkdown } from "../../src/server/prose";
import { readTrainingRecords, sentencesOf } from "../../src/training/sentences";
import { Editor, rangeOf, VS_CODE } from "./editor";

const NOTE = "Interval history:\nSleeping better.\n\nPlan:\n- Increase sertraline to 100 mg\n- Return in 4 weeks\n";
const PLAN = rangeOf(NOTE, "sertraline").start;
const PLAIN: ClientCapabilities = { ...VS_CODE, textDocument: { ...VS_CODE.textDocument, hover: {} } };
const rule = builtin.rules.find(({ id }) => id === "prescribing-plan")!;

function said(hover: Hover | null): string {
  assert.ok(hover && MarkupContent.is(hover.contents));
  return hover.contents.value;
}

describe("server: hover", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("says of a prompt what was looked for, why it matters, with source and caution, and what would clear it", async () => {
    editor = await Editor.start({ capabilities: PLAIN });
    await editor.open(NOTE);
    const text = said(await editor.hover(PLAN));
    for (const { lookedFor, why, clears, sources } of rule.elements!.filter(({ level }) => level !== "teaching")) {
      assert.ok(text.includes(lookedFor), lookedFor);
      assert.ok(text.includes(why), why);
      assert.ok(text.includes(clears[0]!), clears[0]);
      const cited = builtin.references.filter(({ id }) => sources.includes(id));
      assert.ok(cited.length > 0);
      for (const { citation, caution } of cited) {
        assert.ok(text.includes(citation.replace(/\.$/, "")), citation);
        assert.ok(caution === undefined || text.includes(caution), caution);
      }
    }
    assert.ok(text.includes("prescribing-plan"), "the id by which the settings know the rule");
  });

  it("says how an order was read", async () => {
    editor = await Editor.start({ settings: { rules: { "prescribing-plan": "off" } } });
    await editor.open(NOTE);
    const hover = await editor.hover(PLAN);
    assert.match(said(hover), /^\*\*Read as an order:\*\* increase sertraline, class ssri/);
    assert.deepEqual(hover?.range, rangeOf(NOTE, "Increase sertraline to 100 mg"));
  });

  it("says of a named thing what it was read as and which words decide how it is meant", async () => {
    const note = "HPI: Denies insomnia. Her mother has depression.\nPlan: Continue sertraline.\n";
    editor = await Editor.start({ capabilities: PLAIN });
    await editor.open(note);
    const at = async (words: string) => said(await editor.hover(rangeOf(note, words).start));
    assert.equal(await at("insomnia"), "Read as a problem or symptom: insomnia, denied (“Denies”).");
    assert.match(
      await at("depression"),
      /^Read as a problem or symptom: depression, of another person \(“mother has”\)\.$/,
    );
  });

  it("says of evidence that no pattern knows what it stands on, and by which of its words it was told", async () => {
    const linter = createLinter(builtin);
    const learned = (text: string) =>
      linter.lint(`${NOTE}${text}\n`).note.evidence.find(({ weighed = [] }) => weighed.length > 1);
    const { text } = sentencesOf(readTrainingRecords("rules/training")).find(
      (each) => each.documents && learned(each.text) !== undefined,
    )!;
    const note = `${NOTE}${text}\n`;
    const { span, record, weighed } = learned(text)!;
    editor = await Editor.start({ capabilities: PLAIN });
    await editor.open(note);
    const hover = said(await editor.hover(rangeOf(note, note.slice(span.start, span.end)).start));
    assert.match(hover, new RegExp(`Most told by “.+Record ${record}\\.`));
    assert.ok(hover.includes(`“${textOf(note, weighed![0]!.span)}”`), hover);
  });

  it("links the sources where the editor shows Markdown", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const hover = await editor.hover(PLAN);
    assert.equal((hover!.contents as MarkupContent).kind, MarkupKind.Markdown);
    assert.match(said(hover), /\]\(https:\/\//);
  });

  it("shows words as they are typed, whatever Markdown they would make", () => {
    const paragraphs = [[{ label: "Read as an order", text: "dose <50> *mg* [x](https://example.org)" }]];
    const markdown = toMarkdown([{ paragraphs, sources: [] }]);
    assert.equal(markdown, String.raw`**Read as an order:** dose \<50\> \*mg\* \[x\]\(https://example.org\)`);
  });

  it("reads aloud: no sign that has no words, no table, one paragraph for each thing it says", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const text = said(await editor.hover(PLAN));
    assert.doesNotMatch(text, /\p{Extended_Pictographic}|^\s*[|#]/mu);
    for (const paragraph of text.trim().split("\n\n")) assert.match(paragraph, /[.!?]”?( \(sources? [\d, ]+\))?$/);
  });

  it("says nothing where nothing was read", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    assert.equal(await editor.hover(rangeOf(NOTE, "Sleeping").start), null);
    assert.equal(await editor.hover({ line: 400, character: 7 }), null);
  });
});
