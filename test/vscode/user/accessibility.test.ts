import assert from "node:assert/strict";
import * as path from "node:path";
import { faultsWithin } from "../driver/axe";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { bareNote } from "./notes";
import { windowForEachTest } from "./session";

/** The frame of a list is VS Code's own; so is that it sets a row's two texts side by side without a space, which no name can repeat. */
const VSCODES_OWN = {
  rules: {
    "aria-required-children": { enabled: false },
    "scrollable-region-focusable": { enabled: false },
    "label-content-name-mismatch": { enabled: false },
  },
};

for (const theme of [
  "Default Light Modern",
  "Default Dark Modern",
  "Default High Contrast",
  "Default High Contrast Light",
]) {
  describe(`axe-core, in ${theme}`, () => {
    const window = windowForEachTest(
      (scope, folder) =>
        startNodeHost(scope, {
          extension: stagedExtension(scope),
          folder,
          file: path.join(folder, "visit.note"),
          settings: { "workbench.colorTheme": theme },
        }),
      { "visit.note": bareNote },
    );

    it("finds nothing in the plan review, the status bar item, the hover and the private reflection", async () => {
      const workbench = window();
      const { editor, page, review, reflection } = workbench;
      await editor.focus();
      await editor.underlined("info", 1);
      await editor.goToText("sertraline to 100");
      await editor.hoverAtCaret(/Why it matters/);
      assert.deepEqual(await faultsWithin(page, ".monaco-hover:not(.hidden) .markdown-hover", VSCODES_OWN), []);
      await page.keyboard.press("Escape");
      await review.open();
      await review.row(/^Goals: not found/);
      assert.deepEqual(
        await faultsWithin(page, ".pane-body .tree-explorer-viewlet-tree-view .monaco-list-rows", VSCODES_OWN),
        [],
      );
      assert.deepEqual(await faultsWithin(page, '.statusbar-item[id*="rapport"]', VSCODES_OWN), []);
      await workbench.command("Rapport: Private Reflection");
      // Where no script may run axe cannot either: it is shown the same page, colours included, in a tab of its own.
      const tab = await page.context().newPage();
      await tab.setContent(await (await reflection.frame()).content());
      assert.deepEqual(await faultsWithin(tab, "html"), []);
    });
  });
}
