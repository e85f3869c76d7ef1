/** `rapport export`: a note as plain text for a record system, with its open blanks named before anything leaves. */
import { type CopyOptions, createLinter, textOf } from "../core/index";
import { readInputs } from "./inputs";
import { readKnowledge } from "./knowledge";
import type { Terminal } from "./run";
import { printable } from "./text";
import { EXIT } from "./usage";

export const LETTERS = ["keep", "ascii"] as const;
export const LINE_ENDINGS = { lf: "\n", crlf: "\r\n" } as const;
export const EXPORTED_BLANKS = ["label", "wildcard"] as const;

export interface ExportOptions {
  readonly letters: (typeof LETTERS)[number];
  readonly lineEndings: keyof typeof LINE_ENDINGS;
  readonly blanks: (typeof EXPORTED_BLANKS)[number];
  readonly withBlanks: boolean;
  readonly stdinFilename: string;
  readonly rules: readonly string[];
}

const TAB_SIZE = 4;

/** Resolves to the exit code: 1 where blanks are open and are not to be printed, 2 where the note could not be read. */
export async function runExport(file: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  const linter = createLinter(await readKnowledge(options.rules, terminal));
  const lineEnding = LINE_ENDINGS[options.lineEndings];
  const copyOptions: CopyOptions = { letters: options.letters, blanks: options.blanks, lineEnding, tabSize: TAB_SIZE };
  const say = (sentence: string): void => void terminal.stderr.write(`${printable(sentence)}\n`);
  const stdin = { stream: terminal.stdin, name: options.stdinFilename };
  let code: number = EXIT.clean;
  const unread = (name: string, reason: string): void => {
    code = EXIT.notDone;
    say(`${name}: ${reason}.`);
  };
  for await (const { path, text } of readInputs([file], stdin, unread)) {
    const { lines } = linter.lint(text).note;
    const copied = linter.copy(text, copyOptions);
    const place = (offset: number): string => {
      const { line, column } = lines.positionAt(offset);
      return `${path}:${line}:${column}`;
    };
    for (const span of copied.unchanged)
      say(`${place(span.start)}: no plain form, left as it is: ${textOf(text, span)} (${codes(textOf(text, span))})`);
    if (copied.blanks.length > 0 && !options.withBlanks) {
      for (const span of copied.blanks) say(`${place(span.start)}: open blank: ${textOf(text, span)}`);
      say("Nothing was printed. Fill the blanks, or add --with-blanks.");
      code = EXIT.found;
    } else terminal.stdout.write(copied.text === "" ? "" : copied.text + lineEnding);
  }
  return code;
}

function codes(characters: string): string {
  return [...characters]
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}
