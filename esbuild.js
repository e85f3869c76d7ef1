// Builds everything under dist/: the knowledge file, two client and two server bundles, the command line and the library.
// usage: node esbuild.js [--production] [--watch] [--knowledge]   (--knowledge: only dist/knowledge.json, for the fast test loop)
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");
const knowledgeOnly = process.argv.includes("--knowledge");

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2022",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development") },
};
const node = { ...common, platform: "node", format: "cjs" };
const web = { ...common, platform: "browser", format: "cjs" };

/** The servers read notes and prove no records: for them the lexicon goes without its examples. */
const lean = {
  name: "lean-knowledge",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^#knowledge$/ }, () => ({ path: path.resolve("dist/knowledge.lean.json") })),
};

/** The command line starts afresh for each call: it parses the knowledge faster as a file, and loads compromise when a note asks for it. */
const beside = {
  name: "files-beside-the-command-line",
  setup({ onResolve }) {
    onResolve({ filter: /^#knowledge$/ }, () => ({ path: "../knowledge.json", external: true }));
    onResolve({ filter: /^compromise\/two$/ }, () => ({ path: "./compromise.js", external: true }));
  },
};

/** One bundle a line: what it is made of and where it goes. */
const bundles = [
  { ...node, entryPoints: ["src/client/desktop.ts"], outfile: "dist/client/desktop.js", external: ["vscode"] },
  { ...web, entryPoints: ["src/client/web.ts"], outfile: "dist/client/web.js", external: ["vscode"] },
  { ...node, entryPoints: ["src/server/node.ts"], outfile: "dist/server/node.js", plugins: [lean] },
  { ...web, entryPoints: ["src/server/web.ts"], outfile: "dist/server/web.js", format: "iife", plugins: [lean] },
  {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli/rapport.js",
    plugins: [beside],
    // tinyglobby's ES module asks for its own URL, which a CommonJS bundle has not.
    define: { ...common.define, "import.meta.url": "__filename" },
  },
  { ...node, entryPoints: [require.resolve("compromise/two")], outfile: "dist/cli/compromise.js" },
  { ...node, entryPoints: ["src/index.ts"], outfile: "dist/index.js" },
  {
    ...node,
    entryPoints: ["test/vscode/suite/index.ts"],
    outfile: "dist/test/index.js",
    external: ["vscode", "mocha"],
  },
];

/** Reads rules/**.yaml, validates and compiles them once, so that no bundle needs a file system or a YAML parser to start. */
async function buildKnowledge() {
  const bundle = await esbuild.build({
    ...node,
    entryPoints: ["src/packs/compile.ts"],
    write: false,
    sourcemap: false,
  });
  const packs = { exports: {} };
  new Function("module", "exports", "require", bundle.outputFiles[0].text)(packs, packs.exports, require);
  const files = fs
    .readdirSync("rules", { recursive: true })
    .map((name) => String(name).split(path.sep).join("/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ path: `rules/${name}`, text: fs.readFileSync(path.join("rules", name), "utf8") }));
  const { knowledge, problems } = packs.exports.compilePacks(files, readModel());
  for (const problem of problems) console.error(`${problem.path}:${problem.line}:${problem.column} ${problem.message}`);
  if (problems.length > 0) throw new Error(`${problems.length} problem(s) in the rule files, listed above`);
  fs.mkdirSync("dist", { recursive: true });
  fs.writeFileSync("dist/knowledge.json", inAscii(JSON.stringify(knowledge)));
  const lexicon = Object.entries(knowledge.lexicon).map(([kind, records]) => [kind, records.map(withoutExamples)]);
  const diagnoses = knowledge.diagnoses.map(withoutExamples);
  const characters = knowledge.characters.map(withoutExamples);
  const lean = { ...knowledge, lexicon: Object.fromEntries(lexicon), diagnoses, characters };
  fs.writeFileSync("dist/knowledge.lean.json", JSON.stringify(lean));
}

/** A text of nothing but ASCII takes half the memory, and is read faster. */
function inAscii(json) {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What `npm run train` wrote; the first training has none to begin with. */
function readModel() {
  const file = "rules/models/evidence.json";
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

function withoutExamples({ examples: _, ...record }) {
  return record;
}

async function main() {
  await buildKnowledge();
  if (knowledgeOnly) return;
  const present = bundles.filter((bundle) => fs.existsSync(bundle.entryPoints[0]));
  if (!watch) {
    await Promise.all(present.map((bundle) => esbuild.build(bundle)));
    return;
  }
  for (const bundle of present) {
    const context = await esbuild.context({ ...bundle, logLevel: "info" });
    await context.rebuild();
    await context.watch();
  }
  // .vscode/tasks.json waits for this line before it opens a window.
  console.log("[watch] every bundle is built");
  fs.watch("rules", { recursive: true }, () => buildKnowledge().catch((error) => console.error(error.message)));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
