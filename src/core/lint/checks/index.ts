/** The table of checks, by the name that rules use. */
import type { Check } from "./check";
import { planElements } from "./planElements";
import { prompt } from "./prompt";
import { unfilledBlank } from "./unfilledBlank";
import { unreadText } from "./unreadText";

export const checks: Readonly<Record<string, Check>> = {
  "plan-elements": planElements,
  prompt,
  "unfilled-blank": unfilledBlank,
  "unread-text": unreadText,
};
