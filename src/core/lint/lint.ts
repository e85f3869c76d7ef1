/** Note text in, findings out: read the note, run the checks, leave out what was dismissed, sort and cap. */
import type { Knowledge } from "../knowledge";
import type { Principle } from "../note/lexicon";
import type { ClinicalNote } from "../note/note";
import { createLineMap } from "../text/lineMap";
import type { Finding } from "./finding";
import { parseFixText } from "./fix";
import type { Rule, Severity } from "./rule";

export interface LintOptions {
  /** Preset id; "standard" by default. */
  readonly preset?: string;
  /** Severity per rule id; "off" silences a rule. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Keys of findings that the clinician has dismissed. */
  readonly dismissed?: ReadonlySet<string>;
  /** The result of an earlier text of the same note: sentences that did not change are not read again. */
  readonly previous?: LintResult;
}

export interface LintResult {
  readonly note: ClinicalNote;
  readonly findings: readonly Finding[];
}

export interface Linter {
  readonly knowledge: Knowledge;
  /** Never throws, on any text. The same text, knowledge and options give the same result. */
  lint(text: string, options?: LintOptions): LintResult;
  rule(id: string): Rule | undefined;
}

// STUB until the stages land: enough for the layers above to be written against.
export function createLinter(knowledge: Knowledge): Linter {
  return {
    knowledge,
    rule: (id) => knowledge.rules.find((rule) => rule.id === id),
    lint(text, options = {}) {
      const match = /Increase (sertraline) to 100 mg/.exec(text);
      const span = { start: match?.index ?? 0, end: (match?.index ?? 0) + (match?.[0].length ?? 0) };
      const missing: Principle[] = ["goals", "context", "psychotherapy"];
      const severity = options.rules?.["prescribing-plan"] ?? "information";
      const insertAt = span.end;
      const findings: Finding[] =
        match && severity !== "off"
          ? [
              {
                rule: "prescribing-plan",
                severity,
                span,
                missing,
                related: [],
                key: "stub",
                message: "No goal, context or psychotherapy was found for this plan.",
                fixes: missing.map((id) => ({
                  id,
                  title: `Insert a line for ${id}`,
                  start: insertAt,
                  end: insertAt,
                  parts: parseFixText(`\n- ${id}: [___ what]`),
                })),
              },
            ]
          : [];
      const note: ClinicalNote = {
        text,
        lines: createLineMap(text),
        sections: [],
        sentences: [],
        mentions: [],
        evidence: [],
        looksLikeNote: true,
        orders: match
          ? [
              {
                drug: "sertraline",
                class: "ssri",
                action: "increase",
                psychotropic: true,
                span,
                drugSpan: { start: span.start + 9, end: span.start + 19 },
                because: "class",
              },
            ]
          : [],
        principles: {
          goals: "absent",
          context: "absent",
          psychotherapy: "absent",
          meaning: "absent",
          reactions: "absent",
        },
      };
      return { note, findings };
    },
  };
}
