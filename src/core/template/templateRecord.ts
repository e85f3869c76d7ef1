/** A note template as its YAML record has it. */
export interface NoteTemplateRecord {
  readonly id: string;
  /** Shown in the picker: "Follow-up medication visit". */
  readonly title: string;
  /** One line under the title. */
  readonly description: string;
  /** Place in the picker, the lower first; behind the others without it. */
  readonly order?: number;
  /** Dot phrase that expands to the whole template. */
  readonly dotPhrase?: string;
  /** Keys of references; a template of one's own may go without. */
  readonly sources?: readonly string[];
  readonly sections: readonly TemplateSection[];
}

/** The templates as a picker shows them. */
export function templatesInOrder(templates: readonly NoteTemplateRecord[]): NoteTemplateRecord[] {
  return [...templates].sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST));
}

const LAST = Number.MAX_SAFE_INTEGER;

export interface TemplateSection {
  /** Without a colon; none for lines that stand before the first heading. */
  readonly heading?: string;
  /** Lines of the section; `[___ label]` is a blank, as are `***` and `{MOOD:123}` of a record system. */
  readonly lines: readonly string[];
  /** For the author only; shown beside the heading, never inserted. */
  readonly help?: string;
  /** Set where the section is of use in one country only, e.g. "us" for its billing codes. */
  readonly locale?: string;
  /** How the heading stands, where it is not as usual: behind an empty line, with a colon, on a line of its own. */
  readonly layout?: readonly HeadingLayout[];
}

export const HEADING_LAYOUTS = ["no-gap", "no-colon", "same-line"] as const;
export type HeadingLayout = (typeof HEADING_LAYOUTS)[number];
