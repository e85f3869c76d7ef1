/** VS Code as a person at the keyboard has it: command palette, files, keys. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { eventually } from "./eventually";
import { NoteEditor } from "./noteEditor";
import { ReflectionPanel } from "./reflectionPanel";
import { ReviewTree } from "./reviewTree";

export class Workbench {
  /** Every request that the page and its workers made to anything but this machine. */
  readonly outsideRequests: string[] = [];
  readonly editor: NoteEditor;
  readonly review: ReviewTree;
  readonly reflection: ReflectionPanel;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.editor = new NoteEditor(page);
    this.review = new ReviewTree(page);
    this.reflection = new ReflectionPanel(page);
    context.on("request", (request) => this.#seen(request.url()));
    page.on("websocket", (socket) => this.#seen(socket.url()));
  }

  /** A fresh browser profile with one window of 1280 x 800 on the address, ready for keys. */
  static async open(browser: Browser, url: string): Promise<Workbench> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "en-US",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(20_000);
    const workbench = new Workbench(await context.newPage(), context);
    await workbench.page.goto(url);
    await workbench.page.locator(".monaco-workbench .statusbar-item").first().waitFor({ timeout: 60_000 });
    return workbench;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Chooses a command in the command palette by its title, as a person types it. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.pick(`>${title}`, title);
  }

  /** Opens a file of the workspace from the explorer, by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label="${name}"]`).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.focus();
  }

  /** Types into the open quick input, waits until `label` is the one that Enter would take, and takes it. */
  async pick(typed: string, label: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const focused = this.page.locator(".quick-input-list .monaco-list-row.focused").filter({ hasText: label });
    await input.waitFor();
    // The list is made when something is typed; a command registered after that is listed at the next typing only.
    const listed = async () => {
      await input.fill("");
      await input.fill(typed);
      return focused.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    await eventually(listed, (found) => found, `"${label}" in the list of what "${typed}" finds`);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until the quick input stands at a step, as "2/3". */
  async atStep(step: string): Promise<void> {
    await this.page
      .locator(".quick-input-title")
      .filter({ hasText: `(${step})` })
      .waitFor();
    await this.page.locator(".quick-input-widget input[type=text]").waitFor();
  }

  /** What is checked in the open quick input where several may be chosen. */
  async checked(): Promise<string> {
    const rows = this.page
      .locator(".quick-input-list .monaco-list-row")
      .filter({ has: this.page.locator("input:checked, [aria-checked=true]") });
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).join("\n").trim();
  }

  /** Titles offered by the open quick input. */
  async offered(): Promise<string[]> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Lets the page write to and read from the clipboard, as a desktop window may. */
  async allowClipboard(): Promise<void> {
    await this.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** As PNG. `clip`: the part of the window that is kept, in pixels. */
  screenshot(clip?: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    return this.page.screenshot({ animations: "disabled", caret: "initial", ...(clip ? { clip } : {}) });
  }

  #seen(url: string): void {
    const { protocol, hostname } = new URL(url);
    if (!/^(https?|wss?):$/.test(protocol)) return;
    if (hostname !== "127.0.0.1" && hostname !== "localhost" && !hostname.endsWith(".localhost"))
      this.outsideRequests.push(url);
  }
}
