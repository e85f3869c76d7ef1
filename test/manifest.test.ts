import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import spanish from "../l10n/bundle.l10n.es.json" with { type: "json" };
import bundle from "../l10n/bundle.l10n.json" with { type: "json" };
import manifest from "../package.json" with { type: "json" };
import spanishWords from "../package.nls.es.json" with { type: "json" };
import words from "../package.nls.json" with { type: "json" };
import { DEFAULT_SETTINGS } from "../src/server/settings";

const settings: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;

/** What the server never asks about: it reads no file, and knows no key and no clipboard. */
const CLIENTS_OWN = new Set([
  "rapport.offerReflection",
  "rapport.rulesFolder",
  "rapport.blankKeys",
  "rapport.copy.lineEndings",
  "rapport.copy.letters",
]);

/** Names, and nothing else. */
const SAME_IN_SPANISH = new Set(["Rapport"]);

describe("the extension's manifest", () => {
  it("takes every word that it shows from package.nls.json, and no entry there is left over", () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it("lists every string of the client and the server for translators, and none that they no longer say", () => {
    const said = ["src/client", "src/server"].flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
        .flatMap((code) => [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, text]) => text)),
    );
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
  });

  it("says all of it in Spanish too, with the same places for what is filled in and the same links", () => {
    const inBoth = [
      [bundle, spanish],
      [words, spanishWords],
    ] as const;
    const marks = (text: string) => (text.match(/\{\d\}|\(command:[\w.]+\)|`[^`]+`/g) ?? []).sort();
    for (const [english, other] of inBoth as readonly (readonly [Record<string, string>, Record<string, string>])[]) {
      assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(english)) {
        assert.deepEqual(marks(other[key]!), marks(text), key);
        if (!SAME_IN_SPANISH.has(text)) assert.notEqual(other[key], text, key);
      }
    }
  });

  it("gives each setting the default that the server falls back to", () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
      assert.deepEqual(settings[`rapport.${name}`]?.default, value, name);
    }
    const shared = Object.keys(settings).filter((name) => !CLIENTS_OWN.has(name));
    assert.equal(shared.length, Object.keys(DEFAULT_SETTINGS).length);
  });

  it("ships every file that it points to, and both languages", async () => {
    const shipped = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    const { icon, l10n, contributes } = manifest;
    const files = [
      icon,
      ...["package.nls.json", "package.nls.es.json", `${l10n}/bundle.l10n.es.json`],
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.viewsContainers.activitybar.map((container) => container.icon),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image))),
      "media/sample.note",
    ].map((file) => path.normalize(file).replaceAll("\\", "/"));
    assert.deepEqual(
      files.filter((file) => !shipped.includes(file)),
      [],
    );
  });

  it("links only to commands that it has, in the walkthrough and in the empty view", () => {
    const own = new Set(manifest.contributes.commands.map(({ command }) => command));
    const linked = [...JSON.stringify([words, manifest]).matchAll(/(?:command:|onCommand:)([\w.]+)/g)];
    assert.ok(linked.length > 10);
    assert.deepEqual(
      linked.map(([, command]) => command!).filter((command) => !own.has(command)),
      [],
    );
  });

  it("puts every command under Rapport", () => {
    for (const { command, category } of manifest.contributes.commands) {
      assert.ok(command.startsWith("rapport."), command);
      assert.equal(category, "Rapport");
    }
  });

  it("offers no setting that would trace the protocol, since a trace would hold the note", () => {
    assert.deepEqual(
      Object.keys(settings).filter((name) => name.includes("trace")),
      [],
    );
  });
});
