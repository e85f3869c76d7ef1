/** Schema errors in words: what is wrong, where, and what to write instead. */
import type { ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import type { DataPath } from "./problem";

export interface Complaint {
  readonly at: DataPath;
  readonly part: "key" | "value";
  readonly message: string;
}

/** Undefined for errors that only accompany another one, such as the `if` beside a failed `then`. */
export function wordSchemaError(error: ErrorObject): Complaint | undefined {
  const at = pathOf(error.instancePath);
  const { params, data } = error;
  const schema = (error.parentSchema ?? {}) as SchemaPart;
  const value = (message: string): Complaint => ({ at, part: "value", message });
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const allowed = Object.keys(schema.properties ?? {});
      return { at: [...at, key], part: "key", message: `Unknown key \`${key}\`. ${suggest(key, allowed)}` };
    }
    case "required": {
      const key = String(params.missingProperty);
      const meaning = schema.properties?.[key]?.description;
      return value(`\`${key}\` is missing${meaning ? `: ${meaning}` : "."}`);
    }
    case "enum":
      return value(`${quote(data)} is not allowed here. ${suggest(data, params.allowedValues as string[])}`);
    case "const":
      return value(`${quote(data)} is not allowed here. Write \`${params.allowedValue}\`.`);
    case "type":
      return value(wordType(String(params.type), data));
    case "minItems":
      return value(`This list needs at least ${params.limit} entr${params.limit === 1 ? "y" : "ies"}.`);
    case "uniqueItems":
      return {
        at: [...at, Number(params.i)],
        part: "value",
        message: "This entry stands in the list already: remove it.",
      };
    case "minLength":
      return value("This text is empty: write something or leave the key out.");
    case "maxLength":
      return value(`This text is ${String(data).length} characters long: ${params.limit} are allowed.`);
    case "pattern":
      return value(schema.patternErrorMessage ?? `This text does not have the form ${params.pattern}.`);
    case "minimum":
      return value(`Write ${params.limit} or more.`);
    case "not":
      return value((error.schema as SchemaPart).description ?? "This does not belong here: remove it.");
    case "if":
      return undefined;
    default:
      return value(`This is not allowed: ${error.message ?? error.keyword}.`);
  }
}

/** "Did you mean `a`? Allowed: `a`, `b`." The question only where one is a slip or two away. */
export function suggest(written: unknown, allowed: readonly string[]): string {
  const list = `Allowed: ${allowed.map((value) => `\`${value}\``).join(", ")}.`;
  if (typeof written !== "string" || allowed.length === 0) return list;
  const near = closest(written.toLowerCase(), allowed as string[]);
  return distance(written.toLowerCase(), near) <= Math.max(1, near.length / 3)
    ? `Did you mean \`${near}\`? ${list}`
    : list;
}

interface SchemaPart {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  readonly patternErrorMessage?: string;
}

function quote(data: unknown): string {
  if (data === null || data === undefined) return "Nothing";
  return typeof data === "object" ? "This" : `\`${data}\``;
}

function wordType(type: string, data: unknown): string {
  const wanted: Record<string, string> = {
    array: "a list: put each entry on a line of its own after `- `, or the whole into [square brackets]",
    object: "keys and values, one `key: value` on a line",
    string: "text",
    boolean: "`true` or `false`",
    integer: "a whole number",
  };
  const want = `write ${wanted[type] ?? type}`;
  if (data === null) return `This is empty (text that begins with # has to stand in double quotes): ${want}.`;
  if (type === "string" && typeof data !== "object")
    return `YAML reads \`${data}\` as a ${typeof data}: write it in double quotes.`;
  return `This has the wrong shape: ${want}.`;
}

function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
