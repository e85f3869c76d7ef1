/** Exit codes, and the error for arguments that cannot be followed. */
import { distance } from "fastest-levenshtein";

export const EXIT = {
  /** Nothing at or above the severity of `--fail-on`. */
  clean: 0,
  /** A finding at or above it. */
  found: 1,
  /** Usage, or something that could not be read; goes before `found`. */
  notDone: 2,
} as const;

/** The message says what is wrong and what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** "no rule ...", with the nearest of the known names, or with all where none is near. */
export function unknownName(kind: string, name: string, known: readonly string[]): UsageError {
  const near = nearest(name, known);
  const advice = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `There is: ${known.join(", ") || "none"}.`;
  return new UsageError(`no ${kind} is called "${name}". ${advice}`);
}

/** At most three names that share a part with the word or are a few letters away, the nearest first. */
function nearest(name: string, known: readonly string[]): string[] {
  const word = name.toLowerCase();
  return known
    .map((id) => ({ id, away: id.split("-").includes(word) ? 0 : distance(word, id) }))
    .filter(({ id, away }) => away <= Math.max(2, Math.ceil(id.length / 3)))
    .sort((a, b) => a.away - b.away || a.id.localeCompare(b.id))
    .slice(0, 3)
    .map(({ id }) => id);
}
