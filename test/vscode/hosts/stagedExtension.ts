/** The extension in a folder of its own, with links to what the repository builds. */
import * as fs from "node:fs";
import * as path from "node:path";
import { repository } from "../paths";
import type { Scope } from "./scope";
import { temporaryFolder } from "./temporaryFolder";

/**
 * Returns the folder to give to a host as the extension under development. The repository itself won't do: the hosts are
 * installed inside it, and VS Code takes whatever lies under that folder, its own themes too, for parts of the extension.
 */
export function stagedExtension(scope: Scope): string {
  const folder = temporaryFolder(scope, "rapport-extension-");
  for (const file of ["package.json", "package.nls.json"]) {
    fs.copyFileSync(path.join(repository, file), path.join(folder, file));
  }
  for (const part of ["dist", "l10n", "media"]) {
    fs.symlinkSync(path.join(repository, part), path.join(folder, part), "junction");
  }
  return folder;
}
