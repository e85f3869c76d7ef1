/** `npm run bench`: how fast notes are read, beside write-good, and whether the targets are met. */
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { inTurns, median, ROUNDS, timed } from "./measure";
import { makeBatch, makeNote, STYLES } from "./notes";
import { loadLibrary, PEERS, RAPPORT, repository, type Tool, WRITE_GOOD } from "./peers";
import { createRandom } from "./random";

type Values = Readonly<Record<string, number>>;

interface Row {
  readonly title: string;
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly values: Values;
}

const TOOLS: readonly Tool[] = [RAPPORT, ...PEERS];
/** Times the time of an analysis without it. */
const MOST_FOR_CATALOGUE = 1.3;
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

/** The notes that `npm run eval` scores, where they are at hand: closer to practice than invented ones, and the same every round. */
async function labelledNotes(): Promise<Row | undefined> {
  const corpus = process.env.RAPPORT_CORPUS ?? path.join(repository, "..", "shared", "corpus");
  const folder = path.join(corpus, "dev", "notes");
  if (!fs.existsSync(folder)) return undefined;
  const notes = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
  const bytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note), 0);
  const values = await perTool((tool) => {
    const check = tool.start();
    return () => {
      const spent = timed(() => {
        for (const note of notes) check(note);
      });
      return bytes / 1000 / spent;
    };
  });
  return { title: `${notes.length} labelled notes`, unit: "MB/s", better: "higher", values };
}

/** What a plan has to say, a blank and what is too long: the rules that a note is checked by without the catalogue. */
const BASIC_CHECKS: readonly string[] = ["plan-elements", "unfilled-blank", "unread-text"];

/**
 * How many times as long a batch takes with the catalogue (all rules, signs and wordings) as with reading and the basic rules
 * alone. The two are timed one behind the other within each round, in changing order, and the ratio is taken there: what
 * slows the machine meanwhile slows both.
 */
async function catalogue(): Promise<number> {
  const { builtin, createLinter } = loadLibrary();
  const whole = createLinter(builtin);
  const basic = createLinter({
    ...builtin,
    rules: builtin.rules.filter(({ check }) => BASIC_CHECKS.includes(check)),
    lexicon: { ...builtin.lexicon, signs: [], wordings: [] },
  });
  const { ratio } = await inTurns({
    ratio: (round) => {
      const notes = makeBatch(3000 + round);
      const timeOf = (linter: typeof whole): number =>
        timed(() => {
          for (const note of notes) linter.lint(note);
        });
      if (round % 2 === 0) return timeOf(whole) / timeOf(basic);
      const without = timeOf(basic);
      return timeOf(whole) / without;
    },
  });
  return ratio;
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
  const labelled = await labelledNotes();
  const key = await keystroke();
  const times = await catalogue();
  const rows = [
    fresh,
    ...(labelled ? [labelled] : []),
    await oneNote(3000, 20, "a 3 KB note, p50"),
    await oneNote(30_000, 4, "a 30 KB note, p50"),
    key,
    await coldStart(),
    memory(),
  ];
  printRows(rows);
  console.log(`\nThe catalogue takes ${times.toFixed(2)} times the time of reading and the basic rules alone`);
  const peer = WRITE_GOOD.name;
  const own = RAPPORT.name;
  console.log("\nTargets");
  printTarget(fresh.values[own]! >= fresh.values[peer]!, `fresh whole notes no slower than ${peer}`);
  printTarget(
    key.values[own]! <= key.values[peer]! / 10,
    `a keystroke in a 30 KB note at most a tenth of ${peer}'s full check of it`,
  );
  printTarget(
    times <= MOST_FOR_CATALOGUE,
    `the catalogue adds at most ${Math.round((MOST_FOR_CATALOGUE - 1) * 100)} %`,
  );
}

const [flag, name] = process.argv.slice(2);
if (flag === "--memory" && name) printMemory(name);
else void main();
