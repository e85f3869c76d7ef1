/** Finds blanks that were left open, in the forms that the rule lists. */
import { blockAt, type ClinicalNote, sentencesIn } from "../../note/note";
import { overlaps, type Span, textOf } from "../../text/span";
import { compileBlankForms } from "../blankForms";
import type { Fix } from "../fix";
import type { Rule } from "../rule";
import type { Check } from "./check";

const LONGEST_SHOWN = 60;

export const unfilledBlank: Check = (rule) => {
  const forms = compileBlankForms(rule.match ?? []);
  const exempt = compileBlankForms(rule.unless ?? []);
  return (note) => {
    const end = note.unread?.start ?? note.text.length;
    const separators = exempt(note.text, end);
    return forms(note.text, end)
      .filter((span) => !separators.some((separator) => overlaps(separator, span)))
      .map((span) => {
        const words = textOf(note.text, span);
        return {
          rule: rule.id,
          severity: rule.severity,
          message: rule.message.replaceAll(
            "{blank}",
            words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words,
          ),
          span,
          missing: [],
          related: [],
          fixes: deleteLine(rule, note, span),
          key: `${rule.id}|${words}`,
        };
      });
  };
};

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
