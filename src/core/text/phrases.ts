/** Many phrases and match patterns -> their matches in a sentence, in one pass over its terms. */

import { type ProgramMatch, runProgram } from "./machine";
import { isPlainPhrase, type PatternNode, parsePattern, plainPhrase, plainWords } from "./pattern";
import { createPhraseTable, type PhraseTable } from "./phraseTable";
import { compileProgram, type Program } from "./program";
import { type AskedRequirement, type Requirement, requirementsOf, type Sample } from "./requirement";
import { MOST_PHRASES, spellOut, type WordLists } from "./spellOut";
import { createOracle } from "./termOracle";
import type { Term } from "./terms";
import { bitOf, bitsOf } from "./wordBits";
import { createWordForms, type WordForms } from "./wordForms";

/** A pattern and what it stands for. */
export interface PhraseEntry<K> {
  readonly key: K;
  readonly pattern: string;
}

/** A match as half-open term indices; `open` and `close` bound its `[...]` group, or the whole match without one. */
export interface PhraseMatch<K> extends ProgramMatch {
  readonly key: K;
}

/** What the words of one sentence match. */
export interface PhraseScan<K> {
  readonly matches: readonly PhraseMatch<K>[];
  /** Whether the term at an index belongs to a phrase of a vocabulary. */
  hasTag(index: number, tag: string): boolean;
  /** Whether any term does. */
  holdsTag(tag: string): boolean;
  /** Vocabularies that have a phrase in the sentence. */
  readonly tags: ReadonlySet<string>;
  /** Matches of a pattern that is not an entry, e.g. of what must not stand beside one. */
  find(pattern: CompiledPattern): readonly ProgramMatch[];
}

/** Whether a key's patterns are tried in a sentence that holds these vocabularies. */
export type IsWanted<K> = (key: K, holdsTag: (tag: string) => boolean) => boolean;

export interface PhraseMatcher<K> {
  /** Terms are to be read with them. */
  readonly forms: WordForms;
  /** `text` is the whole note, `terms` those of one sentence. Patterns of a key that is not wanted are not tried; plain phrases are found. */
  scan(text: string, terms: readonly Term[], isWanted?: IsWanted<K>): PhraseScan<K>;
}

export interface CompiledPattern {
  readonly program: Program;
  /** The one least often met by chance first. */
  readonly requirements: readonly AskedRequirement[];
}

/** What patterns are read with. */
export interface PatternContext {
  /** `#Tag` -> its phrases. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Patterns that were read ahead of time -> their trees; the others are read when they are met. */
  readonly trees?: ReadonlyMap<string, PatternNode>;
  /** Tells which word of a pattern is the rarest, so that few sentences are tried in vain. */
  readonly frequency?: ReadonlyMap<string, number>;
}

