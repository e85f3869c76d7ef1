/** The private reflection's panel as a person at the keyboard has it. */
import type { Frame, Page } from "playwright-core";
import { eventually } from "./eventually";

export class ReflectionPanel {
  constructor(private readonly page: Page) {}

  /** Waits for the page inside the panel. */
  async frame(): Promise<Frame> {
    const find = async (): Promise<Frame | undefined> => {
      for (const frame of this.page.frames()) {
        const count = await frame
          .locator("textarea#answer-0")
          .count()
          .catch(() => 0);
        if (count > 0) return frame;
      }
      return undefined;
    };
    return (await eventually(find, (frame) => frame !== undefined, "the private reflection"))!;
  }

  /** Goes to the first question with Tab and types. */
  async type(text: string): Promise<void> {
    const frame = await this.frame();
    const first = frame.locator("textarea#answer-0");
    const isFocused = (): Promise<boolean> =>
      first.evaluate((element) => element.ownerDocument.activeElement === element);
    for (let step = 0; step < 5 && !(await isFocused()); step++) await this.page.keyboard.press("Tab");
    await this.page.keyboard.type(text);
  }

  async firstAnswer(): Promise<string> {
    return (await this.frame()).locator("textarea#answer-0").inputValue();
  }

  /** Waits until the panel's tab, which was there, is gone. */
  async closed(close: () => Promise<unknown>): Promise<void> {
    const tab = this.page.locator('.tab[aria-label^="Private reflection"]');
    await tab.waitFor();
    await close();
    await tab.waitFor({ state: "detached" });
  }
}
