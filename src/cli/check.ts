/** `rapport check`: reads each note, lints it, hands it to the reporter, and settles the exit code. */
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { adjustables, createLinter, type Knowledge, type LintOptions, SEVERITIES, type Severity } from "../core/index";
import { chooseColors } from "./color";
import { decodeText } from "./decode";
import { readInputs } from "./inputs";
import { readKnowledge } from "./knowledge";
import { describeReadError } from "./readError";
import { REPORTERS } from "./reporters/index";
import type { CheckedNote } from "./reporters/reporter";
import type { Terminal } from "./run";
import { printable } from "./text";
import { EXIT, UsageError, unknownName } from "./usage";

export const FAIL_ON = [...SEVERITIES, "never"] as const;

export interface CheckOptions {
  readonly stdinFilename: string;
  readonly format: string;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly preset?: string;
  /** As typed: "us", "us,ca" or "none". */
  readonly locales: string;
  /** File of the note of the visit before. */
  readonly previous?: string;
  readonly rule: readonly string[];
  readonly rules: readonly string[];
  readonly color: "auto" | "always" | "never";
  readonly quiet: boolean;
}

const NARROWEST = 40;
const WIDEST = 100;

/** Resolves to the exit code; throws UsageError before anything is read. */
export async function runCheck(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const linter = createLinter(await readKnowledge(options.rules, terminal));
  const lintOptions = {
    ...toLintOptions(options, linter.knowledge),
    ...(options.previous === undefined ? {} : { lastVisit: linter.lint(await readPrevious(options.previous)).note }),
  };
  if (args.includes("-") && terminal.stdin.isTTY)
    terminal.stderr.write("rapport: paste the note, then end it with Ctrl+D (Ctrl+Z and Enter on Windows).\n");
  let unread = 0;
  let worst = -1;

  async function* checkNotes(): AsyncGenerator<CheckedNote> {
    const stdin = { stream: terminal.stdin, name: options.stdinFilename };
    const reportUnread = (name: string, reason: string): void => {
      unread++;
      terminal.stderr.write(`${printable(name)}: ${printable(reason)}.\n`);
    };
    for await (const { path, text } of readInputs(args, stdin, reportUnread)) {
      const result = linter.lint(text, lintOptions);
      worst = Math.max(worst, ...result.findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
      yield { path, result };
    }
  }

  const output = REPORTERS[options.format]!(checkNotes(), {
    linter,
    width: Math.max(NARROWEST, Math.min(terminal.stdout.columns || 80, WIDEST)),
    colors: chooseColors(options.color, terminal),
    quiet: options.quiet,
    unread: () => unread,
  });
  await print(output, terminal);
  if (unread > 0) return EXIT.notDone;
  return options.failOn !== "never" && worst >= SEVERITIES.indexOf(options.failOn) ? EXIT.found : EXIT.clean;
}

async function readPrevious(file: string): Promise<string> {
  const read = await readFile(file).then(decodeText, (error) => ({ problem: describeReadError(error, file) }));
  if ("text" in read) return read.text;
  throw new UsageError(`the previous note ${printable(file)} cannot be read: ${read.problem}.`);
}

/** Waits where the reader is slow, and stops where it has closed the pipe. */
async function print(output: AsyncIterable<string>, { stdout }: Terminal): Promise<void> {
  try {
    await pipeline(Readable.from(output), stdout, { end: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPIPE" && code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

function toLintOptions({ preset, rule, locales }: CheckOptions, knowledge: Knowledge): LintOptions {
  const presets = knowledge.presets.map(({ id }) => id);
  if (preset !== undefined && !presets.includes(preset)) throw unknownName("preset", preset, presets);
  const rules = Object.fromEntries(rule.map((setting) => parseRuleSetting(setting, knowledge)));
  return { rules, locales: parseLocales(locales), ...(preset === undefined ? {} : { preset }) };
}

function parseLocales(typed: string): string[] {
  const locales = typed === "none" ? [] : typed.split(",").map((locale) => locale.trim());
  const odd = locales.find((locale) => !/^[a-z]{2}$/.test(locale));
  if (odd !== undefined)
    throw new UsageError(`"${odd}" is no locale. Write two lower-case letters, such as --locales us, or none.`);
  return locales;
}

function parseRuleSetting(setting: string, { rules, lexicon }: Knowledge): [id: string, severity: Severity | "off"] {
  const [id = "", severity = ""] = setting.split("=", 2);
  const known = [...adjustables(rules), ...lexicon.wordings].map((each) => each.id);
  if (!known.includes(id)) throw unknownName("rule", id, known);
  const allowed: readonly string[] = ["off", ...SEVERITIES];
  if (!allowed.includes(severity))
    throw new UsageError(`"${setting}" gives no severity. Write --rule ${id}=SEVERITY with ${allowed.join(", ")}.`);
  return [id, severity as Severity | "off"];
}
