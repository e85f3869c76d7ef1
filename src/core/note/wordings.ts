/** Wordings are read as signs of one topic: outside quotation marks, where they are not denied. */
import type { Lexicon, SignPattern, WordingRecord } from "./lexicon";

/** The topic by which the check finds them. */
export const WORDING = "wording";

/** All that is to be read as signs. */
export function signPatterns({ signs, wordings }: Lexicon): SignPattern[] {
  return [...signs, ...wordings.map(asSign)];
}

/** The patient's own words are left alone; the past and what others did are still told in the writer's words. */
function asSign(record: WordingRecord): SignPattern {
  return { voidedBy: ["negated"], ...record, topic: WORDING, quoted: false };
}
