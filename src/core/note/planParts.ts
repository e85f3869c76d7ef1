/** Headings within a plan: its parts keep the plan's category, lists of decisions say what is decided, problems need a place for a plan. */
import type { Span } from "../text/span";
import type { DecisionAction, SectionCategory } from "./lexicon";

/** A heading where it stands; `bodyStart` is behind its colon or dash. */
export interface Heading {
  readonly category: SectionCategory;
  readonly decides?: DecisionAction;
  /** Whether only its form says that it is the title of a problem. */
  readonly isGuess?: boolean;
  /** Whether "#" stands before it. */
  readonly isMarked?: boolean;
  /** Whether it stands in a numbered item: "2) Insomnia - trial trazodone". */
  readonly isNumbered?: boolean;
  readonly title: Span;
  /** Where the section before it ends. */
  readonly start: number;
  readonly bodyStart: number;
  /** Whether it stands within a line, behind a sentence. */
  readonly isInline?: boolean;
  /** Whether text follows on the heading's own line. */
  readonly hasText: boolean;
}

export function arrangePlan(found: readonly Heading[]): Heading[] {
  const headings = prescribedAsList(progressAsCourse(assessmentAsPlan(found)));
  let plan: SectionCategory | undefined;
  let outer: SectionCategory = "other";
  let planStart = 0;
  const lastPlan = headings.map(({ category, isGuess }) => !isGuess && DIVIDED.has(category)).lastIndexOf(true);
  let planBefore: SectionCategory | undefined;
  const hasPlan = headings.some(({ category, isGuess }) => !isGuess && PLANS.has(category));
  /** The last heading that is no problem's: the problems of a hospital course are told, not treated. */
  let around: SectionCategory = "other";
  return headings.flatMap((given, index) => {
    const isProblem = given.category === "problem";
    const heading: Heading = isProblem && around === "hospital-course" ? { ...given, category: around } : given;
    if (!isProblem) around = given.category;
    const { category, hasText, decides } = heading;
    if (decides !== undefined) return !hasText && LISTS_DECISIONS.has(outer) ? [{ ...heading, category: outer }] : [];
    // "1) Depression - stable": only where nothing else in the note is headed as its plan.
    if (heading.isNumbered && (hasPlan || !(EXAMINES.has(outer) || HOLDS_PROBLEMS.has(outer)))) return [];
    if (heading.isGuess && !HOLDS_PROBLEMS.has(outer) && !EXAMINES.has(heading.isMarked ? outer : "other")) return [];
    // "Plan", and "Medication" on the next line: a part of it, whatever follows.
    const opensPlan = !hasText && heading.start - planStart <= LINE_END;
    if (plan !== undefined && opensPlan && PARTS_OF_PLAN.has(category)) return [{ ...heading, category: plan }];
    if (plan !== undefined && hasText && PARTS_OF_PLAN.has(category)) return [{ ...heading, category: plan }];
    if (plan !== undefined && hasText && OWN_PARTS.has(category)) return [heading];
    // "A/P", and "# Tobacco: patch 21 mg" among its problems.
    if (planBefore !== undefined && heading.isMarked && TREATED.has(category))
      return [{ ...heading, category: planBefore }];
    // "Assessment and plan", and "Smoking" further down: behind the last plan it is one of its problems.
    if (lastPlan >= 0 && index > lastPlan && TREATED.has(category))
      return [{ ...heading, category: headings[lastPlan]!.category }];
    plan = !hasText && DIVIDED.has(category) ? category : undefined;
    if (DIVIDED.has(category) && !heading.isGuess) planBefore = category;
    planStart = heading.bodyStart;
    outer = category;
    return [heading];
  });
}

/** "Rx: risperidone 0.5 bd" before what is examined, and a plan behind it: what is prescribed up to now. */
function prescribedAsList(headings: readonly Heading[]): readonly Heading[] {
  const examined = headings.findIndex(({ category }) => FOUND.has(category));
  const hasPlan = headings.some(({ category }, index) => index > examined && DIVIDED.has(category));
  if (examined < 0 || !hasPlan) return headings;
  return headings.map((heading, index) => {
    const { category, title, hasText, isInline } = heading;
    const isShort = title.end - title.start <= LONGEST_ABBREVIATION;
    return category === "plan" && index < examined && hasText && isShort && !isInline
      ? { ...heading, category: "medications" }
      : heading;
  });
}

/** "Rx", "Tx" */
const LONGEST_ABBREVIATION = 2;
/** Sections of what the writer finds. */
const FOUND: ReadonlySet<SectionCategory> = new Set(["objective", "mental-status", "assessment"]);

/** "Progress" in a note with discharge medicines tells the course of the stay. */
function progressAsCourse(headings: readonly Heading[]): readonly Heading[] {
  if (!headings.some(({ category }) => category === "discharge-medications")) return headings;
  return headings.map((heading) =>
    heading.category === "interval-history" ? { ...heading, category: "hospital-course" } : heading,
  );
}

/** A note that says nowhere "Plan" says under its last assessment what is to be done. */
function assessmentAsPlan(headings: readonly Heading[]): readonly Heading[] {
  const at = headings.map(({ category }) => category).lastIndexOf("assessment");
  if (
    at < 0 ||
    headings.some(({ category, isGuess }) => category === "problem" || (!isGuess && SAYS_WHAT_TO_DO.has(category)))
  )
    return headings;
  return headings.map((heading, index) => (index === at ? { ...heading, category: "assessment-plan" } : heading));
}

/** "\r\n" */
const LINE_END = 2;
/** Sections behind which "# Anxiety - hydroxyzine" begins to say what is to be done. */
const EXAMINES: ReadonlySet<SectionCategory> = new Set([
  "objective",
  "results",
  "mental-status",
  "medications",
  "allergies",
]);
/** Sections whose heading makes it needless to look for a plan elsewhere. */
export const SAYS_WHAT_TO_DO: ReadonlySet<SectionCategory> = new Set([
  "plan",
  "assessment-plan",
  "discharge-medications",
  "instructions",
]);
const PLANS: ReadonlySet<SectionCategory> = new Set(["plan", "assessment-plan", "assessment", "discharge-medications"]);
/** What a plan is divided into: "Medications: increase …", "Labs: TSH" below a heading "Plan" on a line of its own. */
const PARTS_OF_PLAN: ReadonlySet<SectionCategory> = new Set([
  // "ID" is infectious disease there.
  "identification",
  "medications",
  "results",
  "risk",
  "social-history",
  "substance-use",
  "instructions",
  "problem",
]);
/** Sections that are divided by problem. */
const DIVIDED: ReadonlySet<SectionCategory> = new Set(["plan", "assessment-plan"]);
/** Headings that name a problem as well as a part of the history. */
const TREATED: ReadonlySet<SectionCategory> = new Set(["substance-use"]);
/** Parts that say more by their own category than by the plan's. */
const OWN_PARTS: ReadonlySet<SectionCategory> = new Set(["psychotherapy", "goals"]);
/** Where "NEW", "UNCHANGED" and "STOP TAKING" divide a list of medicines. */
const LISTS_DECISIONS: ReadonlySet<SectionCategory> = new Set([
  "other",
  "plan",
  "assessment-plan",
  "discharge-medications",
  "instructions",
  "problem",
  "assessment",
]);
/** Behind these a problem's title opens its plan; elsewhere "A. Childhood" is only part of a history. */
const HOLDS_PROBLEMS: ReadonlySet<SectionCategory> = new Set(["other", "assessment", "problem"]);
