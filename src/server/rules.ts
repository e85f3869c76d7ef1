/** The rules in force: the built-in ones with those of one's own over them, and the mistakes of their files. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { createLinter, type Knowledge, type Linter, type NoteTemplateRecord } from "../core/index";
import { createValidator, loadPacks, OWN_LIMITS, type PackProblem, type Validate } from "../packs/index";
import type { RuleFileText } from "../protocol/rules";
import { SOURCE } from "./toLsp";

export interface Rules {
  /** Another object whenever the rules change. */
  readonly linter: Linter;
  /** Whether a rule or wording of this id ships with the program. */
  isBuiltIn(id: string): boolean;
  /** Whether a template of the knowledge in force comes from rules of one's own. */
  isOwnTemplate(template: NoteTemplateRecord): boolean;
  /** Whether the document is one of the files that are laid over the built-in ones. */
  holds(uri: string): boolean;
  /** Takes these files in place of all that were there before; answers which documents they were and are. */
  replace(files: readonly RuleFileText[]): readonly string[];
  /** What is wrong with a file, as it was handed over, or as its open document has it. */
  problemsOf(uri: string, openText?: string): Diagnostic[];
  /** Checks a file that is no part of the rules in force, such as one of this program's own. */
  check(path: string, text: string): Diagnostic[];
}

export function createRules(base: Knowledge): Rules {
  const builtIn = createLinter(base);
  const builtInIds = new Set([...base.rules, ...base.lexicon.wordings].map(({ id }) => id));
  let linter = builtIn;
  let files: readonly RuleFileText[] = [];
  let problems: readonly PackProblem[] = [];
  // Compiling the schemas takes longer than all else, and most people have no rules of their own.
  let validator: Validate | undefined;
  const load = (own: readonly { path: string; text: string }[]) => {
    validator ??= createValidator();
    return loadPacks(own, base, validator, OWN_LIMITS);
  };
  return {
    get linter() {
      return linter;
    },
    isBuiltIn: (id) => builtInIds.has(id),
    isOwnTemplate: (template) => !base.templates.includes(template),
    holds: (uri) => files.some((file) => file.uri === uri),
    replace(own) {
      const touched = new Set([...files, ...own].map(({ uri }) => uri));
      files = own;
      const loaded = own.length > 0 ? load(own) : undefined;
      problems = loaded?.problems ?? [];
      linter = loaded ? createLinter(loaded.knowledge) : builtIn;
      return [...touched];
    },
    problemsOf(uri, openText) {
      const file = files.find((each) => each.uri === uri);
      if (!file) return [];
      const isNew = openText !== undefined && openText !== file.text;
      const found = isNew
        ? load(files.map((each) => (each === file ? { ...each, text: openText } : each))).problems
        : problems;
      return found.filter(({ path }) => path === file.path).map(toDiagnostic);
    },
    check: (path, text) => load([{ path, text }]).problems.map(toDiagnostic),
  };
}

function toDiagnostic({ line, column, endLine, endColumn, message }: PackProblem): Diagnostic {
  return {
    source: SOURCE,
    severity: DiagnosticSeverity.Error,
    message,
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
  };
}
