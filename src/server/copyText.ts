/** Copy for EHR: the plain text of what the client sends. It goes back to the client and nowhere else. */
import { COPY_TEXT, type CopyAnswer, type CopyRequest } from "../protocol/notes";
import type { ServerContext } from "./context";

export function registerCopyText({ connection, guard, rules }: ServerContext): void {
  const answer = guard("copy", null, ({ text, ...options }: CopyRequest): CopyAnswer | null =>
    rules.linter.copy(text, options),
  );
  connection.onRequest(COPY_TEXT, answer);
}
