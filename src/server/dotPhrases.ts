/** What a dot phrase may stand for: the fixes, the templates as a whole, and each section of a template. */
import { t } from "@vscode/l10n";
import {
  DEFAULT_PRIORITY,
  type FixPart,
  type Knowledge,
  type NoteTemplateRecord,
  parseFixText,
  sectionsText,
} from "../core/index";

export interface DotPhrase {
  /** With its dot, unique among all. */
  readonly name: string;
  /** Shown beside the name: the fix or the template. */
  readonly title: string;
  readonly parts: readonly FixPart[];
  /** Set for a section: what is inserted where the note stands in a section of that title already. */
  readonly within?: { /** In lower case. */ readonly title: string; readonly parts: readonly FixPart[] };
  /** What it is for, a sentence or two. */
  readonly purpose: string;
  /** Keys of references. */
  readonly sources: readonly string[];
  /** Set for a section that is of use in one country only. */
  readonly locale?: string;
}

/** In the order in which they are offered: fixes, templates, their sections. The first that has a name keeps it. */
export function dotPhrases(knowledge: Knowledge): readonly DotPhrase[] {
  const known = kept.get(knowledge);
  if (known) return known;
  const named = new Map<string, DotPhrase>();
  for (const phrase of [
    ...ofFixes(knowledge),
    ...knowledge.templates.flatMap(ofTemplate),
    ...knowledge.templates.flatMap(ofSections),
  ])
    if (!named.has(phrase.name)) named.set(phrase.name, phrase);
  const phrases = [...named.values()];
  kept.set(knowledge, phrases);
  return phrases;
}

const kept = new WeakMap<Knowledge, readonly DotPhrase[]>();

/** The elements of a plan first, then as the rules would be shown: what is asked most is what is wanted most. */
function ofFixes({ rules }: Knowledge): DotPhrase[] {
  const inOrder = [...rules].sort((a, b) => (a.priority ?? DEFAULT_PRIORITY) - (b.priority ?? DEFAULT_PRIORITY));
  const answers = [
    ...inOrder.flatMap((rule) => (rule.elements ?? []).map((element) => ({ rule, answer: element }))),
    ...inOrder.map((rule) => ({ rule, answer: rule })),
  ];
  return answers.flatMap(({ rule, answer: { fix, why, sources } }): DotPhrase[] => {
    if (fix?.dotPhrase === undefined) return [];
    const parts = parseFixText(fix.text);
    return [{ name: fix.dotPhrase, title: fix.title, parts, purpose: why.trim(), sources, ...localeOf(rule) }];
  });
}

function ofTemplate({ dotPhrase, title, description, sources = [], sections }: NoteTemplateRecord): DotPhrase[] {
  if (dotPhrase === undefined) return [];
  return [{ name: dotPhrase, title, parts: parseFixText(sectionsText(sections)), purpose: description, sources }];
}

/** `.follow-up-plan`: the name of the template comes first, so that no two templates share one. */
function ofSections({ id, dotPhrase = `.${id}`, title, sources = [], sections }: NoteTemplateRecord): DotPhrase[] {
  return sections.flatMap((section): DotPhrase[] => {
    const slug = section.heading
      ?.toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-");
    if (slug === undefined) return [];
    const parts = parseFixText(sectionsText([section]));
    const { heading: _, ...lines } = section;
    const within = { title: section.heading!.toLowerCase(), parts: parseFixText(sectionsText([lines])) };
    const purpose = section.help ?? t("The section “{0}” of the template “{1}”.", section.heading!, title);
    return [
      {
        name: `${dotPhrase}-${slug}`,
        title,
        parts,
        within,
        purpose,
        sources,
        ...localeOf(section),
      },
    ];
  });
}

function localeOf({ locale }: { readonly locale?: string }): { readonly locale?: string } {
  return locale === undefined ? {} : { locale };
}
