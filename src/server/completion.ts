/** Dot phrases: `.goal` at the start of a line or after white space offers the text that has that name, with a preview of it. */
import { t } from "@vscode/l10n";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from "vscode-languageserver";
import { type FixPart, renderPlain, renderSnippet, textOf } from "../core/index";
import type { ServerContext } from "./context";
import { type DotPhrase, dotPhrases } from "./dotPhrases";
import type { Explanation } from "./explain";
import type { OpenNote } from "./openNotes";
import { lineEndingOf } from "./placement";
import { toMarkdown, toPlainText } from "./prose";
import { completeRuleFile, ruleFilePath } from "./ruleFiles";
import { referencesOf } from "./sources";
import { toOffset, toRange } from "./toLsp";

export function registerCompletion({ connection, documents, guard, notes, rules, support }: ServerContext): void {
  const answer = guard("completion", null, async ({ textDocument, position }: CompletionParams) => {
    const document = documents.get(textDocument.uri);
    if (document && ruleFilePath(rules, document) !== undefined) return completeRuleFile(rules, document, position);
    const note = await notes.read(textDocument.uri);
    if (!note?.isNote) return null;
    const { text, lines } = note.result.note;
    const end = toOffset(lines, position);
    const typed = typedDotPhrase(text.slice(lines.startOf(position.line + 1), end));
    if (typed === undefined) return null;
    const range = toRange(lines, { start: end - typed.length, end });
    const ending = lineEndingOf(text);
    const title = titleAt(note, end);
    const { locales, blanks } = note.settings;
    const stops = support.snippetCompletions && blanks === "tabStops";
    return dotPhrases(note.linter.knowledge)
      .filter(({ locale }) => locale === undefined || locales.includes(locale))
      .map(({ within, ...each }, index): CompletionItem => {
        const phrase = within?.title === title ? { ...each, parts: within!.parts } : each;
        const parts = withEnding(phrase.parts, ending);
        return {
          label: phrase.name,
          labelDetails: { description: phrase.title },
          kind: CompletionItemKind.Snippet,
          documentation: preview(phrase, note, support.markdownCompletions),
          filterText: phrase.name,
          // Fixes before templates before sections, where what is typed fits several as well.
          sortText: String(index).padStart(4, "0"),
          insertTextFormat: stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          textEdit: { range, newText: stops ? renderSnippet(parts) : renderPlain(parts, () => "***") },
        };
      });
  });
  connection.onCompletion(answer);
}

/** The dot phrase being typed at the end of a line's beginning, its dot included; undefined behind a word or in a number. */
export function typedDotPhrase(lineStart: string): string | undefined {
  return /(?:^|\s)(\.(?:\p{L}[\p{L}\p{N}-]*)?)$/u.exec(lineStart)?.[1];
}

/** The title of the section in which an offset stands, in lower case and without a colon; "" before the first. */
function titleAt({ result: { note } }: OpenNote, offset: number): string {
  const title = note.sections.filter((section) => section.title.start <= offset).at(-1)?.title;
  return title ? textOf(note.text, title).replace(/:$/, "").trim().toLowerCase() : "";
}

function withEnding(parts: readonly FixPart[], ending: string): FixPart[] {
  return parts.map((part) => (typeof part === "string" ? part.replace(/\n/g, ending) : part));
}

/** What will be inserted, what it is for, and where that comes from. */
function preview({ parts, purpose, sources }: DotPhrase, note: OpenNote, markdown: boolean): MarkupContent | string {
  const explanation: Explanation = {
    paragraphs: [
      renderPlain(parts)
        .split("\n")
        .map((line, index) => ({ label: index === 0 ? t("Inserts") : "", text: line })),
      [{ label: t("For"), text: purpose, markdown: true }],
    ],
    sources: referencesOf(note.linter, sources, note.settings.locales),
  };
  return markdown ? { kind: MarkupKind.Markdown, value: toMarkdown([explanation]) } : toPlainText([explanation]);
}