/** Throws, naming the pattern, where one cannot be read. */
export function createPhraseMatcher<K>(entries: readonly PhraseEntry<K>[], context: PatternContext): PhraseMatcher<K> {
  const sample = sampleOf(context);
  const forms = createWordForms();
  const table = createPhraseTable<Meaning<K>>(forms);
  addVocabulary(table, context);
  const programs: { readonly key: K; readonly pattern: CompiledPattern }[] = [];
  const byTag = new Map<string, number[]>();
  for (const { key, pattern } of entries) {
    const firstWord = firstWordOf(pattern);
    if (firstWord !== undefined) {
      table.insertUnread(firstWord, () => plainWords(pattern), { key });
      continue;
    }
    const tree = treeOf(pattern, context);
    const spelledOut = spellOut(tree);
    for (const each of spelledOut ?? []) table.insert(each, { key });
    if (spelledOut) continue;
    const requirements = requirementsOf(tree, sample);
    const anchor = anchorOf(pattern, requirements);
    const index = programs.push({ key, pattern: compileTree(tree, () => requirements) }) - 1;
    for (const word of anchor.words) table.anchor(word, index);
    for (const tag of anchor.tags) append(byTag, tag, index);
  }
  // The scan in which a program was last looked at: one that several words of a sentence ask for is tried once.
  const lookedAt = new Float64Array(programs.length);
  let scans = 0;

  return {
    forms,
    scan(text, terms, isWanted) {
      scans++;
      const matches: PhraseMatch<K>[] = [];
      const words = new Set<string>();
      let bits = 0;
      const tags = new Set<string>();
      const candidates: number[] = [];
      const collect = (indices: readonly number[] | undefined): void => {
        if (indices === undefined) return;
        for (const index of indices) {
          if (lookedAt[index] === scans) continue;
          lookedAt[index] = scans;
          candidates.push(index);
        }
      };
      // Most terms have the tags of one phrase, whose own list is then used as it is.
      const tagsAt: (readonly string[] | undefined)[] = new Array(terms.length);
      let first = 0;
      const found = (value: Meaning<K>, last: number): void => {
        if (value.tags === undefined) {
          matches.push({ key: value.key, first, last, open: first, close: last });
          return;
        }
        for (const tag of value.tags) tags.add(tag);
        for (let index = first; index < last; index++) {
          const others = tagsAt[index];
          tagsAt[index] = others ? others.concat(value.tags) : value.tags;
        }
      };
      for (; first < terms.length; first++) {
        const { word } = terms[first]!;
        words.add(word);
        bits |= bitOf(word);
        const known = table.get(word);
        if (known === undefined) continue;
        table.walk(known, terms, first, found);
        collect(known.anchored);
      }
      for (const tag of tags) collect(byTag.get(tag));
      const holdsTag = (tag: string): boolean => tags.has(tag);
      const holds = createOracle(text, terms, tagsAt, sample.isVocabulary);
      const canMatch = ({ requirements }: CompiledPattern, from: number): boolean => {
        for (let index = from; index < requirements.length; index++)
          if (!isMet(requirements[index]!, terms, words, bits, tags)) return false;
        return true;
      };
      // The first requirement is what made it a candidate. Only what is left has to be brought into the order of the entries.
      const tried = candidates.filter((index) => {
        const { key, pattern } = programs[index]!;
        return (isWanted === undefined || isWanted(key, holdsTag)) && canMatch(pattern, 1);
      });
      if (tried.length > 1) tried.sort((a, b) => a - b);
      for (const index of tried) {
        const { key, pattern } = programs[index]!;
        for (const { first, last, open, close } of runProgram(pattern.program, terms.length, holds))
          matches.push({ key, first, last, open, close });
      }
      return {
        matches,
        find: (pattern) => (canMatch(pattern, 0) ? runProgram(pattern.program, terms.length, holds) : NONE),
        hasTag: (index, tag) => tagsAt[index]?.includes(tag) ?? false,
        tags,
        holdsTag,
      };
    },
  };
}

/** What a phrase stands for: a key, or the vocabularies that it belongs to. */
type Meaning<K> =
  | { readonly key: K; readonly tags?: undefined }
  | { readonly tags: readonly string[]; readonly key?: undefined };

function addVocabulary<K>(table: PhraseTable<Meaning<K>>, context: PatternContext): void {
  for (const [phrase, tags] of tagsByPhrase(context.vocabulary)) {
    const firstWord = firstWordOf(phrase);
    if (firstWord !== undefined) {
      table.insertUnread(firstWord, () => plainWords(phrase), { tags });
      continue;
    }
    const spelledOut = spellOut(treeOf(phrase, context));
    if (!spelledOut) throw new Error(`"${phrase}" in vocabulary ${tags[0]}: ${NO_PHRASE}`);
    for (const each of spelledOut) table.insert(each, { tags });
  }
}

const NONE: readonly ProgramMatch[] = [];

/** The first word of a phrase that is nothing but plain words, where it can be told without reading the phrase. */
function firstWordOf(phrase: string): string | undefined {
  const word = /^[a-z0-9]+(?= |$)/i.exec(phrase)?.[0].toLowerCase();
  return word && !/\d/.test(word) && isPlainPhrase(phrase) ? word : undefined;
}

/** Many phrases belong to several sets; each is read once. */
function tagsByPhrase(vocabulary: PatternContext["vocabulary"]): Map<string, string[]> {
  const byPhrase = new Map<string, string[]>();
  for (const [tag, phrases] of vocabulary) for (const phrase of phrases) append(byPhrase, phrase, tag);
  return byPhrase;
}

