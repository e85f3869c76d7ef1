import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { eventually } from "../driver/eventually";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { bareNote, typedNote } from "./notes";
import { windowForEachTest } from "./session";
import { storedInPage, textsUnder } from "./stored";

/** A name in the order itself, of which nothing may be left anywhere. */
const sentinel = "Quillfeather";
const named = bareNote.replace("daily.", `daily as ${sentinel} asked.`);

describe("dismissing, by keyboard alone", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") }),
    { "visit.note": named },
  );

  async function dismiss(scope: string, reason: string): Promise<void> {
    const workbench = window();
    const { editor } = workbench;
    await editor.focus();
    await editor.underlined("info", 1);
    await editor.goToText("sertraline");
    await editor.quickFixes();
    await editor.takeFix(/^Not now…$/);
    await workbench.pick(scope, scope);
    await workbench.pick(reason, reason);
  }

  it("keeps a prompt away through edits elsewhere and a new window, lists it with its reason, and brings it back", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await dismiss("This prompt", "Urgent visit");
    await editor.underlined("info", 0);
    await editor.goTo(1, 1);
    await editor.type("Seen by video. ");
    await editor.showing("the edit", (lines) => lines.some((line) => line.startsWith("Seen by video")));
    await page.keyboard.press("ControlOrMeta+s");
    await page.locator(".tab.active:not(.dirty)").waitFor();
    await page.reload();
    await page.locator(`.statusbar-item[aria-label^="Rapport: 0 open prompts."]`).waitFor();
    await editor.underlined("info", 0);

    await workbench.command("Rapport: Show Dismissed");
    const [row] = await workbench.offered();
    assert.match(row!, /Urgent visit/);
    await page.keyboard.press("Enter");
    await editor.underlined("info", 1);
  });

  it("dismisses one element only, and undoes it by a command", async () => {
    const workbench = window();
    const { editor } = workbench;
    await dismiss("Only psychotherapy", "No reason");
    await editor.goToText("sertraline");
    const withoutTherapy = (titles: string[]) => !titles.some((title) => /therapy/i.test(title));
    await eventually(() => fixesOnce(), withoutTherapy, "fixes without psychotherapy");
    await workbench.command("Rapport: Undo Last Dismissal");
    await editor.goToText("sertraline");
    await eventually(
      () => fixesOnce(),
      (titles) => !withoutTherapy(titles),
      "the fix for psychotherapy again",
    );

    async function fixesOnce(): Promise<string[]> {
      const titles = await editor.quickFixes();
      await workbench.page.keyboard.press("Escape");
      await workbench.page.locator(".action-widget").waitFor({ state: "hidden" });
      return titles;
    }
  });

  it("stores no word of the note, neither in the host nor in the page, and writes no setting", async () => {
    const { editor, page } = window();
    await dismiss("Every prompt about this order", "Documented elsewhere");
    await editor.underlined("info", 0);
    const stored = await eventually(
      () => storedInPage(page),
      (texts) => texts.some((text) => text.includes("documented-elsewhere")),
      "the dismissal in the page's storage",
    );
    for (const text of [...stored, ...textsUnder(window.host().data)]) {
      assert.ok(!text.includes(sentinel), text.slice(0, 200));
      assert.ok(!/sertraline/i.test(text), text.slice(0, 200));
    }
    assert.ok(!fs.existsSync(path.join(window.folder(), ".vscode")));
  });
});

/** Counts in the page, at each change of it, how many prompts are underlined at once at the most. */
const WATCH = `globalThis.rapportMost = 0;
new MutationObserver(() => {
  rapportMost = Math.max(rapportMost, document.querySelectorAll(".squiggly-info").length);
}).observe(document.body, { childList: true, subtree: true });`;

describe("not being in the way", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") }),
    { "visit.note": "" },
  );

  it("underlines nothing while a plan is being typed, and asks once the hand rests", async () => {
    const { editor, page } = window();
    await editor.focus();
    await page.evaluate(WATCH);
    await page.keyboard.type(typedNote, { delay: 15 });
    assert.equal(await page.evaluate("rapportMost"), 0);
    await editor.underlined("info", 1);
  });

  it("reads nothing while it is turned off, and says so in the status bar", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await editor.focus();
    await workbench.command("Rapport: Turn Prompts On or Off");
    await editor.focus();
    await editor.type(typedNote);
    await page.locator(".statusbar-item", { hasText: "Rapport: off" }).waitFor();
    await editor.goToText("sertraline");
    assert.equal(await editor.underlines("info").count(), 0);
    await workbench.command("Rapport: Turn Prompts On or Off");
    await editor.underlined("info", 1);
    await page.locator(".statusbar-item", { hasText: "Rapport: off" }).waitFor({ state: "detached" });
  });
});

describe("a file that saves itself, with Windows line endings and tabs", () => {
  const windows = bareNote.replaceAll("- ", "\t- ").trimEnd().replaceAll("\n", "\r\n");
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, {
        extension: stagedExtension(scope),
        folder,
        file: path.join(folder, "visit.note"),
        settings: { "files.autoSave": "afterDelay", "files.autoSaveDelay": 100 },
      }),
    { "visit.note": windows },
  );

  it("takes fixes one after the other, each beside its order, and keeps its line endings", async () => {
    const { editor, page } = window();
    const saved = () => fs.readFileSync(path.join(window.folder(), "visit.note"), "utf8");
    await editor.focus();
    await editor.underlined("info", 1);
    for (const [title, words] of [
      [/goal/i, "be back in class by spring"],
      [/psychotherapy/i, "sees her therapist weekly"],
    ] as const) {
      // A tab is four columns to the status bar; the end of the line is one place for both.
      await editor.goTo(7, 1);
      await page.keyboard.press("End");
      for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowLeft");
      await editor.quickFixes();
      await editor.takeFix(title);
      await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
      await page.keyboard.type(words);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await eventually(saved, (text) => text.includes(words), "the file with what was typed");
    }
    const text = saved();
    assert.doesNotMatch(text, /(?<!\r)\n/);
    const lines = text.split("\r\n");
    for (const line of windows.split("\r\n")) assert.ok(lines.includes(line), line);
    for (const line of lines.filter((each) => /class by spring|therapist weekly/.test(each)))
      assert.match(line, /^\t- /);
  });
});

describe("a workspace of two folders", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder: path.join(folder, "clinic.code-workspace") }),
    {
      "clinic.code-workspace": JSON.stringify({ folders: [{ path: "asked" }, { path: "spared" }] }),
      "asked/first.note": bareNote,
      "spared/second.note": bareNote,
      "spared/.vscode/settings.json": JSON.stringify({ "rapport.rules": { "prescribing-plan": "off" } }),
    },
  );

  it("checks each note by the settings of its own folder", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await workbench.openFile("first.note");
    await editor.underlined("info", 1);
    await workbench.openFile("second.note");
    await page.locator(`.statusbar-item[aria-label^="Rapport: 0 open prompts."]`).waitFor();
    await editor.underlined("info", 0);
  });
});
