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

/** Phrases of one word at each place share a trie, whose root is the first word. */
interface Node<V> {
  next?: Map<string, Node<V>>;
  readonly values: V[];
}

/** A phrase with a list at some place, e.g. every form of a verb. */
interface Listed<V> {
  /** For each place but the first. */
  readonly rest: readonly ReadonlySet<string>[];
  readonly value: V;
}

/** All that begins with one word: a single look-up for each term of a note. */
interface Beginning<V> extends Node<V> {
  unread?: (() => void)[];
  /** By the words that may come second: "to" alone begins hundreds. */
  listed?: Map<string, Listed<V>[]>;
}

export function createPhraseTable<V>(): PhraseTable<V> {
  const beginnings = new Map<string, Beginning<V>>();
  const beginning = (word: string): Beginning<V> => {
    let found = beginnings.get(word);
    if (!found) {
      found = { values: [] };
      beginnings.set(word, found);
    }
    return found;
  };
  const insert = (phrase: WordLists, value: V): void => {
    const [firstWords, ...rest] = phrase;
    if (phrase.every((words) => words.length === 1)) insertInto(beginning(firstWords![0]!), rest, value);
    else for (const word of new Set(firstWords)) insertListed(beginning(word), rest, value);
  };
  return {
    insert,
    insertUnread(firstWord, read, value) {
      const start = beginning(firstWord);
      start.unread ??= [];
      start.unread.push(() => insert(read(), value));
    },
    walk(terms, first, found) {
      const start = beginnings.get(terms[first]!.word);
      if (!start) return;
      if (start.unread) {
        const reads = start.unread;
        delete start.unread;
        for (const read of reads) read();
      }
      let node: Node<V> | undefined = start;
      for (let last = first + 1; node; last++) {
        for (const value of node.values) found(value, last);
        node = last < terms.length ? node.next?.get(terms[last]!.word) : undefined;
      }
      const second = terms[first + 1]?.word;
      if (!start.listed || second === undefined) return;
      for (const { rest, value } of start.listed.get(second) ?? []) {
        const last = first + 1 + rest.length;
        if (last <= terms.length && followsFrom(terms, first + 2, rest)) found(value, last);
      }
    },
  };
}

/** Whether the places behind the second, which led here, hold their words. */
function followsFrom(terms: readonly Term[], third: number, rest: readonly ReadonlySet<string>[]): boolean {
  for (let place = 1; place < rest.length; place++) if (!rest[place]!.has(terms[third + place - 1]!.word)) return false;
  return true;
}

function insertInto<V>(start: Node<V>, rest: WordLists, value: V): void {
  let node = start;
  for (const [word] of rest) {
    node.next ??= new Map();
    let next = node.next.get(word!);
    if (!next) {
      next = { values: [] };
      node.next.set(word!, next);
    }
    node = next;
  }
  node.values.push(value);
}

function insertListed<V>(start: Beginning<V>, rest: WordLists, value: V): void {
  if (rest.length === 0) {
    start.values.push(value);
    return;
  }
  const listed: Listed<V> = { rest: rest.map((words) => new Set(words)), value };
  start.listed ??= new Map();
  for (const second of listed.rest[0]!) {
    const others = start.listed.get(second);
    if (others) others.push(listed);
    else start.listed.set(second, [listed]);
  }
}
