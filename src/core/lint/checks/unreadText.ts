/** Says what was not read, where a text is longer than can be read in bounded time. */
import type { Check } from "./check";

export const unreadText: Check = (rule) => (note) => {
  if (!note.unread) return [];
  const { line } = note.lines.positionAt(note.unread.start);
  const span = {
    start: note.unread.start,
    end: Math.min(note.unread.end, Math.max(note.lines.endOf(line), note.unread.start + 1)),
  };
  const message = rule.message.replaceAll("{line}", String(line));
  return [{ rule: rule.id, severity: rule.severity, message, span, missing: [], related: [], fixes: [], key: rule.id }];
};
