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

export interface ShownOptions {
  readonly most: number;
  /** Of a rule's id: the lower, the sooner. */
  priorityOf(rule: string): number;
  /** Findings that an editor tells as one: none is left out, or their number would be wrong. */
  isOneOfMany(finding: Finding): boolean;
}

/** Warnings are errors in the text itself and are never left out. */
export function shownOf(findings: readonly Finding[], { most, priorityOf, isOneOfMany }: ShownOptions): Shown {
  const prompts = findings.filter((finding) => finding.severity !== "warning" && !isOneOfMany(finding));
  const sooner = (a: Finding, b: Finding): number =>
    basicness(a) - basicness(b) ||
    priorityOf(a.rule) - priorityOf(b.rule) ||
    rank(b) - rank(a) ||
    a.span.start - b.span.start;
  const left = new Set([...prompts].sort(sooner).slice(most));
  return {
    findings: findings.filter((finding) => !left.has(finding)).sort(byPlace),
    hidden: left.size,
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
