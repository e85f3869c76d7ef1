/** A text as a record system takes it: plain characters, no tabs, no spaces at the ends of lines. What has no plain form is told. */
import { type CharactersRecord, compilePlainForms } from "./plainForms";
import { tidyLines } from "./plainLines";
import type { Span } from "./span";

export interface PlainOptions {
  /** Whether letters of names stay as they are or become ASCII, as far as they can; symbols always do. */
  readonly letters: "keep" | "ascii";
  readonly lineEnding: "\n" | "\r\n";
  /** Columns from tab stop to tab stop at the beginning of a line. */
  readonly tabSize: number;
}

export interface PlainText {
  readonly text: string;
  /** Where characters without a plain form stand in the original; they are in `text` as they were. */
  readonly unchanged: readonly Span[];
}

/** Never throws, on any text; the plain text of a plain text is itself. */
export type WritePlain = (text: string, options: PlainOptions) => PlainText;

export function createPlainText(records: readonly CharactersRecord[]): WritePlain {
  const forms = compilePlainForms(records);
  const pattern = tokenPattern(forms.source);
  return (text, options) => {
    const lettersToo = options.letters === "ascii";
    const writer = createWriter();
    const unchanged: Span[] = [];
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      const [run] = match;
      const start = match.index;
      const end = start + run.length;
      writer.write(text.slice(last, start));
      last = end;
      const place = { before: characterBefore(text, start), after: characterAt(text, end), ...writer.place() };
      const { known } = match.groups!;
      const form = known === undefined ? undefined : forms.formOf(known, place, lettersToo);
      if (form) {
        const { apart, behindDigit = "" } = form.record;
        writer.write(form.plain && /[0-9]/.test(place.before) ? behindDigit + form.plain : form.plain, apart);
        continue;
      }
      const letters = lettersOf(run, writer.last(), lettersToo);
      writer.write(letters ?? run);
      if (letters !== undefined) continue;
      const joined = unchanged.at(-1)?.end === start ? unchanged.pop()!.start : start;
      unchanged.push({ start: joined, end });
    }
    writer.write(text.slice(last));
    return { text: tidyLines(writer.text(), options), unchanged };
  };

  /** Letters as they are to be written behind a character; undefined where they should be ASCII and cannot be, or are no letters. */
  function lettersOf(run: string, before: string, lettersToo: boolean): string | undefined {
    const compatible = run.normalize("NFKD");
    // Ligatures and letters of other widths are another way to write plain ones; so are digits of other widths.
    if (/^[\p{Lu}\p{Ll}\p{Nd}\p{Nl}\uff01-\uff5e]$/u.test(run) && /^[ -~]+$/.test(compatible)) return compatible;
    if (/^[\u200c\u200d]$/.test(run)) return !isJoined(before) ? "" : lettersToo ? undefined : run;
    if (!/^\p{L}\p{M}*$/u.test(run)) return undefined;
    if (!lettersToo) return run.normalize("NFC");
    const ascii = [...compatible].map((unit) => (/\p{M}/u.test(unit) ? "" : (forms.letter(unit) ?? unit))).join("");
    return /^[\p{Lu}\p{Ll}]/u.test(run) && /^[A-Za-z]+$/.test(ascii) ? ascii : undefined;
  }
}

/** Whatever is not plain, as a person sees it: a run that a record knows, a letter with its accents, a picture, any other character. */
function tokenPattern(known: string): RegExp {
  const picture =
    "\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}\\p{Extended_Pictographic}\\u200d]*|\\p{Regional_Indicator}+";
  const form = known === "" ? "(?<known>(?!))" : `(?<known>${known})[\\ufe0e\\ufe0f]?(?!\\p{M})`;
  return new RegExp(`(?=[^\\t\\n\\r -~])(?:${form}|${picture}|[^]\\p{M}*)|\\p{L}\\p{M}+`, "gu");
}

/** Puts pieces together, with a space where one has to stand apart from its neighbour. */
function createWriter() {
  const pieces: string[] = [];
  let atLineStart = true;
  let owed: "letters" | "everything" | undefined;
  const put = (words: string): void => {
    pieces.push(words);
    const line = words.slice(Math.max(words.lastIndexOf("\n"), words.lastIndexOf("\r")) + 1);
    atLineStart = (atLineStart || line.length < words.length) && line.trim() === "";
  };
  return {
    write(words: string, apart?: "letters" | "everything"): void {
      if (words === "") return;
      const before = pieces.at(-1)?.at(-1) ?? "";
      if (isBeside(apart, before) || isBeside(owed, words[0]!)) put(" ");
      put(words);
      owed = apart;
    },
    place: () => ({ atLineStart }),
    /** The character written last. */
    last(): string {
      const piece = pieces.at(-1) ?? "";
      return characterBefore(piece, piece.length);
    },
    text: () => pieces.join(""),
  };
}

function isBeside(apart: "letters" | "everything" | undefined, character: string): boolean {
  if (apart === undefined) return false;
  return apart === "letters" ? /[\p{L}\p{N}]/u.test(character) : /\S/u.test(character);
}

/** Joiners that show nothing belong to the writing of some scripts. */
function isJoined(before: string): boolean {
  return /[\p{L}\p{M}]/u.test(before) && !/\p{Script=Latin}/u.test(before);
}

/** Without the marks that stand on it. */
function characterBefore(text: string, at: number): string {
  return /(\P{M})\p{M}*$/u.exec(text.slice(Math.max(0, at - MOST_MARKS), at))?.[1] ?? "";
}

const MOST_MARKS = 16;

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}
