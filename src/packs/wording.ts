/** Schema errors in words: what is wrong, where, and what to write instead. */
import type { ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import type { DataPath } from "./problem";

export interface Complaint {
  readonly at: DataPath;
  readonly part: "key" | "value";
  readonly message: string;
}

export function complain(at: DataPath, message: string, part: Complaint["part"] = "value"): Complaint {
  return { at, part, message };
}

/** Undefined for errors that only accompany another one, such as the `if` beside a failed `then`. */
export function wordSchemaError(error: ErrorObject): Complaint | undefined {
  const at = pathOf(error.instancePath);
  const { params, data } = error;
  const schema = (error.parentSchema ?? {}) as SchemaPart;
  const value = (message: string): Complaint => complain(at, message);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const allowed = Object.keys(schema.properties ?? {});
      return complain([...at, key], `Unknown key \`${key}\`. ${suggest(key, allowed)}`, "key");
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
      return complain([...at, Number(params.i)], "This entry stands in the list already: remove it.");
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

/** "Did you mean `a`? Allowed: `a`, `b`." */
export function suggest(written: unknown, allowed: readonly string[]): string {
  return `${didYouMean(written, allowed)}Allowed: ${allowed.map((value) => `\`${value}\``).join(", ")}.`;
}

/** "Did you mean `a`? ", or nothing where no name is a slip or two away. */
export function didYouMean(written: unknown, known: readonly string[]): string {
  if (typeof written !== "string" || written.length > LONGEST_NAME || known.length === 0) return "";
  const near = closest(written, known as string[]);
  return distance(written.toLowerCase(), near.toLowerCase()) <= Math.max(1, near.length / 3)
    ? `Did you mean \`${near}\`? `
    : "";
}

const LONGEST_NAME = 60;

interface SchemaPart {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  readonly patternErrorMessage?: string;
}

/** A value as a message names it. */
export function quote(data: unknown): string {
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
  if (data === null && type === "string") return "This is empty: write text, in double quotes if it begins with #.";
  if (data === null) return `This is empty: ${want}.`;
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
