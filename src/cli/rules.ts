/** `rapport rules list`: every rule, element and wording, with its severity, the level from which it speaks, and its title. */
import { adjustables, type Knowledge } from "../core/index";
import { readKnowledge } from "./knowledge";
import type { Terminal } from "./run";
import { printable } from "./text";
import { EXIT } from "./usage";
import { titleOf } from "./wordingPage";

export const LIST_FORMATS = ["text", "json"] as const;

export interface ListOptions {
  readonly format: (typeof LIST_FORMATS)[number];
  readonly rules: readonly string[];
}

/** A rule, an element of one, or a wording, as `--format json` has it. */
interface Listed {
  readonly id: string;
  readonly kind: "rule" | "element" | "wording";
  readonly severity: string;
  /** The quietest of quiet, standard and teaching in which it speaks; for wordings when: on, context or off. */
  readonly speaks: string;
  readonly title: string;
  /** The rule to which an element belongs. */
  readonly rule?: string;
  readonly locale?: string;
  readonly private?: true;
}

export async function runList({ format, rules }: ListOptions, terminal: Terminal): Promise<number> {
  const listed = listOf(await readKnowledge(rules, terminal));
  if (format === "json") {
    terminal.stdout.write(`${JSON.stringify({ version: 1, rules: listed }, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const longest = Math.max(0, ...listed.map(({ id }) => id.length)) + 2;
  const lines = listed.map(({ id, kind, severity, speaks, title, locale, private: hidden }) => {
    const name = (kind === "element" ? `  ${id}` : id).padEnd(longest);
    const notes = [...(locale ? [`locale ${locale}`] : []), ...(hidden ? ["private"] : [])].join(", ");
    return `${name}  ${severity.padEnd(11)}  ${speaks.padEnd(8)}  ${printable(title)}${notes ? ` (${notes})` : ""}`;
  });
  terminal.stdout.write(`${lines.join("\n")}\n\nrapport explain RULE says more about one.\n`);
  return EXIT.clean;
}

function listOf({ rules, lexicon }: Knowledge): Listed[] {
  const severity = rules.find(({ check }) => check === "wording")?.severity ?? "hint";
  return [
    ...adjustables(rules).map(
      ({ id, title, severity, level, rule, element }): Listed => ({
        ...{ id, kind: element ? "element" : "rule", severity, speaks: level, title },
        ...(element ? { rule: rule.id } : {}),
        ...(rule.locale ? { locale: rule.locale } : {}),
        ...(rule.private ? { private: true } : {}),
      }),
    ),
    ...lexicon.wordings.map(
      (record): Listed => ({
        ...{ id: record.id, kind: "wording", severity, speaks: record.default, title: titleOf(record) },
      }),
    ),
  ];
}
