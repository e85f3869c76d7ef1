/** Note text in, findings out: read the note, run the checks, leave out what was dismissed, sort and cap. On one screen. */
import type { Knowledge } from "../knowledge";
import { compileLexicon } from "../note/compiledLexicon";
import { type ClinicalNote, readNote } from "../note/note";
import { type Probe, probeNote } from "../note/probe";
import { checks } from "./checks";
import type { Finding } from "./finding";
import type { Preset } from "./preset";
import { type Rule, SEVERITIES, type Severity } from "./rule";

export interface LintOptions {
  /** Preset id; "standard" by default. An unknown one counts as standard. */
  readonly preset?: string;
  /** Severity per rule id; "off" silences a rule. Goes before the preset's and the rule's own. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Keys of findings that the clinician has dismissed. */
  readonly dismissed?: ReadonlySet<string>;
  /** The result of an earlier text of the same note: sentences that did not change are not read again. */
  readonly previous?: LintResult;
}

export interface LintResult {
  readonly note: ClinicalNote;
  /** By place, at one place the more severe first. */
  readonly findings: readonly Finding[];
  /** Prompts left out because the preset shows only so many. */
  readonly hidden: number;
}

export interface Linter {
  readonly knowledge: Knowledge;
  /** Never throws, on any text. The same text, knowledge and options give the same result, with `previous` or without. */
  lint(text: string, options?: LintOptions): LintResult;
  rule(id: string): Rule | undefined;
  /** How the note asserts given phrases, taken for mentions wherever they stand. */
  probe(note: ClinicalNote, phrases: readonly string[]): Probe[];
}

/** Compiles the knowledge once (tens of milliseconds). Throws where it was not validated and a pattern cannot be read. */
export function createLinter(knowledge: Knowledge): Linter {
  const lexicon = compileLexicon(knowledge.lexicon, knowledge.readAhead, knowledge.model);
  const running = knowledge.rules.flatMap((rule) => {
    const check = checks[rule.check];
    return check ? [{ rule, run: check(rule) }] : [];
  });
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  return {
    knowledge,
    rule: (id) => rules.get(id),
    probe: (note, phrases) => probeNote(note, phrases, lexicon),
    lint(text, options = {}) {
      const preset = presetOf(knowledge, options.preset);
      const note = readNote(text, lexicon, options.previous?.note);
      const found = running.flatMap(({ rule, run }) => {
        const severity = options.rules?.[rule.id] ?? preset.rules?.[rule.id];
        if (severity === "off") return [];
        const findings = run(note, preset).filter((finding) => !options.dismissed?.has(finding.key));
        return severity === undefined ? findings : findings.map((finding) => ({ ...finding, severity }));
      });
      return { note, ...capped(found.sort(byPlace), preset.maxPrompts) };
    },
  };
}

const PERMISSIVE: Preset = {
  id: "standard",
  title: "",
  actions: ["start", "continue", "increase", "decrease", "stop"],
  satisfiedBy: "partial",
  maxPrompts: 5,
};

function presetOf({ presets }: Knowledge, id = "standard"): Preset {
  return presets.find((preset) => preset.id === id) ?? presets.find((preset) => preset.id === "standard") ?? PERMISSIVE;
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || rank(b) - rank(a) || a.span.end - b.span.end;
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** Warnings are errors in the text itself and are all shown; of the prompts, the more severe before the rest. */
function capped(findings: readonly Finding[], most: number): Pick<LintResult, "findings" | "hidden"> {
  const prompts = findings.filter((finding) => finding.severity !== "warning");
  const shown = new Set([...prompts].sort((a, b) => rank(b) - rank(a)).slice(0, most));
  return {
    findings: findings.filter((finding) => finding.severity === "warning" || shown.has(finding)),
    hidden: prompts.length - shown.size,
  };
}
