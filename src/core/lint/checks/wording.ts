/** Words that a reader may hear as judgment: one finding for each wording, with a description to put in its place. */
import type { WordingRecord } from "../../note/lexicon";
import type { ClinicalNote } from "../../note/note";
import type { Sign } from "../../note/signs";
import { WORDING } from "../../note/wordings";
import { overlaps, textOf } from "../../text/span";
import type { Finding } from "../finding";
import { parseFixText } from "../fix";
import type { Rule, Severity } from "../rule";
import { isWritersVoice } from "../writersVoice";
import type { Check } from "./check";

export const wording: Check = (rule, { wordings }) => {
  const records = new Map(wordings.map((record) => [record.id, record]));
  return (note, { settingOf }) => {
    const signs = note.signs.of(WORDING).filter(({ pending }) => !pending);
    return [...new Set(signs.map((sign) => sign.record))].flatMap((id) => {
      const record = records.get(id)!;
      const severity = settingOf({ id }) ?? (record.default === "off" ? "off" : rule.severity);
      if (severity === "off") return [];
      const own = signs.filter((sign) => sign.record === id && isWritersVoice(note, sign, record, rule));
      return report(rule, record, severity, note, withoutOverlaps(own));
    });
  };
};

/** "This elderly" and "elderly patient" are one place. */
function withoutOverlaps(signs: readonly Sign[]): Sign[] {
  return signs.filter((sign, at) => at === 0 || !overlaps(signs[at - 1]!.span, sign.span));
}

function report(
  rule: Rule,
  { id, instead }: WordingRecord,
  severity: Severity,
  note: ClinicalNote,
  signs: readonly Sign[],
): Finding[] {
  const [first, ...others] = signs;
  if (!first) return [];
  return [
    {
      rule: rule.id,
      severity,
      message: rule.message.replaceAll("{words}", () => textOf(note.text, first.span).replace(/\s+/g, " ")),
      span: first.span,
      missing: [],
      related: others.map(({ span }) => ({ span, message: rule.relatedMessage ?? rule.title })),
      fixes: rule.fixAllTitle
        ? [{ id: "replace", title: rule.fixAllTitle, ...first.span, parts: parseFixText(instead) }]
        : [],
      wording: id,
      key: `${rule.id}|${id}`,
    },
  ];
}
