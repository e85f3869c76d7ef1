/** Asks axe-core what in a part of the page would be in the way of somebody who does not see it or use a mouse. */
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Each violation as "rule: what it says (elements)", within the selector alone. */
export async function faultsWithin(page: Page, selector: string, options: RunOptions = {}): Promise<string[]> {
  // What the debugger evaluates is not bound by the page's own policy, which lets no script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([within, how]) =>
      (globalThis as unknown as { axe: { run(context: string, options: unknown): Promise<AxeResults> } }).axe.run(
        within,
        how,
      ),
    [selector, options] as const,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")})`,
  );
}
