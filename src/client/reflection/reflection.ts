/** "Private Reflection": a panel for the writer alone, and its quiet offer in the light bulb beside words of pressure. */
import {
  type CancellationToken,
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  env,
  l10n,
  languages,
  type Range,
  type TextDocument,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { PlaceRange } from "../../protocol/place";
import type { ReflectionQuestion } from "../../protocol/reflection";

import { documentSelector } from "../documentSelector";
import { rangeOf } from "../places";
import { reflectionPage } from "./page";

export interface ReflectionSource {
  questions(): Promise<readonly ReflectionQuestion[]>;
  cues(document: TextDocument): Promise<readonly PlaceRange[]>;
}

export function createReflection(source: ReflectionSource): Disposable {
  let panel: WebviewPanel | undefined;

  const open = async (): Promise<void> => {
    const questions = await source.questions();
    panel?.dispose();
    // Neither scripts nor retained context: what is typed lives in the page alone, and the page ends when it is hidden.
    const options = { enableScripts: false, enableForms: false, localResourceRoots: [] };
    const title = l10n.t("Private reflection");
    panel = window.createWebviewPanel("rapport.reflection", title, ViewColumn.Active, options);
    const mine = panel;
    panel.onDidDispose(() => {
      if (panel === mine) panel = undefined;
    });
    panel.onDidChangeViewState(({ webviewPanel }) => !webviewPanel.visible && webviewPanel.dispose());
    panel.webview.html = reflectionPage(questions, env.language);
  };
  const offer = languages.registerCodeActionsProvider(
    documentSelector().filter(({ language }) => language !== "yaml"),
    { provideCodeActions: (document, range, _, token) => offersAt(source, document, range, token) },
    { providedCodeActionKinds: [OFFER] },
  );
  return Disposable.from(
    offer,
    commands.registerCommand("rapport.reflect", open),
    commands.registerCommand("rapport.reflection.close", () => panel?.dispose()),
    { dispose: () => panel?.dispose() },
  );
}

/** No quick fix: there is nothing to fix. */
const OFFER = CodeActionKind.Refactor.append("rapport");

async function offersAt(
  source: ReflectionSource,
  document: TextDocument,
  range: Range,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const isOffered = workspace.getConfiguration("rapport", document).get("offerReflection", true);
  const cues = isOffered ? await source.cues(document) : [];
  if (token.isCancellationRequested || !cues.some((cue) => rangeOf(cue).intersection(range))) return [];
  const title = l10n.t("Pause for a private reflection…");
  const action = new CodeAction(title, OFFER);
  action.command = { command: "rapport.reflect", title };
  return [action];
}
