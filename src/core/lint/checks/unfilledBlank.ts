/** Finds blanks that were left open, in the forms that the rule lists. */
import { blockAt, type ClinicalNote, sentencesIn } from "../../note/note";
import { briefTextOf, type Span, textOf } from "../../text/span";
import { compileBlanks } from "../blankForms";
import { normalisedWords } from "../dismissal";
import type { Fix } from "../fix";
import type { Rule } from "../rule";
import type { Check } from "./check";

export const unfilledBlank: Check = (rule) => {
  const blanks = compileBlanks(rule);
  return (note) =>
    blanks(note.text, note.unread?.start ?? note.text.length).map((span) => {
      const words = textOf(note.text, span);
      return {
        rule: rule.id,
        severity: rule.severity,
        message: rule.message.replaceAll("{blank}", () => briefTextOf(note.text, span)),
        span,
        missing: [],
        related: [],
        fixes: deleteLine(rule, note, span),
        // With its line: most blanks of a note look alike.
        key: `${rule.id}|${words}|${lineWords(note, span)}`,
      };
    });
};

/** The check of blanks, for those who ask where the blanks stand though no rule speaks. */
export const BLANK_CHECK = "unfilled-blank";

/** Those near it: a line may be as long as the note. */
function lineWords(note: ClinicalNote, { start, end }: Span): string {
  const { line } = note.lines.positionAt(start);
  return normalisedWords(note, {
    start: Math.max(note.lines.startOf(line), start - NEAR),
    end: Math.min(note.lines.endOf(line), end + NEAR),
  });
}

/** UTF-16 units on either side. */
const NEAR = 80;

/** A blank that cannot be filled truthfully goes with its line, where it has a line of its own. */
function deleteLine(rule: Rule, note: ClinicalNote, span: Span): Fix[] {
  const block = blockAt(note, span.start);
  if (!rule.deleteTitle || !block) return [];
  const { line } = note.lines.positionAt(block.lineStart);
  const isOneLine = note.lines.positionAt(block.lineEnd).line === line;
  // What is documented already is not taken away with the blank beside it.
  if (!isOneLine || !sentencesIn(note, block).every(({ reading }) => reading.hasBlank)) return [];
  if (block.start > block.indent && !block.marker) return [];
  const isLast = line === note.lines.lineCount;
  const start = isLast && line > 1 ? note.lines.endOf(line - 1) : block.lineStart;
  return [
    {
      id: "delete",
      title: rule.deleteTitle,
      start,
      end: isLast ? block.lineEnd : note.lines.startOf(line + 1),
      parts: [],
    },
  ];
}
