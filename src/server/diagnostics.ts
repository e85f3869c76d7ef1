/** Publishes diagnostics: at once when a document opens or the settings change, a little after typing or on save as the run mode says. */
import type { Diagnostic, TextDocumentChangeEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core/index";
import { CHECK, COMPARE, type NoteStatus, OPEN_BLANKS, PROMPTS, STATUS } from "../protocol/notes";
import { openBlanks } from "./blanks";
import { refreshCodeLenses } from "./codeLens";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { checkRuleFile, ruleFilePath } from "./ruleFiles";
import type { Rules } from "./rules";
import type { RunMode } from "./settings";
import { sourceUrl } from "./sources";
import { toDiagnostic } from "./toLsp";

type Changed = TextDocumentChangeEvent<TextDocument>;

/** `delay`: ms of rest after the last change before an open document is checked again. */
export function registerDiagnostics(context: ServerContext, delay: number): Publishing {
  const { connection, dismissals, documents, focus, guard, lastVisits, notes, prompts, rules, settings } = context;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const opened = new Set<string>();

  const publish = guard("diagnostics", null, async (uri: string): Promise<NoteStatus | null> => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    const document = documents.get(uri);
    if (!document) return null;
    const { version } = document;
    if (!notes.on) {
      await connection.sendDiagnostics({ uri, version, diagnostics: [] });
      await connection.sendNotification(OPEN_BLANKS, openBlanks(context, uri, version));
      return null;
    }
    const rulePath = ruleFilePath(rules, document);
    if (rulePath !== undefined) {
      const diagnostics = checkRuleFile(rules, document, rulePath);
      await connection.sendDiagnostics({ uri, version, diagnostics });
      return null;
    }
    const note = await notes.read(uri);
    // Changed while the settings were asked for: the change brings its own check.
    if (documents.get(uri)?.version !== version) return null;
    if (note) prompts.settle(note);
    const status: NoteStatus = {
      uri,
      note: note?.isNote === true,
      prompts: note ? prompts.of(note).length : 0,
      hidden: note?.isNote ? note.result.hidden : 0,
      unread: note?.isNote === true && note.result.note.unread !== undefined,
      compared: note?.lastVisit !== undefined,
      dismissed: note?.isNote ? dismissals.countOf(uri) : 0,
    };
    const wait = note ? prompts.published(note) : undefined;
    // What waits is shown when the writer rests; a change meanwhile brings its own check, or the next save does.
    if (wait !== undefined) check(uri, wait, version);
    await connection.sendDiagnostics({ uri, version, diagnostics: note ? diagnosticsOf(context, note) : [] });
    await connection.sendNotification(OPEN_BLANKS, openBlanks(context, uri, version, note));
    await connection.sendNotification(STATUS, status);
    return status;
  });
  const check = (uri: string, ms: number, version?: number): void => {
    clearTimeout(waiting.get(uri));
    const run = (): unknown => (version ?? documents.get(uri)?.version) === documents.get(uri)?.version && publish(uri);
    const timer = setTimeout(run, ms);
    // Under Node what waits keeps no server alive whose editor is gone; a worker ends without that.
    (timer as { unref?(): void }).unref?.();
    waiting.set(uri, timer);
  };
  const publishAll = (): Promise<unknown> => Promise.all(documents.keys().map((uri) => publish(uri)));

  const checksOn = async (mode: RunMode, document: TextDocument): Promise<boolean> =>
    ruleFilePath(rules, document) !== undefined || (await settings.of(document.uri)).run === mode;
  const onOpen = guard("open", undefined, async ({ document }: Changed) => {
    const { uri } = document;
    opened.add(uri);
    focus.changed(uri, document.getText());
    await publish(uri);
  });
  const onChange = guard("change", undefined, async ({ document }: Changed) => {
    // The first change event of a document is its opening.
    if (opened.delete(document.uri)) return;
    focus.changed(document.uri, document.getText());
    if (await checksOn("onType", document)) check(document.uri, delay);
  });
  const onSave = guard("save", undefined, async ({ document }: Changed) => {
    if (await checksOn("onSave", document)) await publish(document.uri);
  });
  documents.onDidOpen(onOpen);
  documents.onDidChangeContent(onChange);
  documents.onDidSave(onSave);
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    for (const keeper of [notes, prompts, settings, lastVisits]) keeper.drop(uri);
    // The mistakes of a rule file that is in force stay listed, as those of any file of a project.
    connection.sendDiagnostics({ uri, diagnostics: rules.problemsOf(uri) }).catch(() => undefined);
  });

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    refreshCodeLenses(context);
    publishAll().catch(() => undefined);
  });
  connection.onNotification(PROMPTS, ({ on }: { on: boolean }) => {
    if (notes.on === on) return;
    notes.on = on;
    publishAll().catch(() => undefined);
  });
  connection.onRequest(CHECK, async ({ uri }: { uri: string }) => {
    prompts.asked(uri);
    const version = documents.get(uri)?.version;
    const status = await publish(uri);
    // In manual mode a change on the way brings no check of its own, and this one was asked for.
    return status ?? (documents.get(uri)?.version === version ? null : publish(uri));
  });
  connection.onRequest(COMPARE, ({ uri, text }: { uri: string; text?: string }) => {
    lastVisits.set(uri, text);
    return publish(uri);
  });
  return { publishAll, publish };
}

/** For those who change what documents are checked by. */
export interface Publishing {
  /** Checks every open document again. */
  publishAll(): Promise<unknown>;
  /** Checks one open document again. */
  publish(uri: string): Promise<unknown>;
}

function diagnosticsOf({ pages, prompts, rules, support }: ServerContext, note: OpenNote): Diagnostic[] {
  return prompts.of(note).map((finding) => {
    const diagnostic = toDiagnostic(note, finding, linkOf(note, finding, rules, pages));
    if (!support.relatedInformation) delete diagnostic.relatedInformation;
    return diagnostic;
  });
}

/** The page of a built-in rule; for one of the user's own, where its source is to be read. */
function linkOf({ linter, settings }: OpenNote, finding: Finding, rules: Rules, pages?: string): string | undefined {
  const page = finding.wording ?? finding.rule;
  if (pages !== undefined && rules.isBuiltIn(page)) return `${pages}${page}.md`;
  return sourceUrl(linter, finding.rule, settings.locales);
}
