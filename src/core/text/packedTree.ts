/** Pattern trees in a short form, for the file that the build writes: there are thousands, mostly of words. */
import type { PatternNode, TermTest } from "./pattern";

/** "a|b" is a question for one of these words, a list is a sequence. */
export type PackedTree =
  | string
  | readonly PackedTree[]
  | { readonly either: readonly PackedTree[] }
  | { readonly repeat: PackedTree; readonly min: number; readonly max: number | null }
  | { readonly test: TermTest }
  | { readonly mark: "open" | "close" | "first" | "last" };

export function packTree(node: PatternNode): PackedTree {
  switch (node.kind) {
    case "test":
      return node.test.kind === "words" ? node.test.words.join("|") : { test: node.test };
    case "sequence":
      return node.nodes.map(packTree);
    case "either":
      return { either: node.options.map(packTree) };
    case "repeat":
      return { repeat: packTree(node.node), min: node.min, max: node.max };
    case "mark":
      return { mark: node.mark };
  }
}

/** `keep` gives the string by which a word is known. */
export function unpackTree(packed: PackedTree, keep: (word: string) => string): PatternNode {
  const unpack = (part: PackedTree): PatternNode => unpackTree(part, keep);
  if (typeof packed === "string") return { kind: "test", test: { kind: "words", words: packed.split("|").map(keep) } };
  if (isSequence(packed)) return { kind: "sequence", nodes: packed.map(unpack) };
  if ("either" in packed) return { kind: "either", options: packed.either.map(unpack) };
  if ("repeat" in packed) return { kind: "repeat", node: unpack(packed.repeat), min: packed.min, max: packed.max };
  if ("mark" in packed) return { kind: "mark", mark: packed.mark };
  return { kind: "test", test: packed.test };
}

function isSequence(packed: PackedTree): packed is readonly PackedTree[] {
  return Array.isArray(packed);
}
