/** Phrases -> values; finds every stored phrase that begins at a term. */
import type { WordLists } from "./spellOut";
import type { Term } from "./terms";

export interface PhraseTable<V> {
  insert(phrase: WordLists, value: V): void;
  /** As `insert`, for a phrase that is read when its first word is met: a note meets few of many thousand phrases. */
  insertUnread(firstWord: string, read: () => WordLists, value: V): void;
  /** Calls `found` with each value whose phrase stands at `first`, and the index behind its last word. */
  walk(terms: readonly Term[], first: number, found: (value: V, last: number) => void): void;
}

interface Node<V> {
  readonly next: Map<string, Node<V>>;
  readonly values: V[];
}

interface Listed<V> {
  /** For each place but the first. */
  readonly rest: readonly ReadonlySet<string>[];
  readonly value: V;
}

/** Phrases of one word at each place share a trie; those with lists stand under each of their first words. */
export function createPhraseTable<V>(): PhraseTable<V> {
  const root: Node<V> = { next: new Map(), values: [] };
  const listed = new Map<string, Listed<V>[]>();
  const unread = new Map<string, (() => void)[]>();
  return {
    insertUnread(firstWord, read, value) {
      append(unread, firstWord, () => insertInto(root, read(), value));
    },
    insert(phrase, value) {
      if (phrase.every((words) => words.length === 1)) insertInto(root, phrase, value);
      else insertLists(listed, phrase, value);
    },
    walk(terms, first, found) {
      const { word } = terms[first]!;
      for (const insert of unread.get(word) ?? []) insert();
      unread.delete(word);
      let node = root.next.get(word);
      for (let last = first + 1; node; last++) {
        for (const value of node.values) found(value, last);
        node = last < terms.length ? node.next.get(terms[last]!.word) : undefined;
      }
      for (const { rest, value } of listed.get(word) ?? []) {
        const last = first + 1 + rest.length;
        if (last <= terms.length && rest.every((words, index) => words.has(terms[first + 1 + index]!.word)))
          found(value, last);
      }
    },
  };
}

function insertInto<V>(root: Node<V>, phrase: WordLists, value: V): void {
  let node = root;
  for (const [word] of phrase) {
    let next = node.next.get(word!);
    if (!next) {
      next = { next: new Map(), values: [] };
      node.next.set(word!, next);
    }
    node = next;
  }
  node.values.push(value);
}

function insertLists<V>(listed: Map<string, Listed<V>[]>, [first, ...others]: WordLists, value: V): void {
  const entry = { rest: others.map((words) => new Set(words)), value };
  for (const word of new Set(first)) append(listed, word, entry);
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
