/** What rules say that compare figures or notes: minutes with codes, weeks with a course, this note with the one before. */
export interface ComparisonRecord {
  /** For `add-on-time`: minutes that go with each code, as typed. */
  readonly bands?: readonly { readonly code: string; readonly from: number; readonly to?: number }[];
  /** For `add-on-time`: titles behind which minutes of psychotherapy stand, in lower case. */
  readonly minutesHeadings?: readonly string[];
  /** For `treatment-week`: the weeks of a course in which it asks. */
  readonly weeks?: { readonly from: number; readonly to: number };
  /** A word for a stretch of time -> its weeks for `treatment-week`, its minutes for `add-on-time`. */
  readonly units?: Readonly<Record<string, number>>;
  /** For both of these: a word for a number -> the number. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** For `treatment-week`: which comes first in 3/4/2024. */
  readonly dates?: "month-first" | "day-first";
  /** For `treatment-week`: the topic whose words hold the date of the note. */
  readonly noteDate?: string;
  /** For `treatment-week`: titles behind which that date stands, in lower case. */
  readonly dateHeadings?: readonly string[];
  /** For `previous-note`: what is compared, as topics or principles. */
  readonly topics?: readonly string[];
  /** `copied`: sentences that stand in both notes; `not-revisited`: found before and not now. */
  readonly compare?: "copied" | "not-revisited";
}
