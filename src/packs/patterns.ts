/** Finds the match patterns of a record and says which of them do not parse. */
import type { Kind } from "./kinds";
import type { PlacedRecord } from "./records";
import type { Complaint } from "./wording";

/** Keys that hold match patterns; the forms of a blank in a rule have a syntax of their own. */
const PATTERN_KEYS: Partial<Record<Kind, readonly string[]>> = {
  terms: ["match", "unless", "needs"],
  modifiers: ["match"],
  decisions: ["match", "unless"],
  evidence: ["match", "unless", "needs"],
};

export function brokenPatterns({ kind, data, at }: PlacedRecord): Complaint[] {
  return (PATTERN_KEYS[kind] ?? []).flatMap((key) =>
    ((data[key] as readonly string[] | undefined) ?? []).flatMap((pattern, index): Complaint[] => {
      const error = patternError(pattern);
      return error
        ? [{ at: [...at, key, index], part: "value", message: `This pattern does not parse: ${error}.` }]
        : [];
    }),
  );
}

/** HOOK: the one place where a pattern is parsed; to be the core's own parser. */
function patternError(pattern: string): string | undefined {
  for (const [open, close] of ["()", "[]", "{}"]) {
    if (pattern.split(open!).length !== pattern.split(close!).length)
      return `\`${open}\` and \`${close}\` have to stand in pairs`;
  }
  return undefined;
}
