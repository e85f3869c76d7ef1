/** What settings know by an id (rules and their elements), and the severity that holds for it under a preset. */
import type { Preset } from "./preset";
import { LEVELS, type Level, type Rule, type RuleElement, type Severity } from "./rule";

/** A rule, or an element of one. */
export interface Adjustable {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly rule: Rule;
  readonly element?: RuleElement;
}

/** Each rule, followed by its elements. */
export function adjustables(rules: readonly Rule[]): Adjustable[] {
  return rules.flatMap((rule) => {
    const { id, title, severity, level = DEFAULT_LEVEL, elements = [] } = rule;
    return [
      { id, title, severity, level, rule },
      ...elements.map((element) => ({ severity, level, ...element, title: element.name, rule, element })),
    ];
  });
}

export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** As the user set it, else the preset; "off" where it belongs to a louder level; undefined where its own severity holds. */
export function settingOf(
  { id, level = DEFAULT_LEVEL }: { readonly id: string; readonly level?: Level },
  preset: Preset,
  own: RuleSettings = {},
): Severity | "off" | undefined {
  const isLouder = LEVELS.indexOf(level) > LEVELS.indexOf(preset.level);
  return own[id] ?? preset.rules[id] ?? (isLouder ? "off" : undefined);
}

const DEFAULT_LEVEL: Level = "standard";
