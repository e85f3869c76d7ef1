import assert from "node:assert/strict";
import { renderPlain, smartPhraseText, templateParts } from "../../src/core/index";
import { builtin, loadPacks } from "../../src/packs/index";

const PHRASE = "Seen with @NAME@.\n\nPLAN\nCall *** on {DAY:7}\n# not a comment: [x]";
const own = (...paths: string[]) => {
  const files = paths.map((path) => ({ path, text: PHRASE }));
  const { knowledge, problems } = loadPacks(files, builtin);
  return { problems, templates: knowledge.templates.filter((template) => !builtin.templates.includes(template)) };
};

describe("packs: a text file in a folder of templates", () => {
  it("is a template by the name of its file, and its text comes back as it stands", () => {
    const { problems, templates } = own(".rapport/templates/Phone call.txt");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      templates.map(({ id, title, dotPhrase }) => [id, title, dotPhrase]),
      [["phone-call", "Phone call", ".phone-call"]],
    );
    assert.equal(smartPhraseText(templateParts(templates[0]!)), `${PHRASE}\n`);
    assert.equal(templates[0]!.description, "PLAN", "the headings say best what it holds");
  });

  it("takes the place of no built-in template and of no dot phrase", () => {
    const { problems, templates } = own("templates/intake.txt", "templates/goal.txt");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      templates.map(({ id, dotPhrase }) => [id, dotPhrase]),
      [
        ["intake-2", ".intake-2"],
        ["goal", ".goal-2"],
      ],
    );
  });

  it("gets a place in the note for the lines of a diagnosis, as other templates do", () => {
    const [template] = own("templates/a.txt").templates;
    const prompts = [{ ask: "?", line: "Asked: [___ x]", section: "plan" as const, sources: [] }];
    const text = renderPlain(templateParts(template!, { prompts, titles: builtin.lexicon.sections }));
    assert.match(text, /PLAN\nCall (?:.|\n)*\nAsked: \[___ x\]\n$/);
  });
});
