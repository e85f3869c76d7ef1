/** Many phrases and match patterns -> their matches in a sentence, in one pass over its terms. */
import {
  beginningsOf,
  type CompiledPattern,
  compilePattern,
  type PatternContext,
  readPhrases,
} from "./compiledPattern";
import { type ProgramMatch, runProgram } from "./machine";
import { NO_PHRASE, NO_WORD } from "./patternError";
import { createPhraseTable, type PhraseTable } from "./phraseTable";
import type { AskedRequirement, Mark } from "./requirement";
import { createOracle } from "./termOracle";
import type { Term } from "./terms";
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
  /** Matches of a pattern that is not an entry, e.g. of what must not stand beside one; to be asked before the next scan. */
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

/** Throws, naming the pattern, where one cannot be read. */
export function createPhraseMatcher<K>(entries: readonly PhraseEntry<K>[], context: PatternContext): PhraseMatcher<K> {
  const forms = context.forms ?? createWordForms();
  const table = createPhraseTable<Meaning<K>>(forms, (pattern) => readPhrases(pattern, context));
  addVocabulary(table, context);
  const programs: { readonly key: K; readonly pattern: CompiledPattern }[] = [];
  const byTag = new Map<string, number[]>();
  const isVocabulary = (tag: string): boolean => context.vocabulary.has(tag);
  for (const { key, pattern } of entries) {
    const beginnings = beginningsOf(pattern, context);
    if (beginnings) {
      table.insert(pattern, beginnings, { key });
      continue;
    }
    const compiled = compilePattern(pattern, context);
    const { anchor } = compiled;
    if (!anchor) throw new Error(`"${pattern}" ${NO_WORD}`);
    const index = programs.push({ key, pattern: compiled }) - 1;
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
        const known = table.get(word);
        if (known === undefined) continue;
        known.heldBy = scans;
        table.walk(known, terms, first, found);
        collect(known.anchored);
      }
      for (const tag of tags) collect(byTag.get(tag));
      const holdsTag = (tag: string): boolean => tags.has(tag);
      const holds = createOracle(text, terms, tagsAt, isVocabulary);
      /** Words that nobody asked for until now may stand in this very sentence. */
      const markWords = (requirement: AskedRequirement): readonly Mark[] => {
        requirement.marks = Array.from(requirement.words, table.mark);
        for (const { word } of terms) {
          const known = table.get(word);
          if (known !== undefined) known.heldBy = scans;
        }
        return requirement.marks;
      };
      const isMet = (requirement: AskedRequirement): boolean => {
        if (requirement.tags.size > 0) for (const tag of requirement.tags) if (tags.has(tag)) return true;
        const marks = requirement.marks ?? markWords(requirement);
        for (let index = 0; index < marks.length; index++) if (marks[index]!.heldBy === scans) return true;
        return false;
      };
      // Its anchor is what made it a candidate. Only what is left has to be brought into the order of the entries.
      const tried = candidates.filter((index) => {
        const { key, pattern } = programs[index]!;
        return (isWanted === undefined || isWanted(key, holdsTag)) && pattern.others.every(isMet);
      });
      if (tried.length > 1) tried.sort((a, b) => a - b);
      for (const index of tried) {
        const { key, pattern } = programs[index]!;
        for (const { first, last, open, close } of runProgram(pattern.program, terms.length, holds))
          matches.push({ key, first, last, open, close });
      }
      return {
        matches,
        find: (pattern) => {
          const { anchor } = pattern;
          const canMatch = anchor === undefined || (isMet(anchor) && pattern.others.every(isMet));
          return canMatch ? runProgram(pattern.program, terms.length, holds) : NONE;
        },
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
    const beginnings = beginningsOf(phrase, context);
    if (!beginnings) throw new Error(`"${phrase}" in vocabulary ${tags[0]}: ${NO_PHRASE}`);
    table.insert(phrase, beginnings, { tags });
  }
}

const NONE: readonly ProgramMatch[] = [];

/** Many phrases belong to several sets; each is read once. */
function tagsByPhrase(vocabulary: PatternContext["vocabulary"]): Map<string, string[]> {
  const byPhrase = new Map<string, string[]>();
  for (const [tag, phrases] of vocabulary) for (const phrase of phrases) append(byPhrase, phrase, tag);
  return byPhrase;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
