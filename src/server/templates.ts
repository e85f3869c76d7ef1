/** Note templates for the client, which never sees the core: the list to choose from and the text of one. */
import { renderPlain, renderSnippet, sectionsFor, templateParts, templatesInOrder } from "../core/index";
import {
  DIAGNOSES,
  type DiagnosisSummary,
  TEMPLATE,
  TEMPLATES,
  type TemplateRequest,
  type TemplateSummary,
  type TemplateText,
} from "../protocol/templates";
import type { ServerContext } from "./context";

export function registerTemplates({ connection, guard, notes, rules, settings }: ServerContext): void {
  connection.onRequest(TEMPLATES, (): TemplateSummary[] =>
    templatesInOrder(rules.linter.knowledge.templates).map((record) => ({
      id: record.id,
      title: record.title,
      description: record.description,
      ...(rules.isOwnTemplate(record) ? { own: true } : {}),
    })),
  );
  const listed = guard("diagnoses", [], async ({ uri }: { uri?: string }): Promise<DiagnosisSummary[]> => {
    const note = uri === undefined ? undefined : await notes.read(uri);
    const { linter } = rules;
    const found = note?.isNote ? linter.diagnoses(note.result.note) : [];
    const summary = ({ id, title, prompts }: (typeof found)[number], isFound: boolean): DiagnosisSummary => ({
      id,
      title,
      description: prompts.map(({ ask }) => ask).join(" "),
      found: isFound,
    });
    const others = linter.knowledge.diagnoses.filter((record) => !found.includes(record));
    return [...found.map((record) => summary(record, true)), ...others.map((record) => summary(record, false))];
  });
  connection.onRequest(DIAGNOSES, listed);
  const answer = guard(
    "template",
    null,
    async ({ id, diagnoses = [] }: TemplateRequest): Promise<TemplateText | null> => {
      const { knowledge } = rules.linter;
      const record = knowledge.templates.find((template) => template.id === id);
      if (!record) return null;
      const { locales } = await settings.of(NEW_NOTE);
      const prompts = knowledge.diagnoses.filter((each) => diagnoses.includes(each.id)).flatMap((each) => each.prompts);
      const parts = templateParts(record, { prompts, titles: knowledge.lexicon.sections, locales });
      return {
        text: renderSnippet(parts),
        plain: renderPlain(parts),
        wildcards: renderPlain(parts, () => "***"),
        help: sectionsFor(record, locales).flatMap(({ heading, help, layout = [] }) =>
          heading !== undefined && help !== undefined && !layout.includes("same-line")
            ? [{ heading: layout.includes("no-colon") ? heading : `${heading}:`, text: help }]
            : [],
        ),
      };
    },
  );
  connection.onRequest(TEMPLATE, answer);
}

/** A note that is yet to be opened: the settings of the window hold for it. */
export const NEW_NOTE = "untitled:note";
