/** Several findings of one rule told as one, so that a note that is still being written shows one open matter instead of twenty. */
import { briefTextOf } from "../text/span";
import type { Finding } from "./finding";
import { type Rule, SEVERITIES, type Severity } from "./rule";
import type { RuleSettings } from "./setting";

export interface GatherOptions {
  /** Of the note. */
  readonly text: string;
  rule(id: string): Rule | undefined;
  /** A severity that somebody set for a rule is kept. */
  readonly settings?: RuleSettings;
}

/** In the same order. Each rule with `together` has one finding at the first place, which lists the words of every other as a related place. */
export function gather(findings: readonly Finding[], { text, rule, settings = {} }: GatherOptions): readonly Finding[] {
  const gathered = new Set<string>();
  return findings.flatMap((first) => {
    const together = rule(first.rule)?.together;
    if (!together) return [first];
    if (gathered.has(first.rule)) return [];
    gathered.add(first.rule);
    const severity = settings[first.rule] === undefined ? quieter(first.severity, together.severity) : first.severity;
    const others = findings.filter((other) => other !== first && other.rule === first.rule);
    if (others.length === 0) return [{ ...first, severity }];
    const message = together.message.replaceAll("{count}", String(others.length + 1));
    const related = others.map((other) => ({ span: other.span, message: briefTextOf(text, other.span) }));
    return [{ ...first, severity, message, related: [...first.related, ...related] }];
  });
}

function quieter(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))]!;
}
