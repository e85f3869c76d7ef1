/** A line above the plan that says what the note documents; off unless the setting asks for it. */
import { t } from "@vscode/l10n";
import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from "vscode-languageserver";
import type { Principle } from "../core/index";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { toRange } from "./toLsp";
import { principleName, statusName } from "./words";

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
  const counted = orders.length === 1 ? t("Plan: 1 order") : t("Plan: {0} orders", orders.length);
  const title = [counted, ...ASKED.map((each) => `${principleName(each)} ${statusName(note.principles[each])}`)];
  return [{ range: toRange(note.lines, first.span), command: { title: title.join(", "), command: OPEN_REVIEW } }];
}

/** Reactions are never asked for, so nothing is said of their absence. */
const ASKED: readonly Principle[] = ["goals", "context", "psychotherapy", "meaning"];
