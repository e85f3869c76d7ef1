/** Rule packs: YAML text to validated knowledge, with problems by line and column; never throws. */
export { type Meaning, meaningIn, type Suggestion, suggestIn } from "./assist/assist";
export { builtin } from "./builtin";
export { type Limits, OWN_LIMITS } from "./limits";
export type { LoadedPacks, OwnRecord, PackProblem, RuleFile } from "./load";
export { loadPacks } from "./load";
export { templateFile } from "./templateFile";
export { isTextTemplate, textTemplate } from "./textTemplate";
export { createValidator, type Validate } from "./validate";
