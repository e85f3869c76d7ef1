import assert from "node:assert/strict";
import { type PlanReview, REVIEW } from "../../src/protocol/review";
import { Editor, rangeOf } from "./editor";

const NOTE =
  "HPI: Wants to coach again. Lives alone.\n\nPlan:\n- Increase sertraline to 100 mg for depression\n- Continue lisinopril 10 mg\n";
const review = (editor: Editor, uri = "untitled:visit"): Promise<PlanReview | null> =>
  editor.connection.sendRequest(REVIEW, { uri });

describe("server: plan review", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it("tells each order with its place, psychotropic or not", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const { orders } = (await review(editor))!;
    assert.deepEqual(
      orders.map(({ action, medicine, dose, indication, psychotropic }) => [
        ...[action, medicine, dose, indication, psychotropic],
      ]),
      [
        ["increase", "sertraline", "100 mg", "depression", true],
        ["continue", "lisinopril", "10 mg", undefined, false],
      ],
    );
    assert.deepEqual(orders[0]?.range, rangeOf(NOTE, "Increase sertraline to 100 mg"));
  });

  it("tells for each principle the words that document it, or the line that answers it", async () => {
    editor = await Editor.start();
    await editor.open(NOTE);
    const { principles } = (await review(editor))!;
    const of = (id: string) => principles.find((each) => each.id === id)!;
    assert.equal(of("goals").status, "documented");
    assert.match(of("goals").evidence[0]!.words, /^Wants to coach again\.$/);
    assert.equal(of("goals").insertion, undefined, "what is documented needs no line");
    assert.equal(of("psychotherapy").status, "absent");
    assert.match(of("psychotherapy").insertion!.snippet, /\$\{1/);
    assert.equal(of("reactions").insertion, undefined, "the writer's own reactions are never asked for");
  });

  it("asks nothing while acute care is recorded, and still holds the lines for who wants them", async () => {
    editor = await Editor.start();
    await editor.open(`HPI: Placed on a legal hold.\n${NOTE}`);
    const { paused, principles, prompts } = (await review(editor))!;
    assert.match(paused!, /paused/);
    assert.deepEqual(prompts, []);
    assert.match(principles.find(({ id }) => id === "psychotherapy")!.insertion!.snippet, /\$\{1/);
  });

  it("offers its lines with *** where the setting asks for wildcards", async () => {
    editor = await Editor.start({ settings: { blanks: "wildcards" } });
    await editor.open(NOTE);
    const found = (await review(editor))!.principles.find(({ id }) => id === "psychotherapy");
    assert.match(found!.insertion!.snippet, /Psychotherapy: \$\{1:\*\*\*\}; next step: \$\{2:\*\*\*\}/);
  });

  it("holds the prompts that a preset leaves out for their number, marked as such", async () => {
    editor = await Editor.start({ settings: { preset: "few" } });
    const files = [{ uri: "file:///c/.rapport/few.yaml", path: ".rapport/few.yaml", text: FEW }];
    await editor.connection.sendRequest("rapport/rules", { files });
    const note = "HPI: Patient was manipulative. Poor historian.\n\nPlan:\n- Increase sertraline to 100 mg\n";
    await editor.open(note);
    const { prompts } = (await review(editor))!;
    assert.ok(prompts.length >= 2);
    assert.ok(prompts.some(({ hidden }) => hidden));
    assert.ok(
      prompts.every(({ rule }) => rule !== "prescribing-plan"),
      "the plan's prompt is told by its principles",
    );
  });

  it("has none for a text that is no note", async () => {
    editor = await Editor.start();
    await editor.open("milk and bread\n", { languageId: "plaintext" });
    assert.equal(await review(editor), null);
    assert.equal(await review(editor, "untitled:never-opened"), null);
  });
});

const FEW = `kind: presets
records:
  - id: few
    title: "One prompt at most"
    extends: standard
    maxPrompts: 1
`;
