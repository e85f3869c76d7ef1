/** `npm run screenshots`: takes the README's pictures from the real editor into media/screenshots. */
import * as fs from "node:fs";
import * as path from "node:path";
import { Workbench } from "./driver/workbench";
import { launchBrowser } from "./hosts/browser";
import { startNodeHost } from "./hosts/nodeHost";
import { runInScope, type Scope } from "./hosts/scope";
import { stagedExtension } from "./hosts/stagedExtension";
import { temporaryFolder } from "./hosts/temporaryFolder";
import { repository, sampleNote } from "./paths";

const pictures = path.join(repository, "media", "screenshots");

/** The sample note fills the window; what a person's own VS Code has around it is left out. */
const view = {
  "editor.fontSize": 14,
  "editor.lineHeight": 1.6,
  "editor.wordWrap": "on",
  "editor.occurrencesHighlight": "off",
  "editor.lightbulb.enabled": "off",
  "editor.guides.indentation": false,
  "editor.padding.top": 44,
  "editor.renderWhitespace": "none",
  "editor.stickyScroll.enabled": false,
  "editor.scrollbar.vertical": "hidden",
  "editor.overviewRulerBorder": false,
  "breadcrumbs.enabled": false,
  "problems.decorations.enabled": false,
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.editor.editorActionsLocation": "hidden",
  "workbench.layoutControl.enabled": false,
};

const themes = { light: "Default Light Modern", dark: "Default Dark Modern" } as const;

runInScope(async (scope) => {
  fs.mkdirSync(pictures, { recursive: true });
  await take(scope, "light", "prompt", showExplanation);
  await take(scope, "dark", "prompt-dark", showExplanation);
  await take(scope, "light", "quick-fixes", async ({ editor }) => {
    await editor.goToText("sertraline to 100");
    await editor.quickFixes();
  });
  await take(scope, "light", "blanks", async ({ editor }) => {
    await editor.goToText("sertraline to 100");
    await editor.quickFixes();
    await editor.takeFix(/each missing/i);
    await editor.underlined("info", 1);
  });
  await take(scope, "light", "templates", async (workbench) => {
    await workbench.command("Rapport: New Note from Template");
    await workbench.offered();
  });
  return 0;
});

/** The hover, high enough for the first source; once pulled up, it keeps its height when the mouse comes back. */
async function showExplanation({ editor, page }: Workbench): Promise<void> {
  const yearOfCitation = /\b(19|20)\d\d\b/;
  await editor.hoverWithMouse("info", yearOfCitation);
  await editor.pullHoverUpTo(40);
  await editor.hoverWithMouse("info", yearOfCitation);
  // The hover's scroll bar fades a moment later.
  await page.locator(".monaco-resizable-hover .scrollbar.vertical.invisible").first().waitFor({ state: "attached" });
}

/** One picture of a fresh window on the sample note, after `act`. */
async function take(
  scope: Scope,
  theme: keyof typeof themes,
  name: string,
  act: (workbench: Workbench) => Promise<unknown>,
): Promise<void> {
  const shot = scope.inner();
  const folder = temporaryFolder(shot, "rapport-screenshots-");
  const file = path.join(folder, path.basename(sampleNote));
  fs.copyFileSync(sampleNote, file);
  const host = await startNodeHost(shot, {
    extension: stagedExtension(shot),
    folder,
    file,
    settings: { ...view, "workbench.colorTheme": themes[theme] },
  });
  const workbench = await Workbench.open(await launchBrowser(shot), host.url);
  await workbench.editor.focus();
  await workbench.command("View: Close Primary Side Bar");
  await workbench.editor.underlined("info", 1);
  await act(workbench);
  await workbench.screenshot(path.join(pictures, `${name}.png`));
  await shot.close();
}
