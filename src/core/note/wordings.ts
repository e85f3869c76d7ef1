/** Wordings are read as signs of one topic: outside quotation marks, where they are not denied. */
import type { Lexicon, SectionCategory, SignPattern, WordingRecord } from "./lexicon";

/** The topic by which the check finds them. */
export const WORDING = "wording";

/** All that is to be read as signs. */
export function signPatterns({ signs, wordings }: Lexicon): SignPattern[] {
  return [...signs, ...wordings.map(asSign)];
}

/** The patient's own words are left alone; the past is still told in the writer's words. */
function asSign(record: WordingRecord): SignPattern {
  const notSections = [...(record.notSections ?? []), ...NOT_ABOUT_THE_PATIENT];
  return { voidedBy: ["negated"], ...record, notSections, topic: WORDING, quoted: false };
}

/** Other people, and forms: legal status, records reviewed, visit types. */
const NOT_ABOUT_THE_PATIENT: readonly SectionCategory[] = ["family-history", "administrative"];
