/** The schema of each kind with what rules of one's own may say beside it: `disable` for a file, `extends` and `add` for a record. */
import common from "../../rules/schema/common.schema.json" with { type: "json" };
import { KINDS, type Kind } from "./kinds";

/** As much of JSON schema as the rule files use. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string;
  readonly minLength?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  /** Where the value names something of the rule files: references, topics, problems, indications, evidence. */
  readonly names?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The kind's own schema, with the three keys put in. */
export function layeredSchema(kind: Kind): Schema {
  const schema = KINDS[kind].schema as unknown as Required<Schema>;
  const record = schema.definitions.record as Required<Schema>;
  const lists = Object.entries(record.properties).filter(([, each]) => resolve(each, schema).type === "array");
  const add = { description: ADD, type: "object", additionalProperties: false, properties: Object.fromEntries(lists) };
  const own = {
    extends: { description: EXTENDS, type: "string", names: kind },
    ...(lists.length > 0 ? { add } : {}),
  };
  const items = { type: "string", minLength: 1, names: kind };
  return {
    ...schema,
    properties: { ...schema.properties, disable: { description: DISABLE, type: "array", items } },
    definitions: { ...schema.definitions, record: { ...record, properties: { ...own, ...record.properties } } },
  };
}

/** The schema itself where it only points to a definition; what stands beside the pointer goes first. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  const own = schema.$ref.startsWith("#") ? root.definitions?.[name] : undefined;
  const { $ref: _, ...beside } = schema;
  const target = own ?? (common as Schema).definitions?.[name];
  return target ? { ...resolve(target, root), ...beside } : beside;
}

const EXTENDS =
  "Id of a record of this kind: what is left out here is taken from it. With the same id, this record takes its place.";
const ADD = "With `extends`: entries to put behind those of the list that is taken over.";
const DISABLE = "Ids of built-in records of this kind that are not to be used.";
