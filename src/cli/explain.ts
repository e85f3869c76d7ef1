/** `rapport explain`: the list of rules with their elements, or the page of one. */
import { adjustables } from "../core/index";
import { readKnowledge } from "./knowledge";
import { rulePage } from "./rulePage";
import type { Terminal } from "./run";
import { EXIT, unknownName } from "./usage";

export interface ExplainOptions {
  readonly rules: readonly string[];
}

export async function runExplain(id: string | undefined, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const knowledge = await readKnowledge(options.rules, terminal);
  const known = adjustables(knowledge.rules);
  if (id === undefined) {
    const longest = Math.max(0, ...known.map((each) => each.id.length));
    const lines = known.map(
      ({ id, severity, title, element }) =>
        `${element ? "  " : ""}${id.padEnd(longest + (element ? 0 : 2))}  ${severity.padEnd(11)}  ${title}`,
    );
    terminal.stdout.write(`${lines.join("\n")}\n\nrapport explain RULE says more about one.\n`);
    return EXIT.clean;
  }
  const found = known.find((each) => each.id === id);
  if (!found)
    throw unknownName(
      "rule",
      id,
      known.map((each) => each.id),
    );
  terminal.stdout.write(rulePage(found, knowledge));
  return EXIT.clean;
}
