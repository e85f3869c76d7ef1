/** A published source that a rule rests on, with the caution that belongs to it. */
export interface Reference {
  /** Short key by which rules cite it, e.g. "KIN21". */
  readonly id: string;
  /** Authors, title, journal and year, as one line to show. */
  readonly citation: string;
  /** Where to read it; https only. */
  readonly url?: string;
  /** Set where it is the law or the billing of one country, e.g. "us". */
  readonly locale?: string;
  /** What the source shows, in one sentence. */
  readonly finding: string;
  /** What it does not show, in one sentence; always shown with the finding. */
  readonly caution?: string;
}
