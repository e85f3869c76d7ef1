/** A pattern tree -> a small program, and the machine that runs it over a sentence in time linear in its terms. */
import type { PatternNode, TermTest } from "./pattern";

/** Where a pattern matched, as half-open term indices; `open`/`close` are those of a `[...]` group, else the whole. */
export interface ProgramMatch {
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly close: number;
}

/** A test made ready to be asked many times. */
export type CompiledTest =
  | { readonly kind: "words"; readonly words: ReadonlySet<string> }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "regex"; readonly regex: RegExp }
  | { readonly kind: "any" }
  | { readonly kind: "not"; readonly test: CompiledTest }
  | { readonly kind: "all"; readonly tests: readonly CompiledTest[] };

/** Answers a test for the term at an index; knows the sentence. */
export type TermOracle = (test: CompiledTest, index: number) => boolean;

export type Program = readonly Instruction[];

type Instruction =
  | { readonly op: "test"; readonly test: CompiledTest }
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "jump"; readonly to: number }
  | { readonly op: "mark"; readonly mark: "open" | "close" | "first" | "last" }
  | { readonly op: "match" };

const MAX_INSTRUCTIONS = 3000;

/** Throws with a sentence for the author where the pattern is too large. */
export function compileProgram(tree: PatternNode): Program {
  const program: Instruction[] = [];
  emit(tree, program);
  program.push({ op: "match" });
  return program;
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

function emit(node: PatternNode, program: Instruction[]): void {
  if (program.length > MAX_INSTRUCTIONS) throw new Error("the pattern is too large; use smaller {n,m} or split it");
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
      emitOptional(node.node, node.max - node.min, program);
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

/** `count` copies, each of which may be the last; all skip to the same end. */
function emitOptional(node: PatternNode, count: number, program: Instruction[]): void {
  const splits: number[] = [];
  for (let copy = 0; copy < count; copy++) {
    splits.push(program.push({ op: "split", first: 0, second: 0 }) - 1);
    emit(node, program);
  }
  for (const split of splits) program[split] = { op: "split", first: split + 1, second: program.length };
}

interface Thread {
  readonly at: number;
  readonly open: number;
  readonly close: number;
}

/** Room that runs of one program over one sentence share. */
export interface Scratch {
  readonly stamps: Int32Array;
  round: number;
}

export function createScratch(program: Program): Scratch {
  return { stamps: new Int32Array(program.length), round: 0 };
}

/** The longest match that begins at term `first`, if there is one. */
export function runProgram(
  program: Program,
  scratch: Scratch,
  first: number,
  length: number,
  holds: TermOracle,
): ProgramMatch | undefined {
  let threads: Thread[] = [];
  let best: ProgramMatch | undefined;
  // One stamp per instruction keeps each from running twice for the same term, which is what makes the time linear.
  const { stamps } = scratch;
  const round = scratch.round + 1;
  scratch.round += length + 1;
  const follow = (list: Thread[], at: number, index: number, open: number, close: number): void => {
    if (stamps[at] === round + index) return;
    stamps[at] = round + index;
    const instruction = program[at]!;
    switch (instruction.op) {
      case "jump":
        follow(list, instruction.to, index, open, close);
        break;
      case "split":
        follow(list, instruction.first, index, open, close);
        follow(list, instruction.second, index, open, close);
        break;
      case "mark": {
        const { mark } = instruction;
        if ((mark === "first" && index !== 0) || (mark === "last" && index !== length)) break;
        follow(list, at + 1, index, mark === "open" ? index : open, mark === "close" ? index : close);
        break;
      }
      case "match":
        if (index > first)
          best = { first, last: index, open: open < 0 ? first : open, close: close < 0 ? index : close };
        break;
      default:
        list.push({ at, open, close });
    }
  };
  follow(threads, 0, first, -1, -1);
  for (let index = first; index < length && threads.length > 0; index++) {
    const next: Thread[] = [];
    for (const thread of threads) {
      const instruction = program[thread.at]!;
      if (instruction.op === "test" && holds(instruction.test, index))
        follow(next, thread.at + 1, index + 1, thread.open, thread.close);
    }
    threads = next;
  }
  return best;
}
