/** Holds the layer table of the design: who may import whom. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(import.meta.dirname, "../src");

/** What each layer may import: folders under src, then packages. Its own folder is always allowed. */
const ALLOWED: Readonly<Record<string, { ours: readonly string[]; packages: readonly string[] }>> = {
  "core/text": { ours: [], packages: [] },
  "core/note": { ours: ["core/text"], packages: [] },
  "core/lint": { ours: ["core/note", "core/text", "core/knowledge"], packages: [] },
  "core/template": { ours: ["core/note", "core/text", "core/lint"], packages: [] },
  "core/index": { ours: ["core"], packages: [] },
  "core/knowledge": { ours: ["core"], packages: [] },
  packs: { ours: ["core/index"], packages: ["yaml", "ajv", "#knowledge", "fastest-levenshtein"] },
  protocol: { ours: [], packages: [] },
  server: {
    ours: ["core/index", "packs/index", "protocol"],
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "@vscode/l10n", "@noble/hashes"],
  },
  client: { ours: ["protocol"], packages: ["vscode", "vscode-languageclient"] },
  cli: {
    // Not packs/index alone: the loader is only started for own rule files.
    ours: ["core/index", "packs"],
    packages: ["node:", "commander", "tinyglobby", "picocolors", "get-east-asian-width", "fastest-levenshtein"],
  },
  training: { ours: ["core/index", "packs"], packages: ["node:"] },
  index: { ours: ["core/index", "packs/index"], packages: [] },
};

/** The files that may call the language libraries, each one module of them. */
const LIBRARY_DOORS: Readonly<Record<string, string>> = {
  "core/text/words.ts": "compromise/two",
  "core/text/spelling.ts": "natural/lib/natural/distance/levenshtein_distance",
  "core/text/stems.ts": "natural/lib/natural/stemmers/porter_stemmer",
};

interface Import {
  readonly file: string;
  readonly from: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s+"([^"]+)"|\brequire\("([^"]+)"\)/g,
    ),
  ].map((match) => ({ file, from: match.slice(1).find((name) => name !== undefined)! }));
}

const files = readdirSync(SRC, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));
const imports = files.flatMap(importsOf);

function layerOf(file: string): string {
  const path = file.replace(/\.ts$/, "");
  return Object.keys(ALLOWED).find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? "?";
}

function isAllowed({ file, from }: Import): boolean {
  const layer = layerOf(file);
  const rule = ALLOWED[layer];
  if (!rule) return false;
  if (LIBRARY_DOORS[file] === from) return true;
  if (!from.startsWith("."))
    return rule.packages.some((name) => from === name || from.startsWith(name.endsWith(":") ? name : `${name}/`));
  const target = relative(SRC, resolve(SRC, dirname(file), from)).replaceAll("\\", "/");
  // The schemas are data, and the build puts them into the bundle.
  if (layer === "packs" && target.startsWith("../rules/schema/")) return true;
  return (
    target.startsWith(`${layer}/`) ||
    target === layer ||
    rule.ours.some((name) => target === name || target.startsWith(`${name}/`))
  );
}

describe("layers", () => {
  it("every source file belongs to a layer of the table", () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) === "?"),
      [],
    );
  });
  it("no file imports what its layer may not", () => {
    assert.ok(imports.length > 100, "the imports were not found");
    assert.deepEqual(
      imports.filter((each) => !isAllowed(each)).map(({ file, from }) => `${file} imports ${from}`),
      [],
    );
  });
  it("each module of compromise and natural is called from one file", () => {
    const callers = imports
      .filter(({ file, from }) => file.startsWith("core/") && /^(compromise|natural)/.test(from))
      .map(({ file }) => file);
    assert.deepEqual([...new Set(callers)].sort(), Object.keys(LIBRARY_DOORS).sort());
  });
});
