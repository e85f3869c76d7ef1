/** Messages about the private reflection. What is typed there goes through none of them: it stays in the panel and ends with it. */

/** Request, no parameters → ReflectionQuestion[]. */
export const REFLECTION_QUESTIONS = "rapport/reflectionQuestions";
/** Request { uri } → PlaceRange[]: words that may go with prescribing under pressure, for a quiet offer and nothing else. */
export const REFLECTION_CUES = "rapport/reflectionCues";

export interface ReflectionQuestion {
  readonly question: string;
  /** Citations, a line each. */
  readonly sources: readonly string[];
}
