import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readNetworkLog, underGuard } from "../hosts/networkLog";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { bareNote, byHand, typedNote } from "./notes";
import { windowForEachTest } from "./session";

const yearOfCitation = /\b(19|20)\d\d\b/;

describe("VS Code with a Node extension host, by keyboard alone", () => {
  const networkLog = path.join(os.tmpdir(), `rapport-network-${randomUUID()}`);
  const window = windowForEachTest(
    (scope, folder) => {
      scope.defer(() => fs.rmSync(networkLog, { force: true }));
      const file = path.join(folder, "visit.note");
      return startNodeHost(scope, { extension: stagedExtension(scope), folder, file, env: underGuard(networkLog) });
    },
    { "visit.note": "" },
  );

  it("prompts while the note is written, explains, and fills in what the writer chooses", async () => {
    const { editor, page } = window();
    await editor.focus();
    await editor.type(typedNote);
    await editor.underlined("info", 1);
    await editor.goToText("sertraline");
    const said = await editor.hoverAtCaret(yearOfCitation);
    assert.match(said, /psychotherapy/i);
    await page.keyboard.press("Escape");

    const titles = await editor.quickFixes();
    assert.equal(titles.length, 5, titles.join("\n"));
    assert.equal(titles.at(-1), "Not now…", "beneath the fixes");
    await editor.takeFix(/goal/i);
    await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
    await page.keyboard.type("be back in class by spring");
    await editor.showing("the goal", (lines) => lines.some((line) => /be back in class by spring/.test(line)));
  });

  it("clears the prompt when what was missing is written by hand", async () => {
    const { editor } = window();
    await editor.focus();
    await editor.type(typedNote);
    await editor.underlined("info", 1);
    await editor.goTo(4, 1);
    await editor.type(byHand);
    await editor.underlined("info", 0);
  });

  it("walks through the findings with F8", async () => {
    const { editor, page } = window();
    await editor.focus();
    await editor.type(typedNote);
    await editor.underlined("info", 1);
    await editor.goTo(1, 1);
    await page.keyboard.press("F8");
    await page.getByText("Ln 7, Col 1").waitFor();
  });

  it("reaches no other machine from the page, the extension host or the server", async () => {
    const { editor, outsideRequests } = window();
    await editor.focus();
    await editor.type(typedNote);
    await editor.underlined("info", 1);
    const { guarded, attempts } = readNetworkLog(networkLog);
    assert.ok(guarded.some((command) => /[\\/]dist[\\/]server[\\/]node\.js/.test(command)));
    assert.deepEqual([...attempts, ...outsideRequests], []);
  });
});

describe("VS Code in a folder that is not trusted", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, {
        extension: stagedExtension(scope),
        folder,
        file: path.join(folder, "visit.note"),
        settings: { "security.workspace.trust.enabled": true },
      }),
    { "visit.note": bareNote },
  );

  it("prompts all the same, because it runs nothing from the folder", async () => {
    const { editor, page } = window();
    await page.getByRole("button", { name: "No, I don't trust the authors" }).click();
    await page.getByText("Restricted Mode").first().waitFor();
    await editor.underlined("info", 1);
  });
});
