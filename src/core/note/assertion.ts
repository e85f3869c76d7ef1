/** ConText (Harkema 2009): which words of a sentence stand in the scope of a modifier, and are so negated, possible, past or another's. */
import { keepLongest, type TermRange } from "../text/termRange";
import type { MatchOf } from "./found";
import type { AssertionCategory, AssertionModifier } from "./lexicon";

/** A modifier where it stands, with the half-open term range it governs. */
export interface Scope {
  readonly category: AssertionCategory;
  readonly modifier: AssertionModifier;
  /** The modifier's own terms. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** A modifier, pseudo-trigger or termination, as half-open term indices. */
export interface Trigger extends TermRange {
  readonly record: AssertionModifier;
}

/** The triggers of a sentence in order. Of those that overlap only the longest is meant: "no further" hides "no". */
export function readTriggers(matches: readonly MatchOf<"modifier">[]): readonly Trigger[] {
  const triggers = matches.map(({ key, first, last }) => ({ record: key.record, first, last }));
  return keepLongest(triggers, ({ record }) => record.category === "pseudo");
}

/** Scopes of a sentence of `length` terms, in the order of their modifiers. */
export function readScopes(triggers: readonly Trigger[], length: number): Scope[] {
  return triggers.flatMap((trigger) => {
    const { category, direction = "forward", maxScope = length } = trigger.record;
    if (category === "pseudo" || category === "termination") return [];
    const stops = triggers.filter(
      (other) => other !== trigger && (other.record.category === "termination" || other.record.category === category),
    );
    const scopes: Scope[] = [];
    const add = (from: number, to: number): void => {
      if (to > from)
        scopes.push({ category, modifier: trigger.record, first: trigger.first, last: trigger.last, from, to });
    };
    if (direction !== "backward") {
      const stop = Math.min(
        length,
        ...stops.filter((other) => other.first >= trigger.last && closes(other, trigger)).map((other) => other.first),
      );
      add(trigger.last, Math.min(stop, trigger.last + maxScope));
    }
    if (direction !== "forward") {
      const stop = Math.max(
        0,
        ...stops.filter((other) => other.last <= trigger.first && closes(other, trigger)).map((other) => other.last),
      );
      add(Math.max(stop, trigger.first - maxScope), trigger.first);
    }
    return scopes;
  });
}

/** Scopes that govern the terms [first, last): those that hold their beginning and whose modifier is no part of them. */
export function scopesOver(scopes: readonly Scope[], first: number, last: number): Scope[] {
  return scopes.filter(
    (scope) =>
      // "Talked about increasing": the last of the modifier's own words is what it speaks of.
      ((scope.from <= first && first < scope.to) || (scope.first < first && first < scope.last)) &&
      !(scope.first >= first && scope.last <= last),
  );
}

/** A termination ends every scope; a modifier of the same kind and direction takes over from the one before it. */
function closes(other: Trigger, trigger: Trigger): boolean {
  return (
    other.record.category === "termination" ||
    (other.record.direction ?? "forward") === (trigger.record.direction ?? "forward")
  );
}
