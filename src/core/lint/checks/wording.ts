/** Words that a reader may hear as judgment: one finding for each wording, with a description to put in its place. */
import type { WordingRecord } from "../../note/lexicon";
import type { ClinicalNote } from "../../note/note";
import type { Sign } from "../../note/signs";
import { WORDING } from "../../note/wordings";
import { contains, textOf } from "../../text/span";
import type { Finding } from "../finding";
import { parseFixText } from "../fix";
import type { Rule, Severity } from "../rule";
import type { Check } from "./check";

export const wording: Check = (rule, { wordings }) => {
  const records = new Map(wordings.map((record) => [record.id, record]));
  return (note, { settingOf }) => {
    const signs = note.signs.filter((sign) => sign.topic === WORDING && !sign.pending && !isDiagnosis(note, sign));
    return [...new Set(signs.map((sign) => sign.record))].flatMap((id) => {
      const record = records.get(id)!;
      const severity = settingOf({ id }) ?? (record.default === "off" ? "off" : rule.severity);
      if (severity === "off") return [];
      return report(
        rule,
        record,
        severity,
        note,
        signs.filter((sign) => sign.record === id),
      );
    });
  };
};

/** "Alcohol abuse, uncomplicated" is the name of a diagnosis. */
function isDiagnosis(note: ClinicalNote, { span }: Sign): boolean {
  return note.mentions.some((mention) => mention.kind === "problem" && contains(mention.span, span));
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
