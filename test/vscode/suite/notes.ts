/** Notes for the tests of the editor, and what they show once they are open. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";

/** Prescribes, and says nothing of goals, context or psychotherapy. */
export const bareNote = `Subjective:
Sleeping five hours a night, low energy, no suicidal thoughts.

Assessment:
Major depressive disorder, moderate.

Plan:
- Increase sertraline to 100 mg daily.
- Return in 4 weeks.
`;

/** What a writer adds by hand so that nothing is missing any more, one sentence for each element. */
export const byHand = {
  goals: "She wants to be back in class by spring. ",
  context: "Sleep has been worse since the breakup in May. ",
  psychotherapy: "Sees her therapist every other week. ",
} as const;

/** The same visit with all three written down. */
export const fullNote = bareNote.replace("Sleeping", `${Object.values(byHand).join("")}Sleeping`);

const endings = { "clinical-note": "note", plaintext: "txt", javascript: "js" } as const;

/** Opens an untitled document of a name that was never there: VS Code may give a used one its former text back. */
export async function show(text: string, language: keyof typeof endings = "clinical-note"): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.from({ scheme: "untitled", path: `/${randomUUID()}.${endings[language]}` });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}

/** The rules whose findings the document shows, in alphabetical order. */
export function shownRules(document: vscode.TextDocument): string[] {
  return ours(document)
    .map(({ code }) => String(typeof code === "object" ? code.value : code))
    .sort();
}

export function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source?.toLowerCase() === "rapport");
}

/** Waits until the document shows exactly the findings of these rules. */
export async function showsRules(document: vscode.TextDocument, ...rules: string[]): Promise<vscode.Diagnostic[]> {
  const wanted = rules.sort().join();
  await eventually(
    () => shownRules(document),
    (shown) => shown.join() === wanted,
    `findings: ${wanted || "none"}`,
    10_000,
  );
  return ours(document);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document doesn't say "${text}"`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces the first `text` of the document as typing would. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  await editor.edit((edit) => edit.replace(rangeOf(editor.document, text), by));
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
