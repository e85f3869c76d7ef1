/** The formats of `--format`, one file each. */
import { jsonReporter } from "./json";
import type { Reporter } from "./reporter";
import { textReporter } from "./text";

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
};
