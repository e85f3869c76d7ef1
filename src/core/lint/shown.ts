/** The findings that a preset shows: every warning, and of the prompts the most basic ones. */
import type { Principle } from "../note/lexicon";
import type { Finding } from "./finding";
import { SEVERITIES } from "./rule";

export interface Shown {
  /** By place, at one place the more severe first. */
  readonly findings: readonly Finding[];
  /** Prompts left out because only so many are shown. */
  readonly hidden: number;
}

/** Warnings are errors in the text itself and are never left out. `priorityOf` a rule's id: the lower, the sooner. */
export function shownOf(findings: readonly Finding[], most: number, priorityOf: (rule: string) => number): Shown {
  const prompts = findings.filter(({ severity }) => severity !== "warning");
  const sooner = (a: Finding, b: Finding): number =>
    basicness(a) - basicness(b) ||
    priorityOf(a.rule) - priorityOf(b.rule) ||
    rank(b) - rank(a) ||
    a.span.start - b.span.start;
  const kept = new Set([...prompts].sort(sooner).slice(0, most));
  return {
    findings: findings.filter((finding) => finding.severity === "warning" || kept.has(finding)).sort(byPlace),
    hidden: prompts.length - kept.size,
  };
}

/** The article's principles, the most basic first. */
const MOST_BASIC_FIRST: readonly Principle[] = ["context", "meaning", "goals", "psychotherapy"];

/** A principle that is missing altogether comes before every other question. */
function basicness({ missing }: Finding): number {
  const places = missing.map((principle) => MOST_BASIC_FIRST.indexOf(principle)).filter((place) => place >= 0);
  return Math.min(MOST_BASIC_FIRST.length, ...places);
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || rank(b) - rank(a) || a.span.end - b.span.end;
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}
