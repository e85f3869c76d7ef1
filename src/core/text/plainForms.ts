/** Characters with the plain forms that their records give them -> which form holds where. */

/** As its YAML record has it. */
export interface CharactersRecord {
  readonly id: string;
  /** Character, or short run that begins with it -> ASCII; "" for what shows nothing. */
  readonly forms: Readonly<Record<string, string>>;
  /** From what a space parts the form. */
  readonly apart?: "letters" | "everything";
  /** Put before the form directly behind a digit. */
  readonly behindDigit?: string;
  readonly at?: "line-start";
  /** Only where no other letter of its script stands beside it. */
  readonly alone?: boolean;
  /** Only where letters are to be ASCII too. */
  readonly letters?: boolean;
  readonly examples?: readonly { readonly text: string; readonly plain: string }[];
}

export interface PlainForm {
  readonly plain: string;
  readonly record: CharactersRecord;
}

/** Where a run of characters stands. */
export interface Surroundings {
  /** The characters on either side in the original; "" at the text's ends. */
  readonly before: string;
  readonly after: string;
  /** Whether nothing but white space stands before it in its line. */
  readonly atLineStart: boolean;
}

export interface PlainForms {
  /** Alternatives of a pattern, the longest first, for every run that a record knows. */
  readonly source: string;
  /** The first form that holds there; undefined where none does. */
  formOf(run: string, place: Surroundings, lettersToo: boolean): PlainForm | undefined;
  /** The form of a letter of a name. */
  letter(letter: string): string | undefined;
}

export function compilePlainForms(records: readonly CharactersRecord[]): PlainForms {
  const forms = new Map<string, PlainForm[]>();
  for (const record of records)
    for (const [run, plain] of Object.entries(record.forms)) {
      const others = forms.get(run);
      if (others) others.push({ plain, record });
      else forms.set(run, [{ plain, record }]);
    }
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  return {
    source: longestFirst.map((run) => run.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"),
    formOf: (run, place, lettersToo) =>
      forms.get(run)?.find(({ record }) => (lettersToo || !record.letters) && holds(record, run, place)),
    letter: (letter) => forms.get(letter)?.find(({ record }) => record.letters)?.plain,
  };
}

/** Symbols that are letters of a script too: of these Greek alone is in use. */
const OF_ITS_SCRIPT = /[\p{Script=Greek}\u00b5]/u;

function holds({ at, alone }: CharactersRecord, run: string, { before, after, atLineStart }: Surroundings): boolean {
  if (at === "line-start" && !atLineStart) return false;
  const goesOn = OF_ITS_SCRIPT.test(run.at(-1)!) && OF_ITS_SCRIPT.test(after);
  return !alone || (!OF_ITS_SCRIPT.test(before) && !goesOn);
}
