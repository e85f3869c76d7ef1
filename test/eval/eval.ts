/**
 * `npm run eval [-- --errors | --json]`: how well the labelled notes are read, where they stand beside the repository
 * (../shared/corpus, or the folder that RAPPORT_CORPUS names). They are for measuring only and are no part of it.
 * `--errors` lists every miss under its cause.
 */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const repository = path.resolve(__dirname, "..", "..");
const corpus = path.resolve(process.env.RAPPORT_CORPUS ?? path.join(repository, "..", "shared", "corpus"));
const scorer = path.join(corpus, "score.mjs");
const labels = path.join(corpus, "dev", "labels.jsonl");
const notes = path.join(corpus, "dev", "notes");
// The result quotes the notes, and so it stays in a folder that git ignores.
const result = path.join(repository, ".cache", "eval.json");

const showErrors = process.argv.includes("--errors");
const options = process.argv.slice(2).filter((option) => option !== "--errors");

function runNode(args: readonly string[], stdout: "inherit" | number = "inherit"): boolean {
  const { status } = spawnSync(process.execPath, args, { cwd: repository, stdio: ["ignore", stdout, "inherit"] });
  return status === 0;
}

function checkNotes(): boolean {
  fs.mkdirSync(path.dirname(result), { recursive: true });
  const output = fs.openSync(result, "w");
  try {
    const files = fs.readdirSync(notes).map((name) => path.join(notes, name));
    return runNode(["dist/cli/rapport.js", "check", "--format", "json", "--fail-on", "never", ...files], output);
  } finally {
    fs.closeSync(output);
  }
}

if (![scorer, labels, notes].every((name) => fs.existsSync(name))) {
  console.log(
    `There are no labelled notes in ${corpus}, so nothing is measured. RAPPORT_CORPUS can name another folder.`,
  );
} else if (!runNode(["esbuild.js"]) || !checkNotes() || !runNode([scorer, labels, result, ...options])) {
  process.exitCode = 1;
} else if (showErrors) {
  // Loaded late: it reads the knowledge file that was built just now.
  import("./causes").then(({ groupByCause }) => {
    for (const [cause, misses] of groupByCause(labels, notes))
      console.log(`\n${cause} (${misses.length})\n${misses.map((miss) => `  ${miss}`).join("\n")}`);
  });
}
