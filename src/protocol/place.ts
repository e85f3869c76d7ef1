/** A place in a document, as every message of ours tells one. */

/** Lines and characters from 0, characters in UTF-16 units, as LSP counts them. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
