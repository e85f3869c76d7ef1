/** `rapport explain`: the list of rules with their elements and of wordings, or the page of one. */
import { type Adjustable, adjustables, type Knowledge } from "../core/index";
import { readKnowledge } from "./knowledge";
import { rulePage } from "./rulePage";
import type { Terminal } from "./run";
import { EXIT, unknownName } from "./usage";
import { titleOf, wordingPage } from "./wordingPage";

export interface ExplainOptions {
  readonly rules: readonly string[];
}

export async function runExplain(id: string | undefined, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const knowledge = await readKnowledge(options.rules, terminal);
  const known = adjustables(knowledge.rules);
  const { wordings } = knowledge.lexicon;
  if (id === undefined) {
    const rules = known.map(({ id, severity, title, element }) => [element ? `  ${id}` : id, severity, title] as const);
    const words = wordings.map((each) => [each.id, each.default, titleOf(each)] as const);
    const longest = Math.max(0, ...[...rules, ...words].map(([name]) => name.length));
    const lines = [...rules, ...words].map(
      ([name, how, title]) => `${name.padEnd(longest)}  ${how.padEnd(11)}  ${title}`,
    );
    terminal.stdout.write(`${lines.join("\n")}\n\nrapport explain RULE says more about one.\n`);
    return EXIT.clean;
  }
  terminal.stdout.write(pageOf(id, known, knowledge));
  return EXIT.clean;
}

function pageOf(id: string, known: readonly Adjustable[], knowledge: Knowledge): string {
  const { wordings } = knowledge.lexicon;
  const found = known.find((each) => each.id === id);
  if (found) return rulePage(found, knowledge);
  const wording = wordings.find((each) => each.id === id);
  if (wording) return wordingPage(wording, knowledge);
  throw unknownName(
    "rule",
    id,
    [...known, ...wordings].map((each) => each.id),
  );
}
