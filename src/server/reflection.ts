/** The private reflection's questions, and the words that may quietly offer it. Cues are worked out when asked for and never kept. */

import type { PlaceRange } from "../protocol/place";
import { REFLECTION_CUES, REFLECTION_QUESTIONS, type ReflectionQuestion } from "../protocol/reflection";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { referencesOf } from "./sources";
import { toRange } from "./toLsp";

export function registerReflection({ connection, guard, notes, rules }: ServerContext): void {
  connection.onRequest(REFLECTION_QUESTIONS, (): ReflectionQuestion[] => {
    const { linter } = rules;
    return linter.knowledge.reflections.map(({ question, sources }) => ({
      question,
      sources: referencesOf(linter, sources, []).map(({ citation }) => citation),
    }));
  });
  const cues = guard("reflection", [], async ({ uri }: { uri: string }): Promise<PlaceRange[]> => {
    const note = await notes.read(uri);
    return note?.isNote ? cuesIn(note) : [];
  });
  connection.onRequest(REFLECTION_CUES, cues);
}

/** Only where words of the note give reason to ask: the pause before every order would be an offer at each start. */
function cuesIn({ linter, result, settings }: OpenNote): PlaceRange[] {
  const { preset, locales } = settings;
  const cueing = linter.knowledge.rules.filter((rule) => rule.private && rule.on === "words");
  // In every preset, unless the setting for the rule itself says otherwise: an offer is no prompt.
  const rules = { ...Object.fromEntries(cueing.map(({ id }) => [id, "hint" as const])), ...settings.rules };
  const options = { preset, rules, locales, previous: result, private: true };
  const { note, private: found = [] } = linter.lint(result.note.text, options);
  const ids = new Set(cueing.map(({ id }) => id));
  return found.filter(({ rule }) => ids.has(rule)).map(({ span }) => toRange(note.lines, span));
}
