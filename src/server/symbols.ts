/** The outline and the folds of a note: its sections, with the problems of a plan inside the plan. */
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { type ClinicalNote, type Section, type SectionCategory, textOf } from "../core/index";
import type { ServerContext } from "./context";
import { toRange } from "./toLsp";

/** Sections in which a section of category `problem` belongs. */
const HOLD_PROBLEMS: ReadonlySet<SectionCategory> = new Set([
  "assessment",
  "assessment-plan",
  "plan",
  "hospital-course",
]);

export function registerSymbols({ connection, guard, notes, support }: ServerContext): void {
  const symbols = guard("symbols", null, async ({ textDocument: { uri } }: DocumentSymbolParams) => {
    const note = await notes.read(uri);
    if (!note?.isNote) return null;
    const nested = outline(note.result.note);
    return support.nestedSymbols ? nested : nested.flatMap((symbol) => flatten(uri, symbol));
  });
  const folds = guard("folding", null, async ({ textDocument: { uri } }: FoldingRangeParams) => {
    const note = await notes.read(uri);
    return note?.isNote ? outline(note.result.note).flatMap(foldsOf) : null;
  });
  connection.onDocumentSymbol(symbols);
  connection.onFoldingRanges(folds);
}

type Outlined = Pick<ClinicalNote, "text" | "lines" | "sections">;

export function outline(note: Outlined): DocumentSymbol[] {
  const roots: { symbol: DocumentSymbol; category: SectionCategory }[] = [];
  for (const section of note.sections) {
    const symbol = toSymbol(note, section);
    const last = roots.at(-1);
    if (!symbol) continue;
    if (section.category === "problem" && last && HOLD_PROBLEMS.has(last.category)) {
      last.symbol.children = [...(last.symbol.children ?? []), symbol];
      last.symbol.range = { start: last.symbol.range.start, end: symbol.range.end };
    } else roots.push({ symbol, category: section.category });
  }
  return roots.map(({ symbol }) => symbol);
}

/** A section without a title (text before any heading) has nothing to be listed by. */
function toSymbol({ text, lines }: Outlined, { title, body, category }: Section): DocumentSymbol | undefined {
  const name = textOf(text, title).trim();
  if (name === "") return undefined;
  const written = textOf(text, body).trimEnd().length;
  const end = Math.max(title.end, body.start + written);
  const start = lines.startOf(lines.positionAt(title.start).line);
  return {
    name,
    detail: category,
    kind: SymbolKind.String,
    range: toRange(lines, { start, end }),
    selectionRange: toRange(lines, title),
  };
}

function flatten(uri: string, { name, kind, range, children = [] }: DocumentSymbol): SymbolInformation[] {
  return [{ name, kind, location: { uri, range } }, ...children.flatMap((child) => flatten(uri, child))];
}

function foldsOf({ range: { start, end }, children = [] }: DocumentSymbol): FoldingRange[] {
  const inner = children.flatMap(foldsOf);
  if (end.line === start.line) return inner;
  return [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }, ...inner];
}
