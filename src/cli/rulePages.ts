/** All pages about rules by their file names, as `rapport rules docs` writes them and a test holds them current. */
import { adjustables, type Knowledge } from "../core/index";
import { rulePage } from "./rulePage";
import { titleOf, wordingPage } from "./wordingPage";

/** The first line of each page, which tells it from a file of somebody else's. */
export const MADE = "<!-- Made by `rapport rules docs`: change the rule, not this page. -->";

export function rulePages(knowledge: Knowledge): Map<string, string> {
  const rules = adjustables(knowledge.rules);
  const { wordings } = knowledge.lexicon;
  const page = (text: string): string => `${MADE}\n\n${text}`;
  return new Map([
    ["README.md", page(contents(knowledge))],
    ...rules.map((subject) => [`${subject.id}.md`, page(rulePage(subject, knowledge))] as const),
    ...wordings.map((record) => [`${record.id}.md`, page(wordingPage(record, knowledge))] as const),
  ]);
}

function contents({ rules, lexicon }: Knowledge): string {
  const link = (id: string): string => `[\`${id}\`](${id}.md)`;
  const listed = adjustables(rules).map(
    ({ id, title, severity, level, element }) =>
      `${element ? "  " : ""}- ${link(id)} ${title} (${severity}, from ${level} on)`,
  );
  const words = lexicon.wordings.map((record) => `- ${link(record.id)} ${titleOf(record)} (${record.default})`);
  return [
    "# Rules\n",
    "What each rule looks for, what clears it, near misses, why, its sources, and how to switch it off. The level is the quietest",
    "of quiet, standard and teaching in which a rule speaks.\n",
    ...listed,
    "\n## Wordings\n",
    "Words that a reader may hear as judgment: on wherever the writer uses them, in a context that makes them one, or off until",
    "a setting names them.\n",
    ...words,
    "",
  ].join("\n");
}
