/** Note text in, findings out: read the note, run the checks, leave out what was dismissed, sort and cap. On one screen. */
import type { Knowledge } from "../knowledge";
import { compileLexicon } from "../note/compiledLexicon";
import { type ClinicalNote, readNote } from "../note/note";
import { type Probe, probeNote } from "../note/probe";
import { createPlainText } from "../text/plainText";
import { overlaps, type Span } from "../text/span";
import { compileBlanks } from "./blankForms";
import { checks, PAUSING, SHOWN_BY_TEXT, UNREAD } from "./checks";
import type { CheckContext } from "./checks/check";
import { BLANK_CHECK } from "./checks/unfilledBlank";
import { type CopiedText, type CopyOptions, copyText } from "./copy";
import { type DiagnosisRecord, diagnosesIn } from "./diagnosis";
import { type Dismissed, isDismissed, NOTHING_DISMISSED, withoutDismissedItems } from "./dismissal";
import type { Finding } from "./finding";
import { resolvePreset } from "./preset";
import { DEFAULT_PRIORITY, type Rule } from "./rule";
import { type RuleSettings, settingOf } from "./setting";
import { type Shown, type ShownOptions, shownOf } from "./shown";

export interface LintOptions {
  /** Preset id; "standard" by default. An unknown one counts as standard. */
  readonly preset?: string;
  /** Severity per id of a rule or an element of one; "off" silences a rule. Goes before the preset's and the rule's own. */
  readonly rules?: RuleSettings;
  /** What the clinician has dismissed: keys of findings and of their elements, of plan items, ids of rules, or every prompt. */
  readonly dismissed?: Dismissed;
  /** The same patient's note of the visit before, as another linter of the same knowledge read it. */
  readonly lastVisit?: ClinicalNote;
  /** The day of the visit as yyyy-mm-dd, for a note that does not say it. */
  readonly today?: string;
  /** Locales whose rules speak, e.g. "us"; every locale without it. */
  readonly locales?: readonly string[];
  /** Rules for the writer's own reflection are run. Only a view that keeps nothing may ask for them. */
  readonly private?: boolean;
  /** Every prompt is wanted, as in a review: none is left out for its number. */
  readonly all?: boolean;
  /** The result of an earlier text of the same note: sentences that did not change are not read again. */
  readonly previous?: LintResult;
}

export interface LintResult extends Shown {
  readonly note: ClinicalNote;
  /** Questions that wait while acute care is recorded: never to be shown as if they were asked. */
  readonly paused: readonly Finding[];
  /** Present only where it was asked for: never to be shown among the findings, written down or kept. */
  readonly private?: readonly Finding[];
}

export interface Linter {
  readonly knowledge: Knowledge;
  /** Never throws, on any text. The same text, knowledge and options give the same result, with `previous` or without. */
  lint(text: string, options?: LintOptions): LintResult;
  rule(id: string): Rule | undefined;
  /** The diagnoses that a note names as the patient's own, with what to ask beside them; the one to show first stands first. */
  diagnoses(note: ClinicalNote): readonly DiagnosisRecord[];
  /** Where blanks stand open in a text, in order and none within another, whether a rule for them speaks or not. */
  blanks(text: string): Span[];
  /** The text, or parts of it, as it leaves for a record system. Never throws. */
  copy(text: string, options: CopyOptions): CopiedText;
  /** How the note asserts given phrases, taken for mentions wherever they stand. */
  probe(note: ClinicalNote, phrases: readonly string[]): Probe[];
}

