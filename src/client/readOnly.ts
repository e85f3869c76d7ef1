/** Offers no insertion where nothing can be written; what needs no writing, such as "Not now…", stays. */
import { FilePermission, type TextDocument, type Uri, workspace } from "vscode";
import type { Middleware } from "vscode-languageclient";

/** VS Code itself asks for no fixes in an editor that is read-only, but its list of problems does. */
export const withoutFixesWhereReadOnly: NonNullable<Middleware["provideCodeActions"]> = async (
  document,
  range,
  context,
  token,
  next,
) => {
  const actions = await next(document, range, context, token);
  if (!actions?.length || (await isWritable(document))) return actions;
  return actions.filter((action) => !("edit" in action && action.edit));
};

const known = new WeakMap<TextDocument, Promise<boolean>>();

/** Asked once for each opened document: the editor wants fixes at every step of the cursor. */
function isWritable(document: TextDocument): Promise<boolean> {
  const answer = known.get(document) ?? ask(document.uri);
  known.set(document, answer);
  return answer;
}

async function ask(uri: Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return true;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  const { permissions = 0 } = await Promise.resolve(workspace.fs.stat(uri)).catch(() => ({ permissions: 0 }));
  return (permissions & FilePermission.Readonly) === 0;
}
