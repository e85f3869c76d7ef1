/** A note template as its YAML record has it. */
export interface NoteTemplateRecord {
  readonly id: string;
  /** Shown in the picker: "Follow-up medication visit". */
  readonly title: string;
  /** One line under the title. */
  readonly description: string;
  readonly sources: readonly string[];
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly heading: string;
  /** Lines of the section; `[___ label]` is a blank. */
  readonly lines: readonly string[];
  /** For the author only; shown in a hover or preview, never inserted. */
  readonly help?: string;
}
