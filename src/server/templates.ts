/** Note templates for the client, which never sees the core: the list to choose from and the text of one. */
import { renderPlain, renderSnippet, templateParts } from "../core/index";
import type { ServerContext } from "./context";
import { TEMPLATE, TEMPLATES, type TemplateSummary, type TemplateText } from "./protocol";

export function registerTemplates({ connection, guard, linter }: ServerContext): void {
  const { templates } = linter.knowledge;
  connection.onRequest(TEMPLATES, (): TemplateSummary[] =>
    templates.map(({ id, title, description }) => ({ id, title, description })),
  );
  const answer = guard("template", null, ({ id }: { id: string }): TemplateText | null => {
    const record = templates.find((template) => template.id === id);
    if (!record) return null;
    const parts = templateParts(record);
    return { text: renderSnippet(parts), plain: renderPlain(parts) };
  });
  connection.onRequest(TEMPLATE, answer);
}
