/** How far a dismissal goes, as rows to choose from. */
import { l10n, type QuickPickItem } from "vscode";
import type { DismissiblePrompt } from "../../protocol/dismissals";
import type { Dismissal, Scope } from "./store";

/** `part`: what is kept of the choice; without one the rule itself is turned off in the settings. */
export interface ScopeRow extends QuickPickItem {
  readonly part?: Pick<Dismissal, "scope" | "keys" | "element">;
}

/** The nearest first, so that Enter alone dismisses no more than what is in front. */
export function scopeRows({ prompt, elements, item, inNote, every, title }: DismissiblePrompt): ScopeRow[] {
  return [
    {
      label: l10n.t("This prompt"),
      description: l10n.t("until its words change"),
      part: { scope: "prompt", keys: prompt },
    },
    ...elements.map(
      ({ id, name, key }): ScopeRow => ({
        label: l10n.t("Only {0}", name),
        part: { scope: "element", keys: [key], element: id },
      }),
    ),
    ...(item
      ? [{ label: scopeName("item"), description: item.words, part: { scope: "item" as const, keys: [item.key] } }]
      : []),
    { label: scopeName("rule"), description: title, part: { scope: "rule", keys: [inNote] } },
    { label: scopeName("note"), part: { scope: "note", keys: [every] } },
    { label: l10n.t("This rule in every note"), description: l10n.t("turns it off in the settings") },
  ];
}

export function scopeName(scope: Exclude<Scope, "element">): string {
  const names: Readonly<Record<typeof scope, string>> = {
    prompt: l10n.t("This prompt"),
    item: l10n.t("Every prompt about this order"),
    rule: l10n.t("This rule in this note"),
    note: l10n.t("Every prompt in this note"),
  };
  return names[scope];
}
