/** What may be written in a rule file where the cursor stands, and what the words there mean: both from the schemas. */
import { type Knowledge, PRINCIPLES } from "../../core/index";
import { isKind, KINDS, type Kind } from "../kinds";
import { layeredSchema, resolve, type Schema } from "../layeredSchema";
import { recordsOf } from "../layers";
import type { DataPath } from "../problem";
import { type Cursor, cursorAt } from "./cursor";

/** One thing that may be written in place of the text from `start` to the cursor (UTF-16 offsets). */
export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly what: "key" | "value";
  readonly start: number;
  readonly explanation?: string;
  /** Whether the mapping is not complete without it. */
  readonly required?: boolean;
}

/** Keys with what they mean and values that are allowed; names come from `knowledge`. Never throws, on any text. */
export function suggestIn(text: string, offset: number, knowledge: Knowledge): Suggestion[] {
  const cursor = cursorAt(text, offset);
  const root = rootOf(text);
  const schema = schemaAt(root, cursor.path);
  if (!schema) return [];
  if (cursor.open && schema.properties) return keysOf(schema, root, cursor);
  return valuesOf(schema.type === "array" && schema.items ? resolve(schema.items, root) : schema, knowledge).map(
    ({ value, explanation }) => ({
      label: value,
      insert: NEEDS_QUOTES.test(value) ? `"${value}"` : value,
      what: "value",
      start: cursor.start,
      ...(explanation ? { explanation } : {}),
    }),
  );
}

/** Words that YAML would take for true or false. */
const NEEDS_QUOTES = /^(on|off|yes|no)$/;

function keysOf(schema: Schema, root: Schema, { keys, start }: Cursor): Suggestion[] {
  const suggestions = Object.entries(schema.properties ?? {})
    .filter(([key]) => !keys.has(key))
    .map(([key, part]): Suggestion => {
      const { description } = resolve(part, root);
      return {
        label: key,
        insert: `${key}: `,
        what: "key",
        start,
        ...(description ? { explanation: description } : {}),
        ...(schema.required?.includes(key) ? { required: true } : {}),
      };
    });
  return suggestions.sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

export interface Meaning {
  /** UTF-16 offsets of the word that is explained. */
  readonly start: number;
  readonly end: number;
  readonly explanation: string;
  /** The values that are allowed, each with what it means. */
  readonly values: readonly { readonly value: string; readonly explanation?: string }[];
}

/** What the key or value under the cursor means; undefined where the schema says nothing of it. */
export function meaningIn(text: string, offset: number, knowledge: Knowledge): Meaning | undefined {
  const start = offset - /[\w.-]*$/.exec(text.slice(0, offset))![0].length;
  const word = /^[\w.-]+/.exec(text.slice(start))?.[0];
  if (!word) return undefined;
  const end = start + word.length;
  const root = rootOf(text);
  const { path, open } = cursorAt(text, end);
  if (text[end] === ":" && open) {
    const schema = schemaAt(root, [...path, word]);
    if (!schema?.description) return undefined;
    return { start, end, explanation: schema.description, values: schema.enum ? valuesOf(schema, knowledge) : [] };
  }
  const schema = schemaAt(root, path);
  const value = schema && valuesOf(schema, knowledge).find((each) => each.value === word);
  return value?.explanation ? { start, end, explanation: value.explanation, values: [] } : undefined;
}

/** The schema of the file's kind; of any file where it does not say one yet. */
function rootOf(text: string): Schema {
  const kind = /^kind:[ \t]*["']?([\w-]+)/m.exec(text)?.[1];
  if (isKind(kind)) {
    const schema = layeredSchema(kind);
    return { ...schema, properties: { ...schema.properties, kind: KIND } };
  }
  return { type: "object", required: ["kind", "records"], properties: { kind: KIND, records: { type: "array" } } };
}

const KIND: Schema = { description: "What this file holds.", enum: Object.keys(KINDS) };

function schemaAt(root: Schema, path: DataPath): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of path) {
    if (!schema) return undefined;
    const { items, properties, additionalProperties }: Schema = schema;
    const next: Schema | undefined =
      typeof step === "number"
        ? items
        : ((properties && Object.hasOwn(properties, step) ? properties[step] : undefined) ??
          (typeof additionalProperties === "object" ? additionalProperties : undefined));
    schema = next && resolve(next, root);
  }
  return schema;
}

interface Value {
  readonly value: string;
  readonly explanation?: string;
}

function valuesOf(schema: Schema, knowledge: Knowledge): Value[] {
  const { enum: allowed, enumDescriptions = [], type, names } = schema;
  if (allowed)
    return allowed.map((value, index) => ({
      value,
      ...(enumDescriptions[index] ? { explanation: enumDescriptions[index] } : {}),
    }));
  if (schema.const !== undefined) return [{ value: schema.const }];
  if (type === "boolean") return [{ value: "true" }, { value: "false" }];
  return names === undefined ? [] : namesOf(names, knowledge);
}

/** What the rule files define, by the word that the schemas use for it. */
function namesOf(names: string, knowledge: Knowledge): Value[] {
  const { lexicon, references } = knowledge;
  if (names === "references")
    return references.map(({ id, citation, finding }) => ({ value: id, explanation: `${citation} ${finding}` }));
  if (names === "topics")
    return [...new Set([...PRINCIPLES, ...lexicon.signs.map(({ topic }) => topic)])].map((value) => ({ value }));
  if (names === "problems") return lexicon.terms.flatMap(({ id, kind }) => (kind === "problem" ? [{ value: id }] : []));
  if (!isKind(names)) return [];
  return recordsOf(knowledge, names).map((data) => {
    const title = typeof data.title === "string" ? data.title : undefined;
    return { value: String(data[KINDS[names as Kind].id]), ...(title ? { explanation: title } : {}) };
  });
}
