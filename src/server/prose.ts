/** Explanations as Markdown, or as plain text for an editor that shows no Markdown. */
import { t } from "@vscode/l10n";
import type { Reference } from "../core/index";
import type { Explanation, Statement } from "./explain";

interface Style {
  label(text: string): string;
  text(text: string): string;
  link(text: string, url: string): string;
  /** A new line inside a paragraph. */
  readonly newLine: string;
}

const MARKDOWN: Style = {
  label: (text) => `**${escapeMarkdown(text)}:**`,
  text: escapeMarkdown,
  link: (text, url) => `[${escapeMarkdown(text)}](${url})`,
  newLine: "  \n",
};

const PLAIN: Style = {
  label: (text) => `${text}:`,
  text: (text) => text,
  link: (text, url) => `${text}, ${url}`,
  newLine: "\n",
};

export function toMarkdown(explanations: readonly Explanation[]): string {
  return write(explanations, MARKDOWN);
}

export function toPlainText(explanations: readonly Explanation[]): string {
  return write(explanations, PLAIN);
}

function write(explanations: readonly Explanation[], style: Style): string {
  return explanations
    .flatMap(({ paragraphs, sources }) => [
      ...paragraphs.map((statements) => statements.map((statement) => state(statement, style)).join(style.newLine)),
      ...sources.map((source, index) => cite(source, index + 1, style)),
    ])
    .join("\n\n");
}

function state({ label, text, markdown, cites = [] }: Statement, style: Style): string {
  const numbers =
    cites.length > 0
      ? ` (${cites.length === 1 ? t("source {0}", cites[0]!) : t("sources {0}", cites.join(", "))})`
      : "";
  // Words of a note or a template that are shown as they stand have no label.
  const name = label === "" ? "" : `${style.label(label)} `;
  return `${name}${markdown ? text : style.text(text)}${numbers}`;
}

/** A source is never shown without its caution. */
function cite({ citation, url, caution }: Reference, number: number, style: Style): string {
  const name = citation.replace(/\.$/, "");
  const cited = url ? style.link(name, url) : style.text(name);
  return `${style.label(t("Source {0}", number))} ${cited}.${caution ? ` ${style.label(t("Caution"))} ${style.text(caution)}` : ""}`;
}

/** Note text and plain records show as written, whatever marks they hold. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, "\\$&");
}
