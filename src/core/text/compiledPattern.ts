/** A match pattern made ready: the phrases that it stands for, or what a sentence must hold for it and the program that is then run. */
import { type PackedTree, packTree, unpackTree } from "./packedTree";
import { isPlainPhrase, type PatternNode, parsePattern, plainPhrase, plainWords } from "./pattern";
import { compileProgram, type Program } from "./program";
import {
  type AskedRequirement,
  asked,
  packRequirements,
  requirementsOf,
  type Sample,
  unpackRequirements,
} from "./requirement";
import { spellOut, type WordLists } from "./spellOut";
import { readTerms } from "./terms";
import type { WordForms } from "./wordForms";

/** Each part is made when it is first asked for: a note meets few of the patterns, and a start should not pay for all. */
export interface CompiledPattern {
  /** What a sentence must hold, the one least often met by chance; undefined where nothing is certain. */
  readonly anchor: AskedRequirement | undefined;
  /** What else it must hold, in that order. */
  readonly others: readonly AskedRequirement[];
  readonly program: Program;
}

/** What patterns are read with. */
export interface PatternContext {
  /** `#Tag` -> its phrases. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Words of patterns that were read ahead of time are kept there: what is one string with a term's word is found at once. */
  readonly forms?: WordForms;
  /** Patterns that were read ahead of time; the others are read when they are met. */
  readonly ahead?: ReadonlyMap<string, PatternAhead>;
  /** Tells which word of a pattern is the rarest, so that few sentences are tried in vain. */
  readonly frequency?: ReadonlyMap<string, number>;
}

/** What is known of a pattern ahead of time. Plain data, to be kept in a file. */
export interface PatternAhead {
  /** Of nothing but phrases: the words that begin one, with | between them. */
  readonly begins?: string;
  /** See `packRequirements`. */
  readonly asks: string;
  /** The packed tree as JSON: of thousands a note asks for a few, and only those are read. */
  readonly tree: string;
}

/**
 * Of a pattern that is nothing but phrases, which are looked up instead of being tried: the words that begin one. Undefined where it
 * is more. Throws, naming the pattern, where it cannot be read.
 */
export function beginningsOf(pattern: string, context: PatternContext): readonly string[] | undefined {
  const firstWord = firstWordOf(pattern);
  if (firstWord !== undefined) return [firstWord];
  const ahead = context.ahead?.get(pattern);
  if (ahead) return ahead.begins?.split("|");
  const phrases = spellOut(treeOf(pattern, context));
  return phrases && [...new Set(phrases.flatMap(([first]) => first!))];
}

/** The phrases of a pattern that has beginnings. */
export function readPhrases(pattern: string, context: PatternContext): readonly WordLists[] {
  if (firstWordOf(pattern) === undefined) return spellOut(treeOf(pattern, context))!;
  return [plainWords(pattern).map((words) => words.map(keepIn(context)))];
}

/** Throws, naming the pattern, where it cannot be read. */
export function compilePattern(pattern: string, context: PatternContext): CompiledPattern {
  return new LazyPattern(pattern, context);
}

/** A class, and no object with functions of its own: there are thousands, and calls to them are the fastest where all have one shape. */
class LazyPattern implements CompiledPattern {
  private tree: PatternNode | undefined;
  private readAnchor: AskedRequirement | undefined;
  private readOthers: readonly AskedRequirement[] | undefined;
  private compiled: Program | undefined;

  constructor(
    private readonly pattern: string,
    private readonly context: PatternContext,
  ) {
    // What was read ahead of time is sound; whether anything else is shows when it is read.
    this.tree = context.ahead?.has(pattern) ? undefined : treeOf(pattern, context);
  }

  get anchor(): AskedRequirement | undefined {
    this.readAnchor ??= this.readRequirements(0, 1)[0];
    return this.readAnchor;
  }

  get others(): readonly AskedRequirement[] {
    this.readOthers ??= this.readRequirements(1);
    return this.readOthers;
  }

  get program(): Program {
    this.compiled ??= compileProgram(this.readTree());
    return this.compiled;
  }

  private readRequirements(from: number, to?: number): AskedRequirement[] {
    const ahead = this.context.ahead?.get(this.pattern);
    const requirements = ahead
      ? unpackRequirements(ahead.asks, keepIn(this.context), from, to)
      : requirementsOf(this.readTree(), sampleOf(this.context)).slice(from, to);
    return requirements.map(asked);
  }

  private readTree(): PatternNode {
    this.tree ??= treeOf(this.pattern, this.context);
    return this.tree;
  }
}

/** For a file. Throws, naming the pattern, where it cannot be read. */
export function packPattern(pattern: string, context: PatternContext): PatternAhead {
  const begins = beginningsOf(pattern, context);
  const tree = treeOf(pattern, context);
  return {
    ...(begins ? { begins: begins.join("|") } : {}),
    asks: packRequirements(requirementsOf(tree, sampleOf(context))),
    tree: JSON.stringify(packTree(tree)),
  };
}

/** The first word of a phrase that is nothing but plain words, told without reading the phrase. */
function firstWordOf(phrase: string): string | undefined {
  const blank = phrase.indexOf(" ");
  const end = blank < 0 ? phrase.length : blank;
  // Nearly all of the thousands that a start asks about.
  if (/^[a-z]+(?: [a-z]+)*$/.test(phrase)) return blank < 0 ? phrase : phrase.slice(0, blank);
  return isPlainPhrase(phrase) ? readTerms(phrase, 0, end)[0]?.word : undefined;
}

export function treeOf(pattern: string, context: PatternContext): PatternNode {
  const known = context.ahead?.get(pattern);
  if (known) return unpackTree(JSON.parse(known.tree) as PackedTree, keepIn(context));
  if (isPlainPhrase(pattern)) return plainPhrase(pattern);
  const parsed = parsePattern(pattern, (tag) => context.vocabulary.has(tag));
  if ("error" in parsed) throw new Error(`"${pattern}": ${parsed.error}`);
  return parsed.tree;
}

function keepIn({ forms }: PatternContext): (word: string) => string {
  return forms?.add ?? ((word) => word);
}

function sampleOf({ vocabulary, frequency }: PatternContext): Sample {
  return { isVocabulary: (tag) => vocabulary.has(tag), frequency };
}
