/** The release form named beside a medicine, by which two orders of one medicine are told apart. */
import type { TermRange } from "../text/termRange";
import type { Dose } from "./dose";
import type { SentenceView } from "./reading";
import { hasTagBetween } from "./tagged";

/** Long acting ("XR"), short acting ("IR"), injected, only when it is needed, or (beside an injection) by mouth. */
export type ReleaseForm = "long" | "short" | "injected" | "as-needed" | "oral";

/** Vocabulary of each form, the one that says most first. */
const FORMS: readonly (readonly [ReleaseForm, string])[] = [
  ["as-needed", "AsNeeded"],
  ["injected", "Injected"],
  ["long", "LongActing"],
  ["short", "ShortActing"],
  ["oral", "Oral"],
];
const BEFORE = 2;
const BEHIND = 3;

/** Of the terms around a medicine, its dose and a few behind; undefined where none is named. */
export function releaseFormAt(view: SentenceView, placed: TermRange, dose: Dose | undefined): ReleaseForm | undefined {
  const last = Math.max(dose?.last ?? 0, placed.last) + BEHIND;
  return FORMS.find(([, tag]) => hasTagBetween(view, placed.first - BEFORE, last, tag))?.[0];
}
