import assert from "node:assert/strict";
import vm from "node:vm";
import { build } from "esbuild";

describe("packs: in a web worker", () => {
  it("bundles for the browser without Node, and validates there", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/packs/load.ts"],
      bundle: true,
      platform: "browser",
      format: "iife",
      globalName: "packs",
      write: false,
      logLevel: "silent",
    });
    const worker = vm.createContext({});
    vm.runInContext("globalThis.self = globalThis", worker);
    vm.runInContext(outputFiles[0]!.text, worker);
    const text = JSON.stringify("kind: sections\nrecords:\n  - category: plans\n    titles: [plan]\n");
    const problems = vm.runInContext(
      `JSON.stringify(packs.loadPacks([{ path: "s.yaml", text: ${text} }]).problems)`,
      worker,
    ) as string;
    assert.match(problems, /"line":3,"column":15.*Did you mean `plan`/);
  });
});
