/** A picture of a fresh window of the real editor: a note, a theme, what a person does, and the part of the window that is kept. */
import * as fs from "node:fs";
import * as path from "node:path";
import { Workbench } from "../driver/workbench";
import { launchBrowser } from "../hosts/browser";
import { startNodeHost } from "../hosts/nodeHost";
import type { Scope } from "../hosts/scope";
import { stagedExtension } from "../hosts/stagedExtension";
import { temporaryFolder } from "../hosts/temporaryFolder";
import { repository, sampleNote } from "../paths";

export type Theme = keyof typeof themes;

const themes = { light: "Default Light Modern", dark: "Default Dark Modern" } as const;

export interface Picture {
  /** Below media; "{theme}" is filled in. A picture that ends in .webp is made small, since it is shipped. */
  readonly name: string;
  readonly themes: readonly Theme[];
  /** The sample note without it. */
  readonly text?: string;
  /** Pixels of the window, and how many of them are left out at the top; 1280 x 800 without it. */
  readonly size?: { readonly width: number; readonly height: number; readonly top: number };
  act(workbench: Workbench, keep: (name: string) => Promise<void>): Promise<unknown>;
}

/** The note fills the window; what a person's own VS Code has around it is left out. */
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
  "rapport.focusMode": false,
};

/** The browser that took the picture can write it in fewer bytes too. */
async function asWebp({ page }: Workbench, png: Buffer): Promise<Buffer> {
  const tab = await page.context().newPage();
  const url = await tab.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")!.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.8);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  await tab.close();
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** `act` may keep further pictures on the way, by their names; the last one bears the picture's own. */
export async function take(scope: Scope, { name, themes: wanted, text, size, act }: Picture): Promise<void> {
  for (const theme of wanted) {
    const shot = scope.inner();
    const folder = temporaryFolder(shot, "rapport-screenshots-");
    const file = path.join(folder, "visit.note");
    fs.writeFileSync(file, text ?? fs.readFileSync(sampleNote, "utf8"));
    const settings = { ...view, "workbench.colorTheme": themes[theme] };
    const host = await startNodeHost(shot, { extension: stagedExtension(shot), folder, file, settings });
    const workbench = await Workbench.open(await launchBrowser(shot), host.url);
    if (size) await workbench.page.setViewportSize(size);
    const clip = size && { x: 0, y: size.top, width: size.width, height: size.height - size.top };
    const keep = async (kept: string): Promise<void> => {
      const picture = path.join(repository, "media", kept.replace("{theme}", theme));
      fs.mkdirSync(path.dirname(picture), { recursive: true });
      const png = await workbench.screenshot(clip);
      fs.writeFileSync(picture, picture.endsWith(".webp") ? await asWebp(workbench, png) : png);
    };
    await workbench.editor.focus();
    await workbench.command("View: Close Primary Side Bar");
    await act(workbench, keep);
    await keep(name);
    await shot.close();
  }
}
