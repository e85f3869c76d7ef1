/** `rapport explain`: the list of rules, or the page of one. */
import { readKnowledge } from "./knowledge";
import { rulePage } from "./rulePage";
import type { Terminal } from "./run";
import { EXIT, unknownName } from "./usage";

export interface ExplainOptions {
  readonly rules: readonly string[];
}

export async function runExplain(id: string | undefined, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const knowledge = await readKnowledge(options.rules, terminal);
  const ids = knowledge.rules.map((rule) => rule.id);
  if (id === undefined) {
    const longest = Math.max(0, ...ids.map((known) => known.length));
    const lines = knowledge.rules.map(
      (rule) => `${rule.id.padEnd(longest)}  ${rule.severity.padEnd(11)}  ${rule.title}`,
    );
    terminal.stdout.write(`${lines.join("\n")}\n\nrapport explain RULE says more about one.\n`);
    return EXIT.clean;
  }
  const rule = knowledge.rules.find((known) => known.id === id);
  if (!rule) throw unknownName("rule", id, ids);
  terminal.stdout.write(rulePage(rule, knowledge));
  return EXIT.clean;
}
