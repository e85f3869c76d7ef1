/** Paragraphs as Markdown, or as plain text for an editor that shows no Markdown. */
import type { Reference } from "../core/index";
import type { Paragraph } from "./explain";

export function toMarkdown(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ label, text, markdown, sources = [] }) =>
      [`**${escapeMarkdown(label)}:**`, markdown ? text : escapeMarkdown(text), ...sources.map(citeMarkdown)].join(" "),
    )
    .join("\n\n");
}

export function toPlainText(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ label, text, sources = [] }) => [`${label}:`, text, ...sources.map(citePlain)].join(" "))
    .join("\n\n");
}

function citeMarkdown({ citation, url, caution }: Reference): string {
  const cited = url ? `[${escapeMarkdown(citation)}](${url})` : escapeMarkdown(citation);
  return `Source: ${endSentence(cited)}${caution ? ` Caution: ${escapeMarkdown(caution)}` : ""}`;
}

function citePlain({ citation, url, caution }: Reference): string {
  return `Source: ${endSentence(url ? `${citation} ${url}` : citation)}${caution ? ` Caution: ${caution}` : ""}`;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Note text and plain records show as written, whatever marks they hold. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, "\\$&");
}
