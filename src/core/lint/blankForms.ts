/** The forms of a blank, as rules write them -> a finder; the notation is described in rules/README.md. */
import { lastStartingBy, overlaps, type Span } from "../text/span";

/** Spans of every form in the first `end` units, in order, the longest first where several begin at one place; they do not overlap. */
export type BlankFinder = (text: string, end: number) => Span[];

/** No form reaches further, so that finding stays linear. */
const LONGEST = 200;

/** Where blanks stand in the first `end` units, in the forms of a rule, without what only looks like one. */
export function compileBlanks({ match = [], unless = [] }: BlankForms): BlankFinder {
  const forms = compileBlankForms(match);
  const exempt = compileBlankForms(unless);
  return (text, end) => {
    const separators = exempt(text, end);
    return forms(text, end).filter((span) => {
      const separator = separators[lastStartingBy(separators, span.end - 1)];
      return !separator || !overlaps(separator, span);
    });
  };
}

export interface BlankForms {
  readonly match?: readonly string[];
  readonly unless?: readonly string[];
}

export function compileBlankForms(forms: readonly string[]): BlankFinder {
  if (forms.length === 0) return () => [];
  const sources = [...forms].sort((a, b) => b.length - a.length).map(sourceOf);
  const pattern = new RegExp(sources.map((source) => `(?:${source})`).join("|"), "gmu");
  return (text, end) => {
    const found: Span[] = [];
    for (const match of text.slice(0, end).matchAll(pattern)) {
      // ": [ ]" tells an empty field by its colon, but the blank is the bracket.
      const lead = /^:?\s*/.exec(match[0])![0].length;
      found.push({ start: match.index + lead, end: match.index + match[0].trimEnd().length });
    }
    return found;
  };
}

/** `...` any words, 123 a number, ABC capitals, three or more of * or _ that many or more, ^ and $ the ends of the line. */
function sourceOf(form: string): string {
  const body = form.replace(/^\^/, "").replace(/\$$/, "");
  const tokens = body.match(/\.\.\.|123|ABC|\*{3,}|_{3,}|\s+|./gsu) ?? [];
  const source = tokens
    .map((token, index) => {
      if (token === "...") return `[^${stopAt(tokens[index + 1])}\\n\\r]{0,${LONGEST}}?`;
      if (token === "123") return "\\d{1,20}";
      if (token === "ABC") return "[A-Z][A-Z0-9_]{0,60}";
      if (/^[*_]{3}/.test(token)) return `\\${token[0] === "*" ? "*" : "x5f"}{${token.length},}`;
      if (/^\s/.test(token)) return "[ \\t]{1,40}";
      return token.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    })
    .join("");
  const before = form.startsWith("^") ? "^[ \\t]*" : isWordLike(body[0]) ? "(?<![\\p{L}\\p{N}@.])" : "";
  const after = form.endsWith("$") ? "[ \\t]*$" : isWordLike(body.at(-1)) ? "(?![\\p{L}\\p{N}@])" : "";
  return before + source + after;
}

/** "[___ ...]" must not run over its own closing bracket. */
function stopAt(next: string | undefined): string {
  return next === "]" ? "\\]" : next === "}" ? "\\}" : next === ">" ? ">" : next === ")" ? ")" : "";
}

function isWordLike(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9@]/.test(character);
}
