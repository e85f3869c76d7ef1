/** The knowledge a command works with: the built-in rules, with folders of own rule files laid over them. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Knowledge } from "../core/index";
import { builtin } from "../packs/builtin";
import type { OwnRecord, RuleFile } from "../packs/index";
import { isTextTemplate } from "../packs/textTemplate";
import { decodeText } from "./decode";
import { describeReadError } from "./readError";
import type { Terminal } from "./run";
import { printable } from "./text";
import { UsageError } from "./usage";

/** Mistakes in rule files go to stderr as `path:line:column message`, and every other record is in force. */
export async function readKnowledge(
  folders: readonly string[],
  terminal: Pick<Terminal, "stderr">,
): Promise<Knowledge> {
  return folders.length === 0 ? builtin : (await readOwnKnowledge(folders, terminal)).knowledge;
}

/** As `readKnowledge`, with what the files hold and how many mistakes. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge;
  readonly records: readonly OwnRecord[];
  readonly problems: number;
}

export async function readOwnKnowledge(
  folders: readonly string[],
  { stderr }: Pick<Terminal, "stderr">,
): Promise<OwnKnowledge> {
  const files = (await Promise.all(folders.map((folder) => readRuleFolder(folder, stderr)))).flat();
  // Loaded only here: a start without own rules needs neither a YAML parser nor a schema validator.
  const [{ loadPacks }, { OWN_LIMITS }] = await Promise.all([import("../packs/load"), import("../packs/limits")]);
  const { knowledge, problems, records } = loadPacks(files, builtin, undefined, OWN_LIMITS);
  for (const { path, line, column, message } of problems)
    stderr.write(`${printable(path)}:${line}:${column} ${printable(message)}\n`);
  return { knowledge, records, problems: problems.length };
}

async function readRuleFolder(folder: string, stderr: Terminal["stderr"]): Promise<RuleFile[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "ENOTDIR" ? "it is a file; name the folder that holds it" : describeReadError(error, folder);
    throw new UsageError(`the rules in ${printable(folder)} cannot be read: ${reason}.`);
  });
  const files: RuleFile[] = [];
  for (const name of names.sort()) {
    const file = path.join(folder, name).split(path.sep).join("/");
    if (!/\.ya?ml$/i.test(name) && !isTextTemplate(file)) continue;
    const read = await readFile(file).then(decodeText, (error) => ({ problem: describeReadError(error, file) }));
    if ("text" in read) files.push({ path: file, text: read.text });
    else stderr.write(`${printable(file)}: ${read.problem}. Its rules are left out.\n`);
  }
  if (files.length === 0)
    throw new UsageError(`the rules in ${printable(folder)} cannot be read: it holds no YAML file that can be read.`);
  return files;
}
