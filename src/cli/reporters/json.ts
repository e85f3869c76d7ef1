/** One JSON object for all notes; its shape is in result.ts. */
import { RESULT_VERSION, toNoteResult } from "../result";
import type { CheckedNote } from "./reporter";

export async function* jsonReporter(notes: AsyncIterable<CheckedNote>): AsyncGenerator<string> {
  yield `{\n  "version": ${RESULT_VERSION},\n  "notes": [`;
  let between = "\n";
  for await (const { path, result } of notes) {
    yield between + JSON.stringify(toNoteResult(path, result), null, 2).replace(/^/gm, "    ");
    between = ",\n";
  }
  yield between === "\n" ? "]\n}\n" : "\n  ]\n}\n";
}
