/** The table of checks, by the name that rules use. */
import { addOnTime } from "./addOnTime";
import type { Check } from "./check";
import { planElements } from "./planElements";
import { previousNote } from "./previousNote";
import { prompt } from "./prompt";
import { quietMode } from "./quietMode";
import { treatmentWeek } from "./treatmentWeek";
import { unfilledBlank } from "./unfilledBlank";
import { unreadText } from "./unreadText";
import { wording } from "./wording";

export const checks: Readonly<Record<string, Check>> = {
  "plan-elements": planElements,
  prompt,
  "previous-note": previousNote,
  "treatment-week": treatmentWeek,
  "add-on-time": addOnTime,
  wording,
  "unfilled-blank": unfilledBlank,
  "unread-text": unreadText,
  "quiet-mode": quietMode,
};

/** The check whose finding pauses every question. */
export const PAUSING = "quiet-mode";

/** The check that tells of text that was not read. */
export const UNREAD = "unread-text";

/** Checks whose findings the text itself shows, so that nothing pauses them. */
export const SHOWN_BY_TEXT: ReadonlySet<string> = new Set(["unfilled-blank", "unread-text", "add-on-time"]);
