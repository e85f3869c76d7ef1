import assert from "node:assert/strict";
import * as path from "node:path";
import { eventually } from "../driver/eventually";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { bareNote } from "./notes";
import { windowForEachTest } from "./session";

describe("the plan review, by keyboard alone", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") }),
    { "visit.note": bareNote },
  );

  it("tells the plan row by row in words, jumps to an order and inserts the line that is missing", async () => {
    const { editor, page, review } = window();
    await editor.focus();
    await editor.underlined("info", 1);
    await review.open();
    await review.row(/^Increase sertraline to 100 mg daily: increase sertraline/);
    await review.row(/^Goals: not found/);
    await review.row(/^Psychotherapy: not found/);

    await review.take(/^Increase sertraline/);
    await page.getByText(/^Ln 7, Col 3/).waitFor();

    await review.open();
    await review.take(/^Add a line for the patient's goal/);
    await editor.showing("the line", (lines) => lines.some((line) => line.startsWith("- Goal")));
    await page.keyboard.type("be back in class by spring");
    await review.row(/^Goals: documented/);
  });

  it("follows the cursor without taking the keys from the note", async () => {
    const { editor, page, review } = window();
    await editor.focus();
    await editor.underlined("info", 1);
    await review.open();
    await review.row(/^Increase sertraline/);
    await page.keyboard.press("ControlOrMeta+1");
    await editor.goToText("sertraline to 100");
    await review.selected(/^Increase sertraline/);
    await editor.type("!");
    await editor.showing("what is typed", (lines) => lines.some((line) => line.includes("!")));
  });

  it("opens as a text that can be read from top to bottom and is not itself checked", async () => {
    const workbench = window();
    await workbench.editor.focus();
    await workbench.editor.underlined("info", 1);
    await workbench.command("Rapport: Open Plan Review as Text");
    const lines = await workbench.editor.showing("the review", (shown) =>
      shown.some((line) => /^Goals: not found/.test(line)),
    );
    // A narrow column wraps what is one line of the text.
    assert.match(lines.join("").replace(/\s+/g, " "), /Increase sertraline to 100 mg daily: .*line 7/);
    assert.ok(!lines.some((line) => line.includes("Add a line")));
    await workbench.editor.underlined("info", 0);
  });

  it("answers from the menu of the status bar, whose first entry is what is missing first", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await editor.focus();
    await editor.underlined("info", 1);
    await workbench.command("Rapport: Show Open Prompts and Actions");
    const offered = await workbench.offered();
    assert.match(offered[0]!, /^Goals: not found/);
    await page.keyboard.press("Enter");
    await editor.showing("the line", (lines) => lines.some((line) => line.startsWith("- Goal")));
  });

  it("goes from prompt to prompt and around the end, showing why", async () => {
    const workbench = window();
    await workbench.editor.focus();
    await workbench.editor.underlined("info", 1);
    await workbench.command("Rapport: Go to Next Prompt");
    await workbench.page.getByText(/^Ln 7, Col 3/).waitFor();
    const hover = workbench.page.locator(".monaco-hover:visible .monaco-hover-content").first();
    await eventually(
      async () => (await hover.allInnerTexts()).join(),
      (text) => /goal/i.test(text),
      "a hover that says why",
    );
  });
});
