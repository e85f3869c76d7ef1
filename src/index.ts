/** The library: `createLinter(builtin).lint(text)`, the rules that ship with Rapport, and the loader for rules of one's own. */
export * from "./core/index";
export * from "./packs/index";
