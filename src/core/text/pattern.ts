/** A match pattern in compromise's syntax -> a small tree that the matcher compiles; says what it cannot read. */
import { writeOut } from "./shorthand";
import { readTerms } from "./terms";
import { isPartOfSpeech, type ParsedElement, parseMatchSyntax } from "./words";

/** A question asked of one term. Trees are plain data, so that the build can read patterns ahead of time. */
export type TermTest =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "tag"; readonly tag: string }
  /** Source of an expression for the whole word, case ignored. */
  | { readonly kind: "regex"; readonly source: string }
  | { readonly kind: "any" }
  | { readonly kind: "not"; readonly test: TermTest }
  | { readonly kind: "all"; readonly tests: readonly TermTest[] };

export type PatternNode =
  | { readonly kind: "test"; readonly test: TermTest }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "either"; readonly options: readonly PatternNode[] }
  /** `max` is null where there is no bound. */
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly min: number; readonly max: number | null }
  | { readonly kind: "mark"; readonly mark: "open" | "close" | "first" | "last" };

export type ParsedPattern = { readonly tree: PatternNode } | { readonly error: string };

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
] as const;
const QUANTIFIED_GROUP = /\)[*+?{]/;
const MOST_REPEATS = 60;
const MAX_LENGTH = 1000;

/** Parses a pattern; `isVocabulary` tells which `#Tag`s are word lists of the rule files. Never throws. */
export function parsePattern(pattern: string, isVocabulary: (tag: string) => boolean): ParsedPattern {
  const unbalanced = findUnbalanced(pattern);
  if (unbalanced) return { error: unbalanced };
  if (pattern.length > MAX_LENGTH)
    return { error: `the pattern is longer than ${MAX_LENGTH} characters; split it in two` };
  try {
    const elements = parseMatchSyntax(writeOut(pattern));
    if (elements.length === 0) return { error: "the pattern is empty" };
    return { tree: sequence(elements, isVocabulary) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a pattern is nothing but words, so that no parser has to look at it. */
export function isPlainPhrase(pattern: string): boolean {
  // A full stop of its own is any word, and a slash at the beginning of a word opens a regular expression.
  return /^[\p{L}\p{N}' .&/-]+$/u.test(pattern) && !/(^|\s)(\.+(\s|$)|\/)/.test(pattern);
}

/** The tree of a phrase that is nothing but words. */
export function plainPhrase(phrase: string): PatternNode {
  return words(phrase);
}

/** The words of a phrase that is nothing but words, each as the only one in its place. */
export function plainWords(phrase: string): string[][] {
  return readTerms(phrase, 0, phrase.length).map(({ word }) => [word]);
}

function findUnbalanced(pattern: string): string | undefined {
  const withoutRegexes = pattern.replace(/\/[^/\s]+\//g, "");
  for (const [open, close] of BRACKETS) {
    const opened = withoutRegexes.split(open).length;
    const closed = withoutRegexes.split(close).length;
    if (opened !== closed)
      return `"${opened > closed ? open : close}" has no partner; write every ${open}…${close} in pairs`;
  }
  return undefined;
}

function sequence(elements: readonly ParsedElement[], isVocabulary: (tag: string) => boolean): PatternNode {
  const nodes: PatternNode[] = [];
  for (const element of elements) {
    if (element.start) nodes.push({ kind: "mark", mark: "first" });
    if (element.groupStart) nodes.push({ kind: "mark", mark: "open" });
    nodes.push(repeated(element, single(element, isVocabulary)));
    if (element.groupEnd) nodes.push({ kind: "mark", mark: "close" });
    if (element.end) nodes.push({ kind: "mark", mark: "last" });
  }
  return nodes.length === 1 ? nodes[0]! : { kind: "sequence", nodes };
}

function repeated(element: ParsedElement, node: PatternNode): PatternNode {
  const min = element.optional ? 0 : (element.min ?? 1);
  const max = element.max ?? (element.greedy ? null : 1);
  if (max !== null && max > MOST_REPEATS) throw new Error(`{n,m} can be ${MOST_REPEATS} at most`);
  return min === 1 && max === 1 ? node : { kind: "repeat", node, min, max };
}

function single(element: ParsedElement, isVocabulary: (tag: string) => boolean): PatternNode {
  const node = positive(element, isVocabulary);
  if (!element.negative) return node;
  if (node.kind === "test") return test({ kind: "not", test: node.test });
  if (node.kind === "either" && node.options.every((option) => option.kind === "test"))
    return test({
      kind: "all",
      tests: node.options.map((option) => ({ kind: "not", test: (option as { test: TermTest }).test })),
    });
  throw new Error("! can stand before one word, tag or list of single words only");
}

function positive(element: ParsedElement, isVocabulary: (tag: string) => boolean): PatternNode {
  if (element.method !== undefined) throw new Error(`@${element.method} is not supported; use words or #Tag`);
  if (element.fuzzy) throw new Error("~word~ is not supported; write the spellings as (a|b)");
  if (element.chunk !== undefined) throw new Error(`%${element.chunk}% is not supported; use words or #Tag`);
  if (element.choices) {
    const options = element.choices.map((choice) => sequence(choice, isVocabulary));
    if (element.operator === "and") {
      if (!options.every((option) => option.kind === "test"))
        throw new Error("(a && b) can join single words or tags only");
      return test({ kind: "all", tests: options.map((option) => (option as { test: TermTest }).test) });
    }
    return either(options);
  }
  if (element.fastOr) return either([...element.fastOr].map(words));
  if (element.tag !== undefined) return tag(element.tag, isVocabulary);
  if (element.regex) return regex(element.regex);
  if (element.anything) return test({ kind: "any" });
  if (element.word !== undefined) return words(element.word);
  throw new Error("an element is empty; write a word, (a|b), #Tag, {root} or a full stop for any word");
}

function tag(name: string, isVocabulary: (tag: string) => boolean): PatternNode {
  if (!isVocabulary(name) && !isPartOfSpeech(name))
    throw new Error(`#${name} is neither a vocabulary of rules/lexicon nor one of compromise's tags`);
  return test({ kind: "tag", tag: name });
}

function regex(expression: RegExp): PatternNode {
  // A repeated group can take exponential time; without one a match is linear in the word.
  if (QUANTIFIED_GROUP.test(expression.source))
    throw new Error("a repeated group in /…/ is not supported; write the alternatives as (a|b)");
  if (waysOf(expression.source) > MOST_WAYS)
    throw new Error("an expression in /…/ may hold two of * + {…} and a few (a|b); write the words out as (a|b)");
  return test({ kind: "regex", source: `^(?:${expression.source})$` });
}

/**
 * In how many ways an expression can be tried on a word, at most: each repeat may end at any letter, each choice go either way.
 * Words longer than 60 letters are not tried.
 */
function waysOf(source: string): number {
  const bare = source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  const repeats = bare.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0;
  const perhaps = bare.match(/\?/g)?.length ?? 0;
  const choices = bare.match(/\|/g)?.length ?? 0;
  return LONGEST_WORD ** repeats * 2 ** (perhaps + choices);
}

const LONGEST_WORD = 60;
const MOST_WAYS = 60 ** 2 * 2 ** 6;

/** The note's own tokenizer decides how many terms a written word is: "goal-directed" and "c/o" are two. */
function words(word: string): PatternNode {
  const nodes = readTerms(word, 0, word.length).map((term) => test({ kind: "words", words: [term.word] }));
  if (nodes.length === 0) throw new Error(`"${word}" holds no word; punctuation is not matched`);
  return nodes.length === 1 ? nodes[0]! : { kind: "sequence", nodes };
}

/** A list of single words is one question of one term, not many. */
function either(options: readonly PatternNode[]): PatternNode {
  const single = options.flatMap((option) =>
    option.kind === "test" && option.test.kind === "words" ? option.test.words : [],
  );
  if (single.length === options.length) return test({ kind: "words", words: [...new Set(single)] });
  return { kind: "either", options };
}

function test(termTest: TermTest): PatternNode {
  return { kind: "test", test: termTest };
}
