/** A line above the plan that says what the note documents; off unless the setting asks for it. */
import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from "vscode-languageserver";
import type { Principle, PrincipleStatus } from "../core/index";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { toRange } from "./toLsp";

/** The client's command that opens the plan review; an editor without it shows the line as text. */
const OPEN_REVIEW = "rapport.review.open";

export function registerCodeLens({ connection, guard, notes }: ServerContext): void {
  const answer = guard("code lens", [], async ({ textDocument }: CodeLensParams): Promise<CodeLens[]> => {
    const note = await notes.read(textDocument.uri);
    return note?.isNote && note.settings.codeLens ? lensOf(note) : [];
  });
  connection.onCodeLens(answer);
}

/** For a change that no edit tells of, such as a setting's. */
export function refreshCodeLenses({ connection, support }: ServerContext): void {
  if (support.codeLensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}

/** One lens, at the first psychotropic order. */
function lensOf({ result: { note } }: OpenNote): CodeLens[] {
  const orders = note.orders.filter(({ psychotropic }) => psychotropic);
  const [first] = orders;
  if (!first) return [];
  const counted = orders.length === 1 ? "1 order" : `${orders.length} orders`;
  const title = [`Plan: ${counted}`, ...ASKED.map((each) => `${each} ${STATUS[note.principles[each]]}`)];
  return [{ range: toRange(note.lines, first.span), command: { title: title.join(", "), command: OPEN_REVIEW } }];
}

/** Reactions are never asked for, so nothing is said of their absence. */
const ASKED: readonly Principle[] = ["goals", "context", "psychotherapy", "meaning"];

const STATUS: Readonly<Record<PrincipleStatus, string>> = {
  documented: "documented",
  partial: "in part",
  absent: "not found",
};
