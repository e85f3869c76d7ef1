/** The text editor as a person sees and uses it: what is written, what is underlined, the hover, the quick fixes. */
import type { Locator, Page } from "playwright-core";
import { eventually } from "./eventually";

export type Underline = "error" | "warning" | "info" | "hint";

export class NoteEditor {
  constructor(private readonly page: Page) {}

  get #active(): Locator {
    return this.page.locator(".editor-group-container.active .monaco-editor").first();
  }

  async focus(): Promise<void> {
    await this.#active.locator(".view-line").first().waitFor();
    await this.#active.locator("textarea, .native-edit-context").first().focus();
  }

  /** Types like a fast hand; the editor's own help (indentation, bullets, suggestions) does what it does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The lines on the screen, from the top, in the order in which they are read. */
  async lines(): Promise<string[]> {
    const lines = await this.#active.locator(".view-line").evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseFloat((element as HTMLElement).style.top),
        text: (element.textContent ?? "").replace(/\u00a0/g, " ").replace(/\u200b/g, ""),
      })),
    );
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text);
  }

  /** Waits until the lines on the screen are accepted, and returns them. */
  showing(what: string, accept: (lines: readonly string[]) => boolean): Promise<string[]> {
    return eventually(() => this.lines(), accept, what);
  }

  /** Puts the caret before the column; both count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+g");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Puts the caret into the first place on the screen that shows the text. */
  async goToText(text: string): Promise<void> {
    const lines = await this.showing(text, (shown) => shown.some((line) => line.includes(text)));
    const index = lines.findIndex((line) => line.includes(text));
    await this.goTo(index + 1, lines[index]!.indexOf(text) + 2);
  }

  underlines(kind: Underline): Locator {
    return this.#active.locator(`.squiggly-${kind}`);
  }

  /** Waits until exactly `count` findings of the kind are underlined; one that goes over a line's end counts once for each line. */
  async underlined(kind: Underline, count: number): Promise<void> {
    await eventually(
      () => this.underlines(kind).count(),
      (seen) => seen === count,
      `${count} underlined as ${kind}`,
    );
  }

  /** Opens the hover at the caret with the keyboard and waits until it says `text`. */
  async hoverAtCaret(text: RegExp): Promise<string> {
    await this.page.keyboard.press("ControlOrMeta+k");
    await this.page.keyboard.press("ControlOrMeta+i");
    return this.#hoverSaying(text);
  }

  /** Rests the mouse on the first underlined place of the kind and waits until the hover says `text`. */
  async hoverWithMouse(kind: Underline, text: RegExp): Promise<string> {
    // The underline lies under the text, which would take the mouse first.
    await this.underlines(kind).first().hover({ force: true });
    return this.#hoverSaying(text);
  }

  /** Pulls the upper edge of the open hover up to `y` pixels below the window's top, so that more of it is seen. */
  async pullHoverUpTo(y: number): Promise<void> {
    const edge = this.page.locator(".monaco-resizable-hover .monaco-sash.orthogonal-edge-north:not(.disabled)");
    const { x, y: from, width } = (await edge.boundingBox())!;
    const middle = x + width / 2;
    await this.page.mouse.move(middle, from + 2);
    await this.page.mouse.down();
    await this.page.mouse.move(middle, y, { steps: 10 });
    await this.page.mouse.up();
  }

  async #hoverSaying(text: RegExp): Promise<string> {
    const hover = this.page.locator(".monaco-hover:visible .monaco-hover-content").first();
    await hover.waitFor();
    return eventually(
      () => shownText(hover),
      (shown) => text.test(shown),
      `a hover that says ${text}`,
    );
  }

  /** What is shown behind a line's text without being part of it, as the page's styles have it. */
  async textBeside(line: string): Promise<string> {
    const found = this.#active.locator(".view-line").filter({ hasText: line }).first();
    return eventually(
      () =>
        found.evaluate((element) =>
          [element, ...element.querySelectorAll("*")]
            .map((each) => getComputedStyle(each, "::after").content)
            .filter((content) => content !== "none" && content !== "normal")
            .join(""),
        ),
      (text) => text !== "",
      `text beside ${line}`,
    );
  }

  /** The rows of the suggestions at the caret, once they are there. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.trim());
  }

  /** Waits until the details beside the suggestions say `text`. */
  async suggestionDetails(text: RegExp): Promise<string> {
    const details = this.page.locator(".suggest-details:visible").first();
    await details.waitFor();
    return eventually(
      () => shownText(details),
      (shown) => text.test(shown),
      `details that say ${text}`,
    );
  }

  /** Opens the quick fixes at the caret and returns their titles. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    const none = this.page.locator(".monaco-editor-overlaymessage");
    // Findings that arrive at that moment make VS Code drop the question and say that there is no fix: ask again, as a person does.
    for (let attempt = 1; attempt <= 3; attempt++) {
      await this.page.keyboard.press("ControlOrMeta+.");
      await rows.or(none).first().waitFor();
      if (await rows.first().isVisible()) break;
      await this.page.keyboard.press("Escape");
      await none.waitFor({ state: "hidden" });
    }
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** With the quick fixes open, goes down with the arrow key to the one whose title matches and takes it. */
  async takeFix(title: RegExp): Promise<void> {
    const rows = await this.page.locator(".action-widget .monaco-list-row.action").count();
    const focused = this.page.locator(".action-widget .monaco-list-row.action.focused");
    for (let step = 0; step < rows; step++) {
      if (title.test(await shownText(focused))) {
        await this.page.keyboard.press("Enter");
        await this.page.locator(".action-widget").waitFor({ state: "hidden" });
        return;
      }
      const before = await shownText(focused);
      await this.page.keyboard.press("ArrowDown");
      await eventually(
        () => shownText(focused),
        (text) => text !== before,
        "the next quick fix",
      );
    }
    throw new Error(`No quick fix is like ${title}`);
  }
}

/** Text as it is shown, without what the page hides. */
async function shownText(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join("\n").trim();
}
