/** Rule files -> the knowledge that ships: validated, and with its patterns read ahead of time. The build runs this. */
import { type Knowledge, type LearnedModel, readAhead } from "../core/index";
import { type LoadedPacks, loadPacks, type RuleFile } from "./load";

/** As `loadPacks`; where there are problems, nothing is read ahead. */
export function compilePacks(
  files: readonly RuleFile[],
  model?: LearnedModel,
): Pick<LoadedPacks, "knowledge" | "problems"> {
  const { knowledge, problems } = loadPacks(files);
  if (problems.length > 0) return { knowledge, problems };
  const compiled: Knowledge = {
    ...knowledge,
    ...(model ? { model } : {}),
    readAhead: readAhead(knowledge.lexicon),
  };
  return { knowledge: compiled, problems };
}
