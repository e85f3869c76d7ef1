/** Where blanks stand open in a document: for the commands that go from one to the next, and for the marks in the editor. */
import { BLANK_CHECK, type Span } from "../core/index";
import { BLANKS, type OpenBlanks } from "../protocol/notes";
import type { PlaceRange } from "../protocol/place";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { toRange } from "./toLsp";

export function registerBlanks({ connection, documents, guard, rules }: ServerContext): void {
  const answer = guard("blanks", null, ({ uri }: { uri: string }): OpenBlanks | null => {
    const document = documents.get(uri);
    if (!document) return null;
    const rangeOf = ({ start, end }: Span): PlaceRange => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    });
    const { version } = document;
    return { uri, version, ranges: rules.linter.blanks(document.getText()).map(rangeOf) };
  });
  connection.onRequest(BLANKS, answer);
}

/** The blanks that are to be seen as such: those that a finding tells of. */
export function openBlanks({ prompts }: ServerContext, uri: string, version: number, note?: OpenNote): OpenBlanks {
  const found = note ? prompts.each(note).filter(({ rule }) => note.linter.rule(rule)?.check === BLANK_CHECK) : [];
  return { uri, version, ranges: found.map(({ span }) => toRange(note!.result.note.lines, span)) };
}
