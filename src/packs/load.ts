/** Rule files in, knowledge and problems out; what cannot be read is reported where it is and the rest stays in force. */
import type { Knowledge } from "../core/index";

/** A YAML file, with the path by which problems name it (forward slashes). */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A mistake in a rule file; lines and columns start at 1. */
export interface PackProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What is wrong, and what to write instead. */
  readonly message: string;
}

export interface LoadedPacks {
  readonly knowledge: Knowledge;
  readonly problems: readonly PackProblem[];
}

// STUB
export function loadPacks(_files: readonly RuleFile[]): LoadedPacks {
  const lexicon = {
    sections: [],
    medications: [],
    indications: [],
    terms: [],
    vocabulary: [],
    modifiers: [],
    decisions: [],
    evidence: [],
  };
  return { knowledge: { lexicon, rules: [], presets: [], templates: [], references: [] }, problems: [] };
}
