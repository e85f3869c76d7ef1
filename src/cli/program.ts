/** The commands and their options; what they print as help is their documentation. */
import { Command, Option } from "commander";
import { FAIL_ON, runCheck } from "./check";
import { runExplain } from "./explain";
import { EXPORTED_BLANKS, LETTERS, LINE_ENDINGS, runExport } from "./export";
import { INSPECT_FORMATS, runInspect } from "./inspect";
import { REPORTERS } from "./reporters/index";
import { LIST_FORMATS, runList } from "./rules";
import { runRulesDocs } from "./rulesDocs";
import { runRulesTest } from "./rulesTest";
import type { Terminal } from "./run";
import { BLANK_STYLES, runTemplate } from "./template";

const DESCRIPTION =
  "Reads draft prescribing notes and says what their plans leave out: the patient's goals, the relationships and " +
  "circumstances around the symptoms, psychotherapy. Nothing that it reads leaves this machine.";

const CHECK_HELP = `
Exit codes
  0  no finding at or above the severity of --fail-on
  1  at least one such finding
  2  wrong usage, or something could not be read (the rest was checked)

Notes are read as UTF-8, or as UTF-16 where they begin with a byte order mark.
The mark is no part of the text: offsets count the UTF-16 units behind it, as
editors do. Lines and columns start at 1.

Examples
  rapport check visit.note
  rapport check "notes/**/*.note" --format json
  pbpaste | rapport check - --fail-on information
  rapport check visit.note --preset teaching --rule unfilled-blank=off`;

const EXPORT_HELP = `
Quotes, dashes, bullets, arrows and other signs become plain; tabs become
spaces; spaces at the ends of lines and long runs of empty lines go. What has no
plain form stays as it is and is named on standard error.

Exit codes
  0  printed
  1  nothing printed: a blank is open
  2  wrong usage, or the note could not be read

Examples
  rapport export visit.note --line-endings crlf | clip
  rapport export visit.note --with-blanks --blanks wildcard | pbcopy`;

/** `done` is told the exit code of the command that ran. */
export function createProgram(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command("rapport")
    .description(DESCRIPTION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => Math.min(terminal.stdout.columns || 80, 100),
      getErrHelpWidth: () => Math.min(terminal.stderr.columns || 80, 100),
    })
    .showHelpAfterError("(rapport --help says more)")
    .helpCommand(false);

  program
    .command("check")
    .description("check notes, and print what was found in them")
    .argument("<file...>", "files, globs, or - for standard input")
    .option("--stdin-filename <name>", "what to call standard input in the output", "<stdin>")
    .addOption(
      new Option("--format <format>", "how to print the result").choices(Object.keys(REPORTERS)).default("text"),
    )
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 on a finding of this severity or above")
        .choices(FAIL_ON)
        .default("warning"),
    )
    .option(
      "--preset <id>",
      "which plans are asked about: quiet, standard, teaching, or the profile psychiatry, primary-care, inpatient or " +
        'child-adolescent (default: "standard")',
    )
    .option("--rule <id=severity>", "severity of one rule: off, hint, information or warning; repeatable", collect, [])
    .option("--previous <file>", "the same patient's note of the visit before, to compare with")
    .option("--locales <list>", "countries whose codes and laws are minded, comma-separated, or none", "us")
    .addOption(rulesOption())
    .addOption(
      new Option("--color <when>", "colours in text output; NO_COLOR switches them off too")
        .choices(["auto", "always", "never"])
        .default("auto"),
    )
    .option("--quiet", "print the findings only: no line for notes without one, no summary", false)
    .addHelpText("after", CHECK_HELP)
    .action(async (files: string[], options) => done(await runCheck(files, options, terminal)));

  program
    .command("export")
    .description(
      "print a note as plain text for a record system; blanks that are open are named, and nothing is printed",
    )
    .argument("<file>", "a file, or - for standard input")
    .option("--with-blanks", "print it with the blanks that are open", false)
    .addOption(
      new Option("--blanks <style>", "with --with-blanks: a blank as [___ label] or as ***")
        .choices([...EXPORTED_BLANKS])
        .default("label"),
    )
    .addOption(
      new Option("--letters <how>", "letters beyond English, as in names: as they are, or as ASCII")
        .choices([...LETTERS])
        .default("keep"),
    )
    .addOption(new Option("--line-endings <how>", "how lines end").choices(Object.keys(LINE_ENDINGS)).default("lf"))
    .option("--stdin-filename <name>", "what to call standard input in messages", "<stdin>")
    .addOption(rulesOption())
    .addHelpText("after", EXPORT_HELP)
    .action(async (file: string, options) => done(await runExport(file, options, terminal)));

  program
    .command("template")
    .description("list the note templates, or print one")
    .argument("[id]", "the template to print")
    .addOption(
      new Option("--blanks <style>", "a blank as [___ label] or as ***")
        .choices(Object.keys(BLANK_STYLES))
        .default("label"),
    )
    .addOption(
      new Option(
        "--smartphrase",
        "as the plain text of a SmartPhrase: *** for a blank, a list for one with ways to fill it",
      )
        .default(false)
        .conflicts("blanks"),
    )
    .option("--locales <list>", "countries whose codes and laws are minded, comma-separated, or none", "us")
    .option("--diagnosis <id>", "add the lines that belong to a diagnosis, e.g. dx-ptsd; repeatable", collect, [])
    .addOption(rulesOption())
    .action(async (id: string | undefined, options) => done(await runTemplate(id, options, terminal)));

  program
    .command("explain")
    .description("list the rules, or print a page about one (Markdown)")
    .argument("[rule]", "the rule to explain")
    .addOption(rulesOption())
    .action(async (rule: string | undefined, options) => done(await runExplain(rule, options, terminal)));

  const rules = program.command("rules").description("list and test rules, and write their pages").helpCommand(false);
  rules
    .command("test")
    .description("try the examples of every rule and record, and print those that fail")
    .argument(
      "[folder]",
      "rule files of your own, laid over the built-in ones; the built-in ones themselves without it",
    )
    .option("--all", "with a folder: the built-in examples too, which your own words may have changed", false)
    .action(async (folder: string | undefined, options) => done(await runRulesTest(folder, options, terminal)));
  rules
    .command("list")
    .description("list the rules, their elements and the wordings")
    .addOption(new Option("--format <format>", "how to print it").choices([...LIST_FORMATS]).default("text"))
    .addOption(rulesOption())
    .action(async (options) => done(await runList(options, terminal)));
  rules
    .command("docs")
    .description("write a Markdown page about every rule and wording, and a list of them")
    .option("--out <folder>", "where to write them", "rules/pages")
    .addOption(rulesOption())
    .action(async (options) => done(await runRulesDocs(options, terminal)));

  program
    .command("inspect")
    .description("print what is seen in notes: sentences, mentions, orders, evidence, and why")
    .argument("<file...>", "files, globs, or - for standard input")
    .option("--stdin-filename <name>", "what to call standard input in the output", "<stdin>")
    .addOption(new Option("--format <format>", "how to print it").choices([...INSPECT_FORMATS]).default("text"))
    .option("--term <text>", "say how the notes assert this phrase, wherever it stands; repeatable", collect, [])
    .addOption(rulesOption())
    .action(async (files: string[], options) => done(await runInspect(files, options, terminal)));

  return program;
}

function rulesOption(): Option {
  return new Option("--rules <folder>", "a folder of rule files of your own, laid over the built-in ones; repeatable")
    .argParser(collect)
    .default([], "none");
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
