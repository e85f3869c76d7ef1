/** Note templates for the client, which never sees the core: the list to choose from and the text of one. */
import { renderPlain, renderSnippet, templateParts } from "../core/index";
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

export function registerTemplates({ connection, guard, notes, rules }: ServerContext): void {
  connection.onRequest(TEMPLATES, (): TemplateSummary[] =>
    rules.linter.knowledge.templates.map(({ id, title, description }) => ({ id, title, description })),
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
  const answer = guard("template", null, ({ id, diagnoses = [] }: TemplateRequest): TemplateText | null => {
    const { knowledge } = rules.linter;
    const record = knowledge.templates.find((template) => template.id === id);
    if (!record) return null;
    const prompts = knowledge.diagnoses.filter((each) => diagnoses.includes(each.id)).flatMap((each) => each.prompts);
    const parts = templateParts(record, { prompts, titles: knowledge.lexicon.sections });
    return { text: renderSnippet(parts), plain: renderPlain(parts) };
  });
  connection.onRequest(TEMPLATE, answer);
}
