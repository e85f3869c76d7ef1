/** The channel for message traces: closed for good, because a trace of the protocol would hold the note. */
import { Disposable, LogLevel, type LogOutputChannel } from "vscode";

const nothing = (): void => {};

/** Its level stays Off whatever `rapport.trace.server` or the log level of the window say. */
export const silentChannel: LogOutputChannel = {
  name: "Rapport",
  logLevel: LogLevel.Off,
  onDidChangeLogLevel: () => new Disposable(nothing),
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  append: nothing,
  appendLine: nothing,
  replace: nothing,
  clear: nothing,
  show: nothing,
  hide: nothing,
  dispose: nothing,
};
