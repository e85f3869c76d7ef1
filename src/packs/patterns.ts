/** Finds the match patterns of a record and says which of them do not parse. */
import { patternError, phraseError } from "../core/index";
import type { Kind } from "./kinds";
import type { PlacedRecord } from "./records";
import type { Complaint } from "./wording";

/** Keys that hold match patterns; the forms of a blank in a rule have a syntax of their own. */
const PATTERN_KEYS: Partial<Record<Kind, readonly string[]>> = {
  terms: ["match", "unless", "needs"],
  modifiers: ["match"],
  decisions: ["match", "unless"],
  evidence: ["match", "unless", "except", "needs"],
  signs: ["match", "unless", "except", "needs"],
  wordings: ["match", "unless", "except", "needs"],
  vocabulary: ["words"],
};

/** `tags` are the vocabulary's, which a pattern may name as `#Tag`. */
export function brokenPatterns({ kind, data, at }: PlacedRecord, tags: ReadonlySet<string>): Complaint[] {
  return (PATTERN_KEYS[kind] ?? []).flatMap((key) =>
    ((data[key] as readonly string[] | undefined) ?? []).flatMap((pattern, index): Complaint[] => {
      const error = kind === "vocabulary" ? phraseError(pattern) : patternError(pattern, tags);
      return error
        ? [{ at: [...at, key, index], part: "value", message: `This pattern cannot be matched. ${error}.` }]
        : [];
    }),
  );
}
