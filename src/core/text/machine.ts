/**
 * Runs a program over a sentence in time linear in its terms: every alternative is followed at once, none is tried again.
 *
 * A note runs thousands of programs over a handful of terms each, and so what a run needs is kept from one to the next instead of
 * being allocated: two lists of threads and the round in which each instruction was last reached. Runs do not nest (a test
 * never starts one), and a run leaves nothing behind that the next would read, as rounds are counted on and never repeat.
 */
import type { CompiledTest, Instruction, Program } from "./program";

/** Where a pattern matched, as half-open term indices; `open`/`close` are those of a `[...]` group, else the whole. */
export interface ProgramMatch {
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly close: number;
}

/** Answers a test for the term at an index; knows the sentence. */
export type TermOracle = (test: CompiledTest, index: number) => boolean;

const NONE: readonly ProgramMatch[] = [];

/** Leftmost matches that do not overlap, the longest at each place, in a sentence of `length` terms. */
export function runProgram(program: Program, length: number, holds: TermOracle): readonly ProgramMatch[] {
  let found: ProgramMatch[] | undefined;
  const lastStart = program.anchored ? Math.min(1, length) : length;
  for (let first = 0; first < lastStart; ) {
    const match = opens(program, first, holds) ? longestFrom(program.instructions, first, length, holds) : undefined;
    if (match) {
      found ??= [];
      found.push(match);
    }
    first = match ? match.last : first + 1;
  }
  return found ?? NONE;
}

function opens({ opening }: Program, index: number, holds: TermOracle): boolean {
  for (let at = 0; at < opening.length; at++) if (holds(opening[at]!, index)) return true;
  return false;
}

/** Threads wait at a test: three numbers each, the instruction and where its `[...]` group opened and closed, -1 for not yet. */
interface ThreadList {
  length: number;
  numbers: number[];
}

let current: ThreadList = { length: 0, numbers: [] };
let next: ThreadList = { length: 0, numbers: [] };
/** The round in which an instruction was last reached: reaching each once per term is what makes the time linear. */
let reached = new Float64Array(256);
let round = 0;
/** Of the run at hand: the beginning that is tried, the sentence's length in terms, and the longest match so far. */
let start = 0;
let end = 0;
let best: ProgramMatch | undefined;

/** The longest match that begins at a term. */
function longestFrom(
  instructions: readonly Instruction[],
  first: number,
  length: number,
  holds: TermOracle,
): ProgramMatch | undefined {
  if (reached.length < instructions.length) reached = new Float64Array(instructions.length * 2);
  start = first;
  end = length;
  best = undefined;
  round++;
  current.length = 0;
  follow(instructions, current, 0, first, -1, -1);
  for (let index = first; index < length && current.length > 0; index++) {
    round++;
    next.length = 0;
    for (let thread = 0; thread < current.length; thread += 3) {
      const at = current.numbers[thread]!;
      const instruction = instructions[at]!;
      if (instruction.op === "test" && holds(instruction.test, index))
        follow(instructions, next, at + 1, index + 1, current.numbers[thread + 1]!, current.numbers[thread + 2]!);
    }
    [current, next] = [next, current];
  }
  return best;
}

/** Goes on from an instruction to every test that is reached without reading a term, and adds a thread for each. */
function follow(
  instructions: readonly Instruction[],
  list: ThreadList,
  at: number,
  index: number,
  open: number,
  close: number,
): void {
  if (reached[at] === round) return;
  reached[at] = round;
  const instruction = instructions[at]!;
  switch (instruction.op) {
    case "test":
      list.numbers[list.length++] = at;
      list.numbers[list.length++] = open;
      list.numbers[list.length++] = close;
      break;
    case "jump":
      follow(instructions, list, instruction.to, index, open, close);
      break;
    case "split":
      follow(instructions, list, instruction.first, index, open, close);
      follow(instructions, list, instruction.second, index, open, close);
      break;
    case "mark": {
      const { mark } = instruction;
      if ((mark === "first" && index !== 0) || (mark === "last" && index !== end)) break;
      follow(instructions, list, at + 1, index, mark === "open" ? index : open, mark === "close" ? index : close);
      break;
    }
    default:
      if (index > start)
        best = { first: start, last: index, open: open < 0 ? start : open, close: close < 0 ? index : close };
  }
}
