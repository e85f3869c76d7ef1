/** Writes out the parts of a match pattern that compromise's parser would misread: verb forms, lists within lists, counts around or within a list. */
import { inflect } from "./words";

const COUNT_BEHIND = /^\{(\d*)(, *(\d*))?\}/;
const COUNTED = /(\S+?)\{(\d*)(, *(\d*))?\}/g;
const INNERMOST_LIST = /\(([^()]*)\)([?*+]|\{\d[^}]*\})?/;
const ROOT = /\{([a-z][a-z' ]*)\}/;
const MOST_COPIES = 12;
/** Lists within lists multiply. */
const MOST_ALTERNATIVES = 2000;

/** The same pattern in what compromise reads. Throws, saying what to write instead, where that cannot be. */
export function writeOut(pattern: string): string {
  const room = { left: MOST_ALTERNATIVES };
  let written = "";
  for (let at = 0; at < pattern.length; ) {
    const end = pattern[at] === "(" ? closeOf(pattern, at) : -1;
    if (end < 0) {
      written += pattern[at++];
      continue;
    }
    const list = `(${alternatives(pattern.slice(at + 1, end), room).join("|")})`;
    const count = COUNT_BEHIND.exec(pattern.slice(end + 1));
    // A count behind a list of single words is read as it stands.
    if (count && /\s/.test(list)) written += copies(list, count[1], count[2], count[3]);
    else written += list + (count?.[0] ?? "");
    at = end + 1 + (count?.[0].length ?? 0);
  }
  return written.replace(new RegExp(ROOT, "g"), (_, root: string) => `(${formsOf(root).join("|")})`);
}

/** Index of the bracket that closes the one at `open`; -1 where none does. */
function closeOf(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === "(") depth++;
    else if (pattern[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

function alternatives(inner: string, room: Room): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of inner) {
    if (character === "(") depth++;
    else if (character === ")") depth--;
    if (character === "|" && depth === 0) parts.push("");
    else parts.push(parts.pop()! + character);
  }
  return parts.flatMap((part) => expand(part, room));
}

/** How many more phrases a pattern may stand for. */
interface Room {
  left: number;
}

/** One alternative, once for each word of a list or form of a verb in it: `{work} (on|at)` -> `work on`, `work at`, `works on`, ... */
function expand(alternative: string, room: Room): string[] {
  const list = INNERMOST_LIST.exec(alternative);
  if (list) {
    if (list[2] && list[2] !== "?")
      throw new Error(`${list[0]} cannot stand inside a list; write the alternatives side by side`);
    const options = [...list[1]!.split("|"), ...(list[2] ? [""] : [])];
    return options.flatMap((option) => expand(replaceAt(alternative, list, option), room));
  }
  const root = ROOT.exec(alternative);
  if (root) return formsOf(root[1]!).flatMap((form) => expand(replaceAt(alternative, root, form), room));
  if (room.left-- <= 0)
    throw new Error(`its lists within lists stand for more than ${MOST_ALTERNATIVES} phrases; split the pattern`);
  if (/\/\S*\{\d/.test(alternative))
    throw new Error("a count inside /…/ cannot stand in a list; repeat the sign instead");
  const single = alternative.replace(COUNTED, (_, unit: string, min: string, range?: string, max?: string) =>
    copies(unit, min, range, max),
  );
  return [single.replace(/\s+/g, " ").trim()];
}

function replaceAt(text: string, match: RegExpExecArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

/** `x{1,3}` -> `x x? x?`. */
function copies(unit: string, min = "", range?: string, max = ""): string {
  const least = Number(min || 0);
  const most = range === undefined ? least : Number(max || MOST_COPIES);
  if (most > MOST_COPIES) throw new Error(`a count in or around a list can be ${MOST_COPIES} at most`);
  return [...Array(most).keys()].map((copy) => (copy < least ? unit : `${unit}?`)).join(" ");
}

function formsOf(root: string): string[] {
  return inflect(root).map(({ word }) => word);
}
