/** A pattern tree -> a small program of tests, splits and marks, which the machine runs. */
import type { PatternNode, TermTest } from "./pattern";

export interface Program {
  readonly instructions: readonly Instruction[];
  /** One of these holds for the first term of any match. */
  readonly opening: readonly CompiledTest[];
  /** Whether a match can begin at the sentence's first term only. */
  readonly anchored: boolean;
}

export type Instruction =
  | { readonly op: "test"; readonly test: CompiledTest }
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "jump"; readonly to: number }
  | { readonly op: "mark"; readonly mark: "open" | "close" | "first" | "last" }
  | { readonly op: "match" };

/** A test made ready to be asked many times. */
export type CompiledTest =
  | { readonly kind: "words"; readonly words: ReadonlySet<string> }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "regex"; readonly regex: RegExp }
  | { readonly kind: "any" }
  | { readonly kind: "not"; readonly test: CompiledTest }
  | { readonly kind: "all"; readonly tests: readonly CompiledTest[] };

const MOST_INSTRUCTIONS = 3000;

/** Throws with a sentence for the author where the pattern is too large. */
export function compileProgram(tree: PatternNode): Program {
  const instructions: Instruction[] = [];
  emit(tree, instructions);
  instructions.push({ op: "match" });
  const opening = openingTests(instructions, false);
  return { instructions, opening: merged(openingTests(instructions, true)), anchored: opening.length === 0 };
}

function emit(node: PatternNode, program: Instruction[]): void {
  if (program.length > MOST_INSTRUCTIONS) throw new Error("the pattern is too large; use smaller {n,m} or split it");
  switch (node.kind) {
    case "test":
      program.push({ op: "test", test: compileTest(node.test) });
      return;
    case "mark":
      program.push({ op: "mark", mark: node.mark });
      return;
    case "sequence":
      for (const part of node.nodes) emit(part, program);
      return;
    case "either":
      emitEither(node.options, program);
      return;
    case "repeat":
      for (let count = 0; count < node.min; count++) emit(node.node, program);
      if (node.max === null) emitLoop(node.node, program);
      else emitOptional(node.node, node.max - node.min, program);
  }
}

function emitEither(options: readonly PatternNode[], program: Instruction[]): void {
  const ends: number[] = [];
  for (const option of options.slice(0, -1)) {
    const split = program.push({ op: "split", first: 0, second: 0 }) - 1;
    emit(option, program);
    ends.push(program.push({ op: "jump", to: 0 }) - 1);
    program[split] = { op: "split", first: split + 1, second: program.length };
  }
  for (const option of options.slice(-1)) emit(option, program);
  for (const end of ends) program[end] = { op: "jump", to: program.length };
}

/** Any number of times, more before fewer. */
function emitLoop(node: PatternNode, program: Instruction[]): void {
  const split = program.push({ op: "split", first: 0, second: 0 }) - 1;
  emit(node, program);
  program.push({ op: "jump", to: split });
  program[split] = { op: "split", first: split + 1, second: program.length };
}

/** `count` copies, each of which may be the last; all skip to the same end. */
function emitOptional(node: PatternNode, count: number, program: Instruction[]): void {
  const splits: number[] = [];
  for (let copy = 0; copy < count; copy++) {
    splits.push(program.push({ op: "split", first: 0, second: 0 }) - 1);
    emit(node, program);
  }
  for (const split of splits) program[split] = { op: "split", first: split + 1, second: program.length };
}

function compileTest(test: TermTest): CompiledTest {
  switch (test.kind) {
    case "words":
      return { kind: "words", words: new Set(test.words) };
    case "regex":
      return { kind: "regex", regex: new RegExp(test.source, "iu") };
    case "not":
      return { kind: "not", test: compileTest(test.test) };
    case "all":
      return { kind: "all", tests: test.tests.map(compileTest) };
    default:
      return test;
  }
}

/** Tests that are reached before any term is read, with the sentence's first term at hand or another. */
function openingTests(program: readonly Instruction[], atFirstTerm: boolean): CompiledTest[] {
  const tests: CompiledTest[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = program[at]!;
    if (instruction.op === "test") tests.push(instruction.test);
    else if (instruction.op === "split") open.push(instruction.first, instruction.second);
    else if (instruction.op === "jump") open.push(instruction.to);
    else if (instruction.op === "mark" && (atFirstTerm || instruction.mark !== "first")) open.push(at + 1);
  }
  return tests;
}

/** All words in one set: one look-up instead of one for each alternative. */
function merged(tests: readonly CompiledTest[]): CompiledTest[] {
  const words = new Set<string>();
  const others = tests.filter((test) => {
    if (test.kind === "words") for (const word of test.words) words.add(word);
    return test.kind !== "words";
  });
  return words.size === 0 ? others : [{ kind: "words", words }, ...others];
}
