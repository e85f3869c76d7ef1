/** Places of the protocol as those of the editor. */
import { Range } from "vscode";
import type { PlaceRange } from "../protocol/place";

export function rangeOf({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
