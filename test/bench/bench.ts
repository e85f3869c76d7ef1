/** `npm run bench`: how fast notes are read, beside write-good, and whether the two targets are met. */
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { inTurns, median, ROUNDS, timed } from "./measure";
import { makeBatch, makeNote, STYLES } from "./notes";
import { loadLibrary, PEERS, RAPPORT, type Tool, WRITE_GOOD } from "./peers";
import { createRandom } from "./random";

type Values = Readonly<Record<string, number>>;

interface Row {
  readonly title: string;
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly values: Values;
}

const TOOLS: readonly Tool[] = [RAPPORT, ...PEERS];
const TYPED = " She hopes to sing with the choir again by June.";

function perTool(measure: (tool: Tool) => (round: number) => number | Promise<number>): Promise<Values> {
  return inTurns(Object.fromEntries(TOOLS.map((tool) => [tool.name, measure(tool)])));
}

/** Every round has notes of its own, so that nothing a tool remembers of a text can help it. */
async function freshNotes(): Promise<Row> {
  const batches = new Map<number, string[]>();
  const batchOf = (round: number): string[] => {
    if (!batches.has(round)) batches.set(round, makeBatch(1000 + round));
    return batches.get(round)!;
  };
  const values = await perTool((tool) => {
    const check = tool.start();
    return (round) => {
      const notes = batchOf(round);
      const bytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note), 0);
      const spent = timed(() => {
        for (const note of notes) check(note);
      });
      return bytes / 1000 / spent;
    };
  });
  return { title: "fresh whole notes (200 notes, 0.6 MB a round)", unit: "MB/s", better: "higher", values };
}

async function oneNote(length: number, count: number, title: string): Promise<Row> {
  const values = await perTool((tool) => {
    const check = tool.start();
    return (round) => {
      const random = createRandom(5000 + length + round);
      const notes = Array.from({ length: count }, (_, index) =>
        makeNote(random, { style: STYLES[index % 3]!, length, psychotropic: index % 2 === 0 }),
      );
      return median(notes.map((note) => timed(() => check(note))));
    };
  });
  return { title, unit: "ms", better: "lower", values };
}

/** Characters typed one after the other in the middle of a 30 KB note; the peers, which know no edits, read it all again. */
async function keystroke(): Promise<Row> {
  const { builtin, createLinter } = loadLibrary();
  const linter = createLinter(builtin);
  const textOf = (round: number): { before: string; behind: string } => {
    const note = makeNote(createRandom(9000 + round), {
      style: STYLES[Math.abs(round) % 3]!,
      length: 30_000,
      psychotropic: true,
    });
    const at = note.indexOf(". ", note.length / 2) + 1;
    return { before: note.slice(0, at), behind: note.slice(at) };
  };
  const values = await inTurns({
    [RAPPORT.name]: (round: number) => {
      const { before, behind } = textOf(round);
      let previous = linter.lint(before + behind);
      const times = [...TYPED].map((_, index) => {
        const text = before + TYPED.slice(0, index + 1) + behind;
        return timed(() => {
          previous = linter.lint(text, { previous });
        });
      });
      return median(times);
    },
    ...Object.fromEntries(
      PEERS.map((tool) => {
        const check = tool.start();
        return [
          tool.name,
          (round: number) => {
            const { before, behind } = textOf(round);
            return median([1, 2, 3].map((count) => timed(() => check(before + TYPED.slice(0, count) + behind))));
          },
        ];
      }),
    ),
  });
  return { title: "one keystroke in a 30 KB note", unit: "ms", better: "lower", values };
}

async function coldStart(): Promise<Row> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rapport-bench-"));
  const file = path.join(folder, "visit.note");
  fs.writeFileSync(file, makeNote(createRandom(3), { style: "soap", length: 3000, psychotropic: true }));
  try {
    const values = await perTool((tool) => () => firstOutput(tool.command(file)));
    return { title: "cold process to its first output, 3 KB note", unit: "ms", better: "lower", values };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function firstOutput(args: readonly string[]): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let spent = Number.NaN;
  child.stdout.once("data", () => {
    spent = performance.now() - from;
  });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => (Number.isNaN(spent) ? reject(new Error(`${args[0]} printed nothing`)) : resolve(spent)));
  });
}

/** Resident memory of a process of its own that has read the batch; "node alone" loads no tool. */
function memory(): Row {
  const values = Object.fromEntries(
    TOOLS.map(({ name }) => {
      const { stdout } = spawnSync(process.execPath, ["--expose-gc", __filename, "--memory", name], {
        encoding: "utf8",
      });
      return [name, Number(stdout)];
    }),
  );
  return { title: "resident memory after 200 notes", unit: "MiB", better: "lower", values };
}

function printMemory(name: string): void {
  const check = TOOLS.find((tool) => tool.name === name)!.start();
  for (const note of makeBatch(1)) check(note);
  globalThis.gc?.();
  console.log((process.memoryUsage().rss / 2 ** 20).toFixed(0));
}

function printRows(rows: readonly Row[]): void {
  const digits = (value: number): string => value.toPrecision(3);
  console.log(`${"".padEnd(54)}${TOOLS.map(({ name }) => name.padStart(12)).join("")}   rapport against each peer`);
  for (const { title, unit, better, values } of rows) {
    const own = values[RAPPORT.name]!;
    const cells = TOOLS.map(({ name }) => digits(values[name]!).padStart(12)).join("");
    const ratios = PEERS.map(({ name }) => {
      const times = better === "higher" ? own / values[name]! : values[name]! / own;
      return times >= 1 ? `${times.toFixed(2)} times better` : `${(1 / times).toFixed(2)} times worse`;
    });
    console.log(`${`${title}, ${unit}`.padEnd(54)}${cells}   ${ratios.join(", ")}`);
  }
}

function printTarget(met: boolean, words: string): void {
  console.log(`${met ? "met    " : "not met"}  ${words}`);
}

async function main(): Promise<void> {
  console.log(
    `One process, warm, in turns, median of ${ROUNDS} rounds. Node ${process.version}, ${os.availableParallelism()} processors.\n`,
  );
  const fresh = await freshNotes();
  const key = await keystroke();
  const rows = [
    fresh,
    await oneNote(3000, 20, "a 3 KB note, p50"),
    await oneNote(30_000, 4, "a 30 KB note, p50"),
    key,
    await coldStart(),
    memory(),
  ];
  printRows(rows);
  const peer = WRITE_GOOD.name;
  const own = RAPPORT.name;
  console.log("\nTargets");
  printTarget(fresh.values[own]! >= fresh.values[peer]!, `fresh whole notes no slower than ${peer}`);
  printTarget(
    key.values[own]! <= key.values[peer]! / 10,
    `a keystroke in a 30 KB note at most a tenth of ${peer}'s full check of it`,
  );
}

const [flag, name] = process.argv.slice(2);
if (flag === "--memory" && name) printMemory(name);
else void main();
