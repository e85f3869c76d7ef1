/** One YAML text as plain data that still knows where every key and value stands; never throws. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from "yaml";
import type { DataPath, PackProblem, Place, RuleFile } from "./problem";

export interface YamlFile {
  readonly path: string;
  readonly data: unknown;
  /** The place of a value, or of its key; for something absent, of the nearest thing that should hold it. */
  place(at: DataPath, part?: "key" | "value"): Place;
}

export interface ReadYaml {
  /** Absent where the text is not YAML: nothing of the file is used then. */
  readonly file?: YamlFile;
  readonly problems: readonly PackProblem[];
}

/** One slip often leaves a trail of errors behind it; the first few are the ones that help. */
const MOST_ERRORS = 5;

export function readYaml({ path, text }: RuleFile): ReadYaml {
  const lines = new LineCounter();
  const placeOf = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { line: Math.max(1, from.line), column: from.col, endLine: Math.max(1, to.line), endColumn: to.col };
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      logLevel: "silent",
    });
    const problems = [...document.errors, ...document.warnings]
      .slice(0, MOST_ERRORS)
      .map((error) => ({ path, ...placeOf(...error.pos), message: wordError(error) }));
    visit(document, {
      Alias: (_key, node) => {
        const [start, end] = node.range ?? [0, 0];
        problems.push({ path, ...placeOf(start, end), message: ALIAS });
      },
      Scalar: (_key, node) => {
        if (!/^[A-Z][A-Za-z]/.test(node.comment ?? "")) return;
        const [start, end] = node.range ?? [0, 0];
        problems.push({ path, ...placeOf(start, end), message: swallowed(node.comment ?? "") });
      },
    });
    if (problems.length > 0) return { problems };
    const root = document.contents as Node | null;
    const firstLine = (start: number, end: number): Place => {
      const lineEnd = text.indexOf("\n", start);
      return placeOf(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
    };
    return { file: { path, data: document.toJS(), place: (at, part) => firstLine(...find(root, at, part)) }, problems };
  } catch {
    return { problems: [{ path, ...placeOf(0, 0), message: "This file cannot be read as YAML." }] };
  }
}

/** Offsets of the value or key at a path; an empty value has no width, so its key stands in for it. */
function find(root: Node | null, at: DataPath, part: "key" | "value" = "value"): [number, number] {
  let node: unknown = root;
  let range = rangeOf(root) ?? [0, 0];
  for (const [depth, step] of at.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === String(step)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (next === undefined) return range;
    const value = rangeOf(next);
    const key = rangeOf(pair?.key);
    range = (part === "key" && depth === at.length - 1 ? key : undefined) ?? value ?? key ?? range;
    node = next;
  }
  return range;
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | undefined)?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

const ALIAS = "A `*` begins a YAML alias, which rule files do not use: write the text in double quotes.";

function swallowed(comment: string): string {
  const tag = comment.split(/\s/)[0];
  return `YAML reads \`#${tag}\` and what follows as a comment: write the whole entry in double quotes.`;
}

function wordError(error: YAMLError): string {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return "A tab stands where YAML wants spaces: indent with two spaces.";
    case "DUPLICATE_KEY":
      return "This key stands twice in the same record: keep one of them.";
    case "MULTIPLE_DOCS":
      return "A rule file holds one document: remove `---` and put the records into one list.";
    case "TAG_RESOLVE_FAILED":
      return "A `!` begins a YAML tag, which rule files do not use: write the text in double quotes.";
    case "BAD_ALIAS":
      return ALIAS;
    case "BAD_SCALAR_START":
      return `${error.message}: write the text in double quotes.`;
    default:
      return `This is not YAML: ${error.message}.`.replace(/\.\.$/, ".");
  }
}
