/** Which documents the server is shown: notes on a disk, in a virtual workspace or not saved yet, and rule files. */
import { workspace } from "vscode";
import { userRuleFolder } from "./ruleFolders";

/** Where a person's own documents live. The left side of a diff (`git:`), output panes and input boxes are left out by not being here. */
const SCHEMES = ["file", "untitled", "vscode-vfs", "vscode-remote"];

export interface ServedDocuments {
  readonly language: string;
  readonly scheme: string;
  readonly pattern?: string;
}

export function documentSelector(): ServedDocuments[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = [...new Set([...SCHEMES, ...folders])];
  const languages = new Set(["clinical-note", ...workspace.getConfiguration("rapport").get<string[]>("languages", [])]);
  const notes = [...languages].flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
  const rules = schemes.flatMap((scheme) => RULE_FILES.map((pattern) => ({ language: "yaml", scheme, pattern })));
  const own = userRuleFolder();
  return [...notes, ...rules, ...(own ? [{ language: "yaml", scheme: own.scheme, pattern: `${own.path}/**` }] : [])];
}

const RULE_FILES = ["**/rules/{packs,evidence,signs,wordings,diagnoses,lexicon,templates}/**", "**/.rapport/**"];
