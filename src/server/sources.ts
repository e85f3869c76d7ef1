/** The references that a rule or one of its elements cites. */
import type { Linter, Reference } from "../core/index";

/** References in the order in which they are cited; keys that no reference has, and locales that are off, are left out. */
export function referencesOf({ knowledge }: Linter, keys: readonly string[], locales: readonly string[]): Reference[] {
  return keys.flatMap((key) => {
    const found = knowledge.references.find((reference) => reference.id === key);
    return found && (found.locale === undefined || locales.includes(found.locale)) ? [found] : [];
  });
}

/** Where to read the first source of a rule that is on the web. */
export function sourceUrl(linter: Linter, ruleId: string, locales: readonly string[]): string | undefined {
  const rule = linter.rule(ruleId);
  const keys = rule ? [...rule.sources, ...(rule.elements ?? []).flatMap((element) => element.sources)] : [];
  return referencesOf(linter, keys, locales).find((reference) => reference.url)?.url;
}
