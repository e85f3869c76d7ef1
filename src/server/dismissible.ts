/** What can be dismissed at a place, and what of a note's dismissals stands in it now. */
import type { Range } from "vscode-languageserver";
import {
  adjustables,
  EVERY_PROMPT,
  type Finding,
  type Linter,
  planItemAt,
  planItemKey,
  type Span,
  textOf,
} from "../core/index";
import {
  DISMISSALS,
  DISMISSED,
  DISMISSIBLE,
  type DismissedNote,
  type DismissiblePrompt,
  type Hash,
  type KeptDismissals,
} from "../protocol/dismissals";
import type { ServerContext } from "./context";
import type { Publishing } from "./diagnostics";
import type { Dismissals } from "./dismissals";
import type { OpenNote } from "./openNotes";
import { toOffset } from "./toLsp";

export function registerDismissals(context: ServerContext, { publishAll }: Publishing): void {
  const { connection, dismissals, guard, notes, prompts, rules } = context;
  connection.onNotification(DISMISSALS, (kept: KeptDismissals) => {
    dismissals.replace(kept);
    publishAll().catch(() => undefined);
  });
  const offer = guard("dismissible", [], async ({ uri, range }: DismissibleParams): Promise<DismissiblePrompt[]> => {
    const note = await notes.read(uri);
    if (!note) return [];
    const { lines } = note.result.note;
    const place = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
    return prompts
      .all(note)
      .filter(({ span }) => span.start <= place.end && place.start <= span.end)
      .map((finding) => dismissible(note, finding, dismissals));
  });
  const list = guard("dismissed", null, async ({ uri }: { uri: string }): Promise<DismissedNote> => {
    const note = await notes.read(uri);
    const words = note?.isNote ? wordsIn(note, dismissals) : {};
    return { file: dismissals.fileOf(uri), titles: titlesOf(rules.linter), words };
  });
  connection.onRequest(DISMISSIBLE, offer);
  connection.onRequest(DISMISSED, list);
}

interface DismissibleParams {
  readonly uri: string;
  readonly range: Range;
}

export function dismissible(
  { uri, linter, result }: OpenNote,
  finding: Finding,
  dismissals: Dismissals,
): DismissiblePrompt {
  const { note } = result;
  const { hashOf } = dismissals;
  const elements = (finding.elements ?? []).map(({ id, name, key }) => ({ id, name, key: hashOf(key) }));
  const order = planItemAt(note, finding.span);
  return {
    rule: finding.rule,
    title: linter.rule(finding.rule)?.title ?? finding.rule,
    message: finding.message,
    setting: finding.wording ?? finding.rule,
    file: dismissals.fileOf(uri),
    prompt: elements.length > 0 ? elements.map(({ key }) => key) : [hashOf(finding.key)],
    elements: elements.length > 1 ? elements : [],
    ...(order ? { item: { words: shown(note.text, order.span), key: hashOf(planItemKey(note, order)) } } : {}),
    inNote: hashOf(finding.rule),
    every: hashOf(EVERY_PROMPT),
  };
}

/** The note is asked once more with nothing dismissed; what it says then are the words of what is. */
function wordsIn({ linter, result, settings, lastVisit }: OpenNote, dismissals: Dismissals): Record<Hash, string> {
  const { note } = result;
  const { preset, rules, locales } = settings;
  const all = linter.lint(note.text, {
    ...{ preset, rules, locales, all: true, previous: result },
    ...(lastVisit ? { lastVisit } : {}),
  });
  const words: Record<Hash, string> = {};
  for (const order of note.orders) words[dismissals.hashOf(planItemKey(note, order))] = shown(note.text, order.span);
  for (const { key, elements = [], span } of all.findings)
    for (const each of [key, ...elements.map((element) => element.key)])
      words[dismissals.hashOf(each)] = shown(note.text, span);
  return words;
}

function titlesOf({ knowledge }: Linter): Record<string, string> {
  return Object.fromEntries([
    ...adjustables(knowledge.rules).map(({ id, title }) => [id, title]),
    ...knowledge.lexicon.wordings.map(({ id }) => [id, id.replace(/-/g, " ")]),
  ]);
}

const LONGEST_SHOWN = 60;

function shown(text: string, span: Span): string {
  const line = textOf(text, span).replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
