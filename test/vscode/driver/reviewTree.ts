/** The plan review's tree as a person at the keyboard, or behind a screen reader, has it. */
import type { Locator, Page } from "playwright-core";
import { eventually } from "./eventually";

export class ReviewTree {
  constructor(private readonly page: Page) {}

  get #tree(): Locator {
    return this.page
      .locator('.tree-explorer-viewlet-tree-view[id*="rapport"], .pane-body .tree-explorer-viewlet-tree-view')
      .first();
  }

  get #rows(): Locator {
    return this.#tree.locator(".monaco-list-row");
  }

  /** Opens the view and gives it the keys. */
  async open(): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    await input.fill(">Rapport: Open Plan Review");
    const focused = this.page.locator(".quick-input-list .monaco-list-row.focused");
    await focused.filter({ hasText: /Open Plan Review(?! as Text)/ }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.#rows.first().waitFor();
    await this.#tree.locator(".monaco-list:focus, .monaco-list:focus-within").first().waitFor();
  }

  /** Waits for a row that is read aloud like this. */
  async row(label: RegExp): Promise<void> {
    await eventually(
      () => this.#labels(),
      (labels) => labels.some((each) => label.test(each)),
      `a row like ${label}`,
    );
  }

  /** Waits until the row that is read aloud like this is the selected one. */
  async selected(label: RegExp): Promise<void> {
    const chosen = this.#tree.locator(".monaco-list-row.selected");
    await eventually(
      async () => (await chosen.count()) === 1 && (await chosen.first().getAttribute("aria-label")),
      (said) => typeof said === "string" && label.test(said),
      `the row ${label} selected`,
    );
  }

  /** Goes down with the arrow key to the row and takes it with Enter. */
  async take(label: RegExp): Promise<void> {
    await this.row(label);
    await this.page.keyboard.press("Home");
    const focused = this.#tree.locator(".monaco-list-row.focused");
    const rows = await this.#rows.count();
    for (let step = 0; step <= rows; step++) {
      const said = await focused.first().getAttribute("aria-label");
      if (said && label.test(said)) {
        await this.page.keyboard.press("Enter");
        return;
      }
      await this.page.keyboard.press("ArrowDown");
      await eventually(
        () => focused.first().getAttribute("aria-label"),
        (next) => next !== said,
        "the next row",
      );
    }
    throw new Error(`No row is like ${label}`);
  }

  #labels(): Promise<string[]> {
    return this.#rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));
  }
}
