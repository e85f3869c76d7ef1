/** `rapport rules docs`: writes the page of every rule, element and wording, to which diagnostics link, and a list of them. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readKnowledge } from "./knowledge";
import { describeReadError } from "./readError";
import { MADE, rulePages } from "./rulePages";
import type { Terminal } from "./run";
import { count, printable } from "./text";
import { EXIT, UsageError } from "./usage";

export interface DocsOptions {
  readonly out: string;
  readonly rules: readonly string[];
}

/** Pages of rules that are gone are taken away; files that this command did not make stay. */
export async function runRulesDocs({ out, rules }: DocsOptions, terminal: Terminal): Promise<number> {
  const pages = rulePages(await readKnowledge(rules, terminal));
  try {
    await mkdir(out, { recursive: true });
    for (const name of await readdir(out)) {
      if (!name.endsWith(".md") || pages.has(name)) continue;
      const file = path.join(out, name);
      if ((await readFile(file, "utf8")).startsWith(MADE)) await rm(file);
    }
    for (const [name, text] of pages) await writeFile(path.join(out, name), text);
  } catch (error) {
    const reason = describeReadError(error as NodeJS.ErrnoException, out);
    throw new UsageError(`the pages cannot be written to ${printable(out)}: ${reason}.`);
  }
  terminal.stdout.write(`${count(pages.size, "page")} in ${printable(out)}\n`);
  return EXIT.clean;
}
