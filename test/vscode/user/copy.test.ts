import assert from "node:assert/strict";
import * as path from "node:path";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { windowForEachTest } from "./session";

const NOTE = `Follow-up visit

Plan:
• Increase sertraline 50 → 100 mg, “one step”
• Goal: [___ what she wants to be able to do]
`;

describe("Copy for EHR, by keyboard alone", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") }),
    { "visit.note": NOTE },
  );

  it("names the open blank first, goes to it, and copies plain text once it is filled, with the note as it was", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await workbench.allowClipboard();
    await editor.focus();
    await editor.showing("the note", (lines) => lines.some((line) => line.includes("Increase sertraline")));
    await workbench.command("Rapport: Copy for EHR");
    const offered = await workbench.offered();
    assert.match(offered[0]!, /^Go to First Blank/);
    assert.match(offered[1]!, /^Copy Anyway/);
    await page.keyboard.press("Enter");
    // The blank is selected now, and still the whole note is what leaves.
    await page.getByText(/^Ln 5, Col \d+ \(\d+ selected\)/).waitFor();
    await workbench.command("Rapport: Copy for EHR");
    await workbench.pick("Anyway", "Copy Anyway");
    await page.getByText("Copied for the EHR.").waitFor();
    assert.match(await workbench.clipboard(), /^Follow-up visit[\s\S]*\[___ what she wants to be able to do\]$/);
    await page.keyboard.type("be back in class");

    await editor.showing("the goal", (lines) => lines.some((line) => line.includes("be back in class")));
    await page.getByText("Copied for the EHR.").waitFor({ state: "detached" });
    await workbench.command("Rapport: Copy for EHR");
    await page.getByText("Copied for the EHR.").waitFor();
    const plain =
      'Follow-up visit\r\n\r\nPlan:\r\n- Increase sertraline 50 -> 100 mg, "one step"\r\n- Goal: be back in class';
    assert.equal(await workbench.clipboard(), plain);
    await editor.showing("the note as it was", (lines) =>
      lines.some((line) => line.includes("• Increase sertraline 50 → 100 mg, “one step”")),
    );
  });
});
