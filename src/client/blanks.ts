/** "Next Blank" and "Previous Blank": the blank is selected, so that typing replaces it and a screen reader says it. */
import { l10n, type Range, Selection, type TextDocument, TextEditorRevealType, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Direction, type Stretch, stepToBlanks } from "./blankSteps";
import { rangeOf } from "./places";
import { openBlanks } from "./requests";

export async function goToBlank(client: BaseLanguageClient, direction: Direction): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const blanks = await blanksOf(client, document);
  const selections = editor.selections.map((selection) => stretchOf(document, selection));
  const chosen = stepToBlanks(blanks, selections, direction).map(({ start, end }) => {
    return new Selection(document.positionAt(start), document.positionAt(end));
  });
  if (chosen.length === 0) {
    window.setStatusBarMessage(l10n.t("No blank is open here."), QUIET_FOR);
    return;
  }
  editor.selections = chosen;
  editor.revealRange(chosen[0]!, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** How long a word in the status bar stays, in ms. */
const QUIET_FOR = 4000;

/** None where the server does not know the document, or where it was changed meanwhile. */
async function blanksOf(client: BaseLanguageClient, document: TextDocument): Promise<Stretch[]> {
  const answer = await openBlanks(client, client.code2ProtocolConverter.asUri(document.uri));
  if (answer?.version !== document.version) return [];
  return answer.ranges.map((place) => stretchOf(document, rangeOf(place)));
}

function stretchOf(document: TextDocument, { start, end }: Range): Stretch {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