/** Compiles the knowledge once (tens of milliseconds). Throws where it was not validated and a pattern cannot be read. */
export function createLinter(knowledge: Knowledge): Linter {
  const lexicon = compileLexicon(knowledge.lexicon, knowledge.readAhead, knowledge.model);
  const running = knowledge.rules.flatMap((rule) => {
    const check = checks[rule.check];
    return check ? [{ rule, run: check(rule, knowledge.lexicon) }] : [];
  });
  const blankFinders = knowledge.rules.filter(({ check }) => check === BLANK_CHECK).map(compileBlanks);
  const blanks = (text: string): Span[] => apart(blankFinders.flatMap((find) => find(text, text.length)));
  const writePlain = createPlainText(knowledge.characters);
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  const priorityOf = (id: string): number => rules.get(id)?.priority ?? DEFAULT_PRIORITY;
  return {
    knowledge,
    rule: (id) => rules.get(id),
    diagnoses: (note) => diagnosesIn(note, knowledge.diagnoses),
    blanks,
    copy: (text, options) => copyText(text, blanks(text), writePlain, options),
    probe: (note, phrases) => probeNote(note, phrases, lexicon),
    lint(text, options = {}) {
      const preset = resolvePreset(knowledge.presets, options.preset);
      const note = readNote(text, lexicon, options.previous?.note);
      const { dismissed = NOTHING_DISMISSED } = options;
      const context: CheckContext = {
        preset,
        dismissed,
        settingOf: (part) => settingOf(part, preset, options.rules),
        ...(options.lastVisit ? { lastVisit: options.lastVisit } : {}),
        ...(options.today === undefined ? {} : { today: options.today }),
      };
      const seen = withoutDismissedItems(note, dismissed);
      const findingsOf = (asked: typeof running): Finding[] =>
        asked.flatMap(({ rule, run }) => {
          const severity = context.settingOf(rule);
          if (severity === "off" || (rule.locale && options.locales?.includes(rule.locale) === false)) return [];
          const findings = run(seen, context).filter(
            (finding) => rule.check !== PAUSING || !dismissed.has(finding.key),
          );
          return severity === undefined ? findings : findings.map((finding) => ({ ...finding, severity }));
        });
      const asked = findingsOf(running.filter(({ rule }) => !rule.private));
      // Last of all: what stood in for another finding is not replaced by it when it is dismissed.
      const stays = (finding: Finding): boolean => !isDismissed(note, finding, dismissed, isPrompt(finding, rules));
      const [speaking, waiting] = partPaused(asked, rules);
      const found = withoutEchoes(speaking, rules).filter(stays);
      const reflected = (others: readonly Finding[]): readonly Finding[] =>
        isPaused(others, rules) ? [] : findingsOf(running.filter(({ rule }) => rule.private));
      const limits: ShownOptions = {
        most: options.all ? Number.POSITIVE_INFINITY : preset.maxPrompts,
        priorityOf,
        isOneOfMany: ({ rule }) => rules.get(rule)?.together !== undefined,
      };
      return {
        note,
        ...shownOf(found, limits),
        paused: shownOf(waiting.filter(stays), limits).findings,
        ...(options.private === true ? { private: reflected(asked).filter(stays) } : {}),
      };
    },
  };
}

/** In order; rules of one's own may name a form that another rule names too. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Whether it asks for something, rather than telling of an error in the text or of text that was not read. */
function isPrompt({ severity, rule }: Finding, rules: ReadonlyMap<string, Rule>): boolean {
  return severity !== "warning" && rules.get(rule)?.check !== UNREAD;
}

/** What is said and what waits. Where acute care is recorded, nothing is asked: what the text itself shows stays. */
function partPaused(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): readonly [speaking: readonly Finding[], waiting: readonly Finding[]] {
  if (!isPaused(findings, rules)) return [findings, []];
  const speaks = ({ rule, severity }: Finding): boolean => {
    const check = rules.get(rule)?.check ?? "";
    return severity === "warning" || check === PAUSING || SHOWN_BY_TEXT.has(check);
  };
  return [findings.filter(speaks), findings.filter((finding) => !speaks(finding))];
}

function isPaused(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): boolean {
  return findings.some(({ rule }) => rules.get(rule)?.check === PAUSING);
}

/** A wording is not named where a question stands on the same words: "noncompliant" is asked about once. */
function withoutEchoes(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): readonly Finding[] {
  const placesOf = ({ span, related }: Finding): Span[] => [span, ...related.map((place) => place.span)];
  const questioned = findings.filter(({ rule }) => rules.get(rule)?.on === "words").flatMap(placesOf);
  if (questioned.length === 0) return findings;
  return findings.filter(
    (finding) =>
      finding.wording === undefined ||
      !placesOf(finding).every((place) => questioned.some((other) => overlaps(place, other))),
  );
}
