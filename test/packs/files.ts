/** Small rule files for the tests, and what a problem looks like in one line. */
import { loadPacks, type PackProblem } from "../../src/packs/index";

export const SECTIONS = `kind: sections
records:
  - category: plan
    titles: [plan]
`;

export const REFERENCES = `kind: references
records:
  - id: TST01
    citation: "Author A. A study of one thing. A Journal 2001."
    finding: One thing was seen.
`;

/** A rule that is right in every way; the tests break it one place at a time. */
export const RULE = `kind: rules
records:
  - id: plan-goal
    check: plan-elements
    title: The patient's goal
    severity: information
    message: "Not found for this plan: {missing}."
    why: Because.
    sources: [TST01]
    elements:
      - id: plan-goal-element
        principle: goals
        name: the patient's goal
        lookedFor: A wish of the patient's own.
        why: Because.
        clears: [She hopes to sing again.]
        sources: [TST01]
        fix:
          title: Add a line
          dotPhrase: ".aim"
          text: "Goal: [___ goal]"
    examples:
      flagged:
        - { note: "Plan: Start sertraline.", at: Start sertraline }
      clean:
        - note: "Plan: Return in a week."
`;

/** Problems of one file as "line:column message". */
export function problemsOf(text: string, ...others: string[]): string[] {
  const files = [text, ...others].map((content, index) => ({ path: `rules/${index}.yaml`, text: content }));
  return loadPacks(files).problems.map(show);
}

export function show({ line, column, message }: PackProblem): string {
  return `${line}:${column} ${message}`;
}
