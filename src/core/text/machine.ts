/** Runs a program over a sentence in time linear in its terms: every alternative is followed at once, none is tried again. */
import type { CompiledTest, Program } from "./program";

/** Where a pattern matched, as half-open term indices; `open`/`close` are those of a `[...]` group, else the whole. */
export interface ProgramMatch {
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly close: number;
}

/** Answers a test for the term at an index; knows the sentence. */
export type TermOracle = (test: CompiledTest, index: number) => boolean;

/** Leftmost matches that do not overlap, the longest at each place, in a sentence of `length` terms. */
export function runProgram(program: Program, length: number, holds: TermOracle): ProgramMatch[] {
  const found: ProgramMatch[] = [];
  const machine = createMachine(program, length, holds);
  const lastStart = program.anchored ? Math.min(1, length) : length;
  for (let first = 0; first < lastStart; ) {
    const match = program.opening.some((test) => holds(test, first)) ? machine(first) : undefined;
    if (match) found.push(match);
    first = match ? match.last : first + 1;
  }
  return found;
}

interface Thread {
  readonly at: number;
  readonly open: number;
  readonly close: number;
}

/** The longest match that begins at a term. One machine serves all beginnings of a sentence. */
function createMachine(
  { instructions }: Program,
  length: number,
  holds: TermOracle,
): (first: number) => ProgramMatch | undefined {
  // The round in which an instruction was last reached: reaching each once per term is what makes the time linear.
  const reached = new Int32Array(instructions.length).fill(-1);
  let round = 0;
  let first = 0;
  let best: ProgramMatch | undefined;

  const follow = (list: Thread[], at: number, index: number, open: number, close: number): void => {
    if (reached[at] === round) return;
    reached[at] = round;
    const instruction = instructions[at]!;
    switch (instruction.op) {
      case "test":
        list.push({ at, open, close });
        break;
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
      default:
        if (index > first)
          best = { first, last: index, open: open < 0 ? first : open, close: close < 0 ? index : close };
    }
  };

  return (start) => {
    first = start;
    best = undefined;
    let threads: Thread[] = [];
    round++;
    follow(threads, 0, start, -1, -1);
    for (let index = start; index < length && threads.length > 0; index++) {
      const next: Thread[] = [];
      round++;
      for (const { at, open, close } of threads) {
        const instruction = instructions[at]!;
        if (instruction.op === "test" && holds(instruction.test, index)) follow(next, at + 1, index + 1, open, close);
      }
      threads = next;
    }
    return best;
  };
}
