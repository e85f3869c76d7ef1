/** Hover: why a prompt stands here, how an order or a named thing was read, which principle some words serve. */
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import type { Evidence, Span } from "../core/index";
import type { ServerContext } from "./context";
import { type Explanation, explainFinding } from "./explain";
import { explainEvidence, explainMention, explainOrder } from "./explainReading";
import { toMarkdown, toPlainText } from "./prose";
import { hoverRuleFile, ruleFilePath } from "./ruleFiles";
import { toOffset, toRange } from "./toLsp";

export function registerHover({ connection, documents, guard, notes, prompts, rules, support }: ServerContext): void {
  const answer = guard("hover", null, async ({ textDocument, position }: HoverParams): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri);
    if (document && ruleFilePath(rules, document) !== undefined) return hoverRuleFile(rules, document, position);
    const note = await notes.read(textDocument.uri);
    if (!note?.isNote) return null;
    const { linter } = note;
    const { text, lines, orders, evidence, mentions } = note.result.note;
    const at = toOffset(lines, position);
    const here = <T extends { readonly span: Span }>(items: readonly T[]): T[] =>
      items.filter(({ span }) => span.start <= at && at < Math.max(span.end, span.start + 1));
    const findings = here(prompts.each(note));
    const readOrders = here(orders);
    const served = oncePerRecord(here(evidence));
    // Inside an order its medicine is told with it; people and plain words are no news to the writer.
    const named = readOrders.length > 0 ? [] : here(mentions).filter(({ kind }) => kind !== "person");
    const readings = [
      ...readOrders.map((order) => explainOrder(text, order)),
      ...served.map((item) => explainEvidence(linter, text, item)),
      ...named.map((mention) => explainMention(text, mention)),
    ];
    const explanations: Explanation[] = [
      ...findings.map((finding) => explainFinding(linter, finding, note.result.note, note.settings.locales)),
      { paragraphs: readings.map((statement) => [statement]), sources: [] },
    ];
    const [first] = [...findings, ...readOrders, ...served, ...named];
    if (!first) return null;
    const contents = support.markdownHover
      ? { kind: MarkupKind.Markdown, value: toMarkdown(explanations) }
      : { kind: MarkupKind.PlainText, value: toPlainText(explanations) };
    return { contents, range: toRange(lines, first.span) };
  });
  connection.onHover(answer);
}

function oncePerRecord(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [item.record, item])).values()];
}
