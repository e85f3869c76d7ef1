/** Dot phrases: `.goal` at the start of a line or after white space offers the text of the fix that has that name. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from "vscode-languageserver";
import { type FixPart, parseFixText, type Rule, renderPlain, renderSnippet } from "../core/index";
import type { ServerContext } from "./context";
import { completeRuleFile, ruleFilePath } from "./ruleFiles";
import { toOffset, toRange } from "./toLsp";

interface DotPhrase {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly FixPart[];
}

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
    return dotPhrases(note.linter.knowledge.rules).map(({ name, title, parts }): CompletionItem => {
      const insert = support.snippetCompletions
        ? { newText: renderSnippet(parts), format: InsertTextFormat.Snippet }
        : { newText: renderPlain(parts, () => "***"), format: InsertTextFormat.PlainText };
      return {
        label: name,
        labelDetails: { description: title },
        kind: CompletionItemKind.Snippet,
        documentation: renderPlain(parts),
        filterText: name,
        insertTextFormat: insert.format,
        textEdit: { range, newText: insert.newText },
      };
    });
  });
  connection.onCompletion(answer);
}

/** The dot phrase being typed at the end of a line's beginning, its dot included; undefined behind a word or a digit. */
export function typedDotPhrase(lineStart: string): string | undefined {
  return /(?:^|\s)(\.[\p{L}-]*)$/u.exec(lineStart)?.[1];
}

/** One phrase for each name; the first rule that has a name keeps it. */
function dotPhrases(rules: readonly Rule[]): DotPhrase[] {
  const named = new Map<string, DotPhrase>();
  for (const { fix } of rules.flatMap((rule) => [...(rule.elements ?? []), rule])) {
    if (!fix) continue;
    const name = fix.dotPhrase;
    if (name !== undefined && !named.has(name))
      named.set(name, { name, title: fix.title, parts: parseFixText(fix.text) });
  }
  return [...named.values()];
}
