/** Word sequences -> values; finds every stored sequence that begins at a term. */
import type { Term } from "./terms";

export interface Trie<V> {
  insert(words: readonly string[], value: V): void;
  /** Calls `found` with each value whose words stand at `first`, and the index behind the last of them. */
  walk(terms: readonly Term[], first: number, found: (value: V, last: number) => void): void;
}

interface Node<V> {
  readonly next: Map<string, Node<V>>;
  readonly values: V[];
}

export function createTrie<V>(): Trie<V> {
  const root: Node<V> = { next: new Map(), values: [] };
  return {
    insert(words, value) {
      let node = root;
      for (const word of words) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), values: [] };
          node.next.set(word, next);
        }
        node = next;
      }
      node.values.push(value);
    },
    walk(terms, first, found) {
      let node = root.next.get(terms[first]!.word);
      for (let last = first + 1; node; last++) {
        for (const value of node.values) found(value, last);
        node = last < terms.length ? node.next.get(terms[last]!.word) : undefined;
      }
    },
  };
}
