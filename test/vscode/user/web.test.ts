import assert from "node:assert/strict";
import { stagedExtension } from "../hosts/stagedExtension";
import { startWebHost } from "../hosts/webHost";
import { bareNote, shoppingList } from "./notes";
import { windowForEachTest } from "./session";

const yearOfCitation = /\b(19|20)\d\d\b/;

describe("VS Code for the Web", () => {
  const window = windowForEachTest(
    (scope, folder) => startWebHost(scope, { extension: stagedExtension(scope), folder }),
    {
      "visit.note": bareNote,
      "list.txt": shoppingList,
      // The only settings that a page without a person's profile reads.
      ".vscode/settings.json": JSON.stringify({ "workbench.startupEditor": "none", "editor.minimap.enabled": false }),
    },
  );

  it("underlines the plan and explains it when the mouse rests there, with no server behind the page", async () => {
    const workbench = window();
    const { editor } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    const said = await editor.hoverWithMouse("info", yearOfCitation);
    assert.match(said, /psychotherapy/i);
  });

  it("inserts the chosen fix where the plan is, and takes what is typed into its first blank", async () => {
    const workbench = window();
    const { editor } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await editor.goToText("sertraline");
    await editor.quickFixes();
    await editor.takeFix(/goal/i);
    const withBlank = await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
    assert.match(withBlank.find((line) => line.includes("[___"))!, /^- /);
    await workbench.page.keyboard.type("be back in class by spring");
    await workbench.page.keyboard.press("Tab");
    await editor.showing("the typed goal", (lines) =>
      lines.some((line) => /^- .*be back in class by spring/.test(line)),
    );
  });

  it("opens a template from the command palette, with *** for the blanks where that is chosen", async () => {
    const workbench = window();
    const { editor } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await workbench.command("Rapport: New Note from Template");
    const offered = await workbench.offered();
    assert.ok(offered.some((title) => /follow-up/i.test(title)) && offered.some((title) => /intake/i.test(title)));
    await workbench.pick("intake", "ntake");
    await workbench.atStep("2/3");
    await workbench.page.keyboard.press("Enter");
    await workbench.atStep("3/3");
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await editor.showing("the template's blanks", (lines) => lines.includes("In the patient's words: ***"));
    await workbench.page.keyboard.type("I cannot sleep");
    await editor.showing("the first blank filled", (lines) => lines.includes("In the patient's words: I cannot sleep"));
  });

  it("copies the plan as plain text, with the blank that is open named first, and tells it in the review", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await workbench.allowClipboard();
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await editor.goToText("sertraline");
    await editor.quickFixes();
    await editor.takeFix(/goal/i);
    await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
    await page.keyboard.press("Escape");
    await workbench.command("Rapport: Copy for EHR");
    assert.match((await workbench.offered())[0]!, /^Go to First Blank/);
    await workbench.pick("Anyway", "Copy Anyway");
    await page.getByText("Copied for the EHR.").waitFor();
    assert.match(await workbench.clipboard(), /^Follow-up visit\r\n[\s\S]*\r\n- Goal in the patient's words: \[___ /);
    await workbench.command("Rapport: Open Plan Review as Text");
    await editor.showing("the review", (lines) => lines.some((line) => /^Psychotherapy: not found/.test(line)));
  });

  it("leaves plain text alone that is no note", async () => {
    const workbench = window();
    const { editor } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await workbench.openFile("list.txt");
    await editor.underlined("info", 0);
    assert.equal(await editor.underlines("hint").count(), 0);
  });

  it("keeps a dismissed prompt away through edits elsewhere, with hashes made in the page's own worker, and brings it back", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await editor.goToText("sertraline");
    await editor.quickFixes();
    await editor.takeFix(/^Not now…$/);
    await workbench.pick("This prompt", "This prompt");
    await workbench.pick("Not applicable", "Not applicable today");
    await editor.underlined("info", 0);
    await page.locator(`.statusbar-item[aria-label^="Rapport: 0 open prompts. 1 dismissed."]`).waitFor();
    await editor.goTo(1, 1);
    await editor.type("Seen by video. ");
    await editor.showing("the edit", (lines) => lines.some((line) => line.startsWith("Seen by video")));
    await editor.underlined("info", 0);
    await workbench.command("Rapport: Undo Last Dismissal");
    await editor.underlined("info", 1);
  });

  it("asks nothing of any other machine while a note is checked, explained and fixed", async () => {
    const workbench = window();
    const { editor } = workbench;
    await workbench.openFile("visit.note");
    await editor.underlined("info", 1);
    await editor.hoverWithMouse("info", yearOfCitation);
    await editor.goToText("sertraline");
    await editor.quickFixes();
    await editor.takeFix(/each missing/i);
    await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
    assert.deepEqual(workbench.outsideRequests, []);
    // Had anything been asked, it would be in the list.
    await workbench.page.evaluate(() => fetch("http://elsewhere.invalid/").catch(() => {}));
    assert.deepEqual(workbench.outsideRequests, ["http://elsewhere.invalid/"]);
  });
});
