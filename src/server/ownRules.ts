/** Takes the rules of one's own that the client has read, and shows at once what they change and what is wrong with them. */

import { RULES, type RuleFileText, type RulesStatus } from "../protocol/rules";
import type { ServerContext } from "./context";
import type { Publishing } from "./diagnostics";

export function registerOwnRules(
  { connection, documents, guard, rules }: ServerContext,
  { publishAll }: Publishing,
): void {
  const answer = guard("rules", null, async ({ files }: { files: readonly RuleFileText[] }): Promise<RulesStatus> => {
    const touched = rules.replace(files);
    const closed = touched.filter((uri) => !documents.get(uri));
    // An open one is checked as it stands in its editor.
    await Promise.all(closed.map((uri) => connection.sendDiagnostics({ uri, diagnostics: rules.problemsOf(uri) })));
    await publishAll();
    const problems = files.reduce((sum, { uri }) => sum + rules.problemsOf(uri).length, 0);
    return { problems };
  });
  connection.onRequest(RULES, answer);
}
