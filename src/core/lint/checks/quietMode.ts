/** One hint where the note records acute care; the linter then leaves out every other question. */
import type { Check } from "./check";

export const quietMode: Check = (rule) => (note) => {
  // Without an order of a psychotropic next to nothing is asked, and so there is nothing to pause.
  if (!note.orders.some(({ psychotropic }) => psychotropic)) return [];
  const sign = note.signs.of(...(rule.words ?? [])).find(({ pending }) => !pending);
  if (!sign) return [];
  const { id, severity, message } = rule;
  return [{ rule: id, severity, message, span: sign.span, missing: [], related: [], fixes: [], key: id }];
};
