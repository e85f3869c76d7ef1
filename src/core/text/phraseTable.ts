/** Phrases -> values; finds every stored phrase that begins at a term, and the patterns that its word asks for. */
import type { Mark } from "./requirement";
import type { WordLists } from "./spellOut";
import type { Term } from "./terms";
import { bitOf, bitsOf } from "./wordBits";
import type { WordForms } from "./wordForms";

export interface PhraseTable<V> {
  /** The phrases that begin with a word are read when it is met: a note meets few of many thousand. */
  insert(pattern: string, beginnings: readonly string[], value: V): void;
  /** A word that is asked for, from now on one of those that are known. */
  mark(word: string): Mark;
  /** Notes that a pattern, by its index, is to be tried where the word stands. */
  anchor(word: string, pattern: number): void;
  /** What is known of a word; undefined for most words of a note. The one look-up that each term costs. */
  get(word: string): KnownWord<V> | undefined;
  /** Calls `found` with each value whose phrase stands at `first`, where `known` is the word, and the index behind its last word. */
  walk(known: KnownWord<V>, terms: readonly Term[], first: number, found: (value: V, last: number) => void): void;
}

/** Phrases of one word at each place share a trie, whose root is the first word. */
interface Node<V> {
  next: Map<string, Node<V>> | undefined;
  readonly values: V[];
}

/** A phrase with a list at some place, e.g. every form of a verb. */
interface Listed<V> {
  /** For each place but the first. */
  readonly rest: readonly ReadonlySet<string>[];
  readonly value: V;
}

/** Phrases that are still to be put under some of their first words. */
interface Unread<V> {
  readonly pattern: string;
  readonly value: V;
  /** Read when the first of their first words is met. */
  phrases: readonly Phrase<V>[] | undefined;
}

interface Phrase<V> {
  readonly first: readonly string[];
  readonly rest: WordLists;
  /** Where some place holds more than one word. */
  readonly listed: Listed<V> | undefined;
}

/** All that begins with one word or is tried where it stands. */
export interface KnownWord<V> extends Node<V>, Mark {
  unread: Unread<V>[] | undefined;
  /** Bits of all words that may come second: most words are followed by none of them. */
  seconds: number;
  /** By the words that may come second: "to" alone begins hundreds. */
  listed: Map<string, Listed<V>[]> | undefined;
  /** Indices of the patterns that are tried in a sentence with this word. */
  anchored: number[] | undefined;
}

/** `read` gives the phrases of a pattern. The words that begin them are added to `forms`, so that a term that was read with them is found by being the same string. */
export function createPhraseTable<V>(
  forms: WordForms,
  read: (pattern: string) => readonly WordLists[],
): PhraseTable<V> {
  const words = new Map<string, KnownWord<V>>();
  const wordOf = (word: string): KnownWord<V> => {
    let known = words.get(word);
    if (!known) {
      known = {
        next: undefined,
        values: [],
        heldBy: 0,
        unread: undefined,
        seconds: 0,
        listed: undefined,
        anchored: undefined,
      };
      words.set(forms.add(word), known);
    }
    return known;
  };
  return {
    insert(pattern, beginnings, value) {
      const unread: Unread<V> = { pattern, value, phrases: undefined };
      for (const word of beginnings) {
        const start = wordOf(word);
        if (start.unread) start.unread.push(unread);
        else start.unread = [unread];
      }
    },
    mark: wordOf,
    anchor(word, pattern) {
      const known = wordOf(word);
      known.anchored ??= [];
      known.anchored.push(pattern);
    },
    get: (word) => words.get(word),
    walk(start, terms, first, found) {
      if (start.unread !== undefined) readInto(start, terms[first]!.word, read);
      for (const value of start.values) found(value, first + 1);
      const second = terms[first + 1]?.word;
      if (second === undefined || (start.seconds & bitOf(second)) === 0) return;
      let node = start.next?.get(second);
      for (let last = first + 2; node; last++) {
        for (const value of node.values) found(value, last);
        node = last < terms.length ? node.next?.get(terms[last]!.word) : undefined;
      }
      const listed = start.listed?.get(second);
      if (!listed) return;
      for (const { rest, value } of listed) {
        const last = first + 1 + rest.length;
        if (last <= terms.length && followsFrom(terms, first + 2, rest)) found(value, last);
      }
    },
  };
}

function phraseOf<V>([first, ...rest]: WordLists, value: V): Phrase<V> {
  const isSingle = first!.length === 1 && rest.every((words) => words.length === 1);
  const listed = isSingle || rest.length === 0 ? undefined : { rest: rest.map((words) => new Set(words)), value };
  return { first: first!, rest, listed };
}

/** What a word finds is in the order of insertion, whichever words were met before. */
function readInto<V>(start: KnownWord<V>, word: string, read: (pattern: string) => readonly WordLists[]): void {
  for (const unread of start.unread!) {
    const { pattern, value } = unread;
    unread.phrases ??= read(pattern).map((phrase) => phraseOf(phrase, value));
    for (const { first, rest, listed } of unread.phrases) {
      if (!first.includes(word)) continue;
      if (listed) insertListed(start, listed, bitsOf(rest[0]!));
      else insertInto(start, rest, value);
    }
  }
  start.unread = undefined;
}

/** Whether the places behind the second, which led here, hold their words. */
function followsFrom(terms: readonly Term[], third: number, rest: readonly ReadonlySet<string>[]): boolean {
  for (let place = 1; place < rest.length; place++) if (!rest[place]!.has(terms[third + place - 1]!.word)) return false;
  return true;
}

function insertInto<V>(start: KnownWord<V>, rest: WordLists, value: V): void {
  if (rest.length > 0) start.seconds |= bitsOf(rest[0]!);
  let node: Node<V> = start;
  for (const [word] of rest) {
    node.next ??= new Map();
    let next = node.next.get(word!);
    if (!next) {
      next = { next: undefined, values: [] };
      node.next.set(word!, next);
    }
    node = next;
  }
  node.values.push(value);
}

function insertListed<V>(start: KnownWord<V>, listed: Listed<V>, seconds: number): void {
  start.seconds |= seconds;
  start.listed ??= new Map();
  for (const second of listed.rest[0]!) {
    const others = start.listed.get(second);
    if (others) others.push(listed);
    else start.listed.set(second, [listed]);
  }
}
