import assert from "node:assert/strict";
import * as path from "node:path";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { windowForEachTest } from "./session";
import { storedInPage, textsUnder } from "./stored";

/** A word that stands nowhere else on the machine. */
const SENTINEL = `zvanthook${process.pid}`;

const pressedNote = `Follow-up visit

Plan:
She demanded a refill of alprazolam. Continue alprazolam 0.5 mg.
`;

describe("the private reflection, by keyboard alone", () => {
  let data = "";
  const window = windowForEachTest(
    async (scope, folder) => {
      const file = path.join(folder, "visit.note");
      const host = await startNodeHost(scope, { extension: stagedExtension(scope), folder, file });
      data = host.data;
      return host;
    },
    { "visit.note": pressedNote },
  );

  it("keeps nothing of what is typed: not when it is left, not on the disk, not in the browser", async () => {
    const workbench = window();
    const { page, reflection } = workbench;
    await workbench.editor.focus();
    await workbench.command("Rapport: Private Reflection");
    await reflection.type(SENTINEL);
    assert.equal(await reflection.firstAnswer(), SENTINEL);

    // Turned to the note and back, opened anew: empty.
    await reflection.closed(() => page.keyboard.press("Escape"));
    await workbench.command("Rapport: Private Reflection");
    assert.equal(await reflection.firstAnswer(), "");
    await reflection.type(SENTINEL);
    await reflection.closed(() => workbench.command("View: Open Previous Editor"));

    // What VS Code would write, it writes within a moment.
    await page.waitForTimeout(1500);
    const [onDisk, inPage] = [textsUnder(data), await storedInPage(page)];
    assert.ok(onDisk.length > 0 && inPage.length > 0, "the search finds what there is");
    assert.deepEqual(
      [...onDisk, ...inPage].filter((text) => text.includes(SENTINEL) || text.includes(inUtf16(SENTINEL))),
      [],
    );
    assert.deepEqual(workbench.outsideRequests, []);
  });

  it("is offered in the light bulb beside words of pressure, and is no finding", async () => {
    const { editor } = window();
    await editor.focus();
    await editor.underlined("info", 1);
    await editor.goToText("demanded a refill");
    const titles = await editor.quickFixes();
    assert.ok(
      titles.some((title) => title.startsWith("Pause for a private reflection")),
      titles.join("\n"),
    );
    await editor.takeFix(/Pause for a private reflection/);
    await window().reflection.type("x");
  });
});

/** As a database may hold it, read byte by byte. */
function inUtf16(word: string): string {
  return Buffer.from(word, "utf16le").toString("latin1");
}
