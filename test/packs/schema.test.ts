import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { PRINCIPLES, SECTION_CATEGORIES, SEVERITIES } from "../../src/core/index";
import { checks } from "../../src/core/lint/checks";
import { ASSERTION_CATEGORIES, MENTION_KINDS } from "../../src/core/note/lexicon";
import { KINDS } from "../../src/packs/kinds";

type Schema = { readonly [key: string]: unknown };

const read = (name: string): Schema => JSON.parse(readFileSync(`rules/schema/${name}`, "utf8")) as Schema;
const names = readdirSync("rules/schema").filter((name) => name.endsWith(".schema.json"));
const common = read("common.schema.json").definitions as Record<string, { readonly enum?: readonly string[] }>;

/** Every object in a schema file, with the keys that lead to it. */
function walk(value: unknown, path: readonly string[] = []): { schema: Schema; path: readonly string[] }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => walk(part, [...path, key]));
  return Array.isArray(value) ? inner : [{ schema: value as Schema, path }, ...inner];
}

describe("packs: schemas of the rule files", () => {
  it("there is one for each kind, and the editor's schema leads to each", () => {
    const kinds = Object.keys(KINDS);
    for (const kind of kinds) assert.ok(names.includes(`${kind}.schema.json`), kind);
    const anyFile = read("rule-file.schema.json");
    assert.deepEqual((anyFile.properties as { kind: { enum: string[] } }).kind.enum, kinds);
    const targets = (anyFile.allOf as { then: { $ref: string } }[]).map(({ then }) => then.$ref);
    assert.deepEqual(
      targets,
      kinds.map((kind) => `${kind}.schema.json`),
    );
  });

  it("is mapped to the rule files for the YAML extension, without a line in the files", () => {
    const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as Record<
      string,
      Record<string, unknown>
    >;
    assert.deepEqual(settings["yaml.schemas"]?.["./rules/schema/rule-file.schema.json"], ["rules/**/*.yaml"]);
  });

  for (const name of names) {
    const parts = walk(read(name)).filter(
      ({ path }) => !path.some((key) => ["if", "then", "else", "not"].includes(key)),
    );

    it(`${name}: every key explains itself in a hover`, () => {
      for (const { schema, path } of parts) {
        if (path.at(-2) !== "properties") continue;
        const target = String(schema.$ref ?? "");
        const shared = target.startsWith("common.schema.json#/definitions/")
          ? common[target.split("/").at(-1)!]
          : undefined;
        const text = schema.description ?? (shared as Schema | undefined)?.description;
        assert.ok(typeof text === "string" && text.length > 3, path.join("/"));
      }
    });

    it(`${name}: an unknown key is a mistake everywhere`, () => {
      for (const { schema, path } of parts) {
        if (!("properties" in schema) || name === "rule-file.schema.json") continue;
        assert.equal(schema.additionalProperties, false, path.join("/"));
      }
    });

    it(`${name}: each explained value has its explanation`, () => {
      for (const { schema, path } of parts) {
        if (!schema.enumDescriptions) continue;
        assert.equal((schema.enumDescriptions as unknown[]).length, (schema.enum as unknown[]).length, path.join("/"));
      }
    });
  }

  it("asks for examples on every evidence pattern and every rule", () => {
    for (const name of ["evidence.schema.json", "rules.schema.json"]) {
      const { record } = read(name).definitions as { record: { required: string[] } };
      assert.ok(record.required.includes("examples"), name);
    }
  });

  it("allows exactly the values that the code knows", () => {
    const enumAt = (name: string, key: string): readonly string[] =>
      (read(name).definitions as { record: { properties: Record<string, { enum: string[] }> } }).record.properties[key]!
        .enum;
    assert.deepEqual(common.sectionCategory?.enum, SECTION_CATEGORIES);
    assert.deepEqual(common.principle?.enum, PRINCIPLES);
    assert.deepEqual(common.severity?.enum, SEVERITIES);
    assert.deepEqual(common.assertionCategory?.enum, ASSERTION_CATEGORIES);
    assert.deepEqual(enumAt("modifiers.schema.json", "category"), [...ASSERTION_CATEGORIES, "pseudo", "termination"]);
    assert.deepEqual(
      enumAt("terms.schema.json", "kind"),
      MENTION_KINDS.filter((kind) => kind !== "medication"),
    );
    assert.deepEqual([...enumAt("rules.schema.json", "check")].sort(), Object.keys(checks).sort());
  });
});
