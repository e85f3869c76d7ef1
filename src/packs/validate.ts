/** JSON-schema validation of a file's data; each schema is compiled when a file of its kind first comes by. */
import { Ajv, type ErrorObject } from "ajv";
import common from "../../rules/schema/common.schema.json" with { type: "json" };
import type { Kind } from "./kinds";
import { layeredSchema } from "./layeredSchema";

export type Validate = (kind: Kind, data: unknown) => readonly ErrorObject[];

export function createValidator(): Validate {
  // `verbose` hands over the schema beside each error: descriptions and allowed values go into the message.
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
  ajv.addVocabulary(["enumDescriptions", "patternErrorMessage", "names"]);
  ajv.addSchema(common, "common.schema.json");
  return (kind, data) => {
    const validate = ajv.getSchema(kind) ?? ajv.addSchema(layeredSchema(kind), kind).getSchema(kind);
    validate?.(data);
    return validate?.errors ?? [];
  };
}