/** A pattern that is no entry, for `find`. Throws, naming it, where it cannot be read. */
export function compilePattern(pattern: string, context: PatternContext): CompiledPattern {
  const tree = treeOf(pattern, context);
  return compileTree(tree, () => requirementsOf(tree, sampleOf(context)));
}

/** Trees of all patterns that are more than words, to be read once and kept. Throws, naming the pattern, where one cannot be read. */
export function readTrees(patterns: Iterable<string>, context: PatternContext): ReadonlyMap<string, PatternNode> {
  return new Map(
    [...patterns].filter((pattern) => !isPlainPhrase(pattern)).map((pattern) => [pattern, treeOf(pattern, context)]),
  );
}

/** Compiled when it is first asked: a note meets few of the patterns, and a start should not pay for all. */
function compileTree(tree: PatternNode, needs: () => readonly Requirement[]): CompiledPattern {
  let program: Program | undefined;
  let requirements: readonly AskedRequirement[] | undefined;
  return {
    get program() {
      program ??= compileProgram(tree);
      return program;
    },
    get requirements() {
      requirements ??= needs().map(({ words, tags }) => ({ words, tags, bits: bitsOf(words) }));
      return requirements;
    },
  };
}

/** What is wrong with a pattern, for its author; undefined where it can be matched. `tags` are the vocabulary's. */
export function patternError(pattern: string, tags: ReadonlySet<string>): string | undefined {
  const vocabulary = new Map([...tags].map((tag) => [tag, []]));
  try {
    const tree = treeOf(pattern, { vocabulary });
    const spelledOut = spellOut(tree);
    if (spelledOut) return spelledOut.some(isEmpty) ? `"${pattern}" ${NO_WORD}` : undefined;
    compileProgram(tree);
    anchorOf(pattern, requirementsOf(tree, { isVocabulary: (tag) => tags.has(tag) }));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with a phrase of a vocabulary, for its author; undefined where its words can be looked up. */
export function phraseError(phrase: string): string | undefined {
  try {
    const spelledOut = spellOut(treeOf(phrase, { vocabulary: new Map() }));
    return spelledOut && !spelledOut.some(isEmpty) ? undefined : NO_PHRASE;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** "(very)?" alone would match between any two words. */
function isEmpty(phrase: WordLists): boolean {
  return phrase.length === 0;
}

const NO_WORD = "needs at least one word or vocabulary tag that is always there";
const NO_PHRASE = `write words, (a|b), {root} or word?, and no more than ${MOST_PHRASES} phrases in one entry`;

function treeOf(pattern: string, { vocabulary, trees }: PatternContext): PatternNode {
  const known = trees?.get(pattern);
  if (known) return known;
  if (isPlainPhrase(pattern)) return plainPhrase(pattern);
  const parsed = parsePattern(pattern, (tag) => vocabulary.has(tag));
  if ("error" in parsed) throw new Error(`"${pattern}": ${parsed.error}`);
  return parsed.tree;
}

function sampleOf({ vocabulary, frequency }: PatternContext): Sample {
  return { isVocabulary: (tag) => vocabulary.has(tag), frequency };
}

function anchorOf(pattern: string, [anchor]: readonly Requirement[]): Requirement {
  if (!anchor) throw new Error(`"${pattern}" ${NO_WORD}`);
  return anchor;
}

/** `words` are those of `terms`, `bits` theirs; whichever of the two lists is shorter is gone through. */
function isMet(
  requirement: AskedRequirement,
  terms: readonly Term[],
  words: ReadonlySet<string>,
  bits: number,
  tags: ReadonlySet<string>,
): boolean {
  if (requirement.tags.size > 0) for (const tag of requirement.tags) if (tags.has(tag)) return true;
  if ((requirement.bits & bits) === 0) return false;
  if (requirement.words.size > terms.length) return terms.some(({ word }) => requirement.words.has(word));
  for (const word of requirement.words) if (words.has(word)) return true;
  return false;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
