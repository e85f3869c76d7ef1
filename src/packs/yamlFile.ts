/** One YAML text as plain data that still knows where every key and value stands; never throws. */
import { Composer, type Document, isMap, isScalar, isSeq, LineCounter, type Node, Parser } from "yaml";
import type { DataPath, PackProblem, Place, RuleFile } from "./problem";
import { yamlErrors } from "./yamlErrors";
import { tooDeep } from "./yamlNesting";

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

export function readYaml({ path, text }: RuleFile): ReadYaml {
  const lines = new LineCounter();
  const placeOf = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { line: Math.max(1, from.line), column: from.col, endLine: Math.max(1, to.line), endColumn: to.col };
  };
  const problem = (message: string, start = 0, end = start): PackProblem => ({ path, ...placeOf(start, end), message });
  try {
    // The token parser works in a loop; composing its tokens recurses, and so they are looked at in between.
    const tokens = [...new Parser(lines.addNewLine).parse(text)];
    const deep = tooDeep(tokens);
    if (deep !== undefined) return { problems: [problem("This is nested too deeply to be read.", deep)] };
    const options = { prettyErrors: false, stringKeys: true, logLevel: "error" } as const;
    const [document, second] = new Composer(options).compose(tokens, true, text.length) as Iterable<Document.Parsed>;
    if (!document) return { problems: [problem("This file cannot be read as YAML.")] };
    if (second) return { problems: [problem(ONE_DOCUMENT, second.range[0], second.range[1])] };
    const problems = yamlErrors(document, text).map(({ start, end, message }) => problem(message, start, end));
    if (problems.length > 0) return { problems };
    const root = document.contents as Node | null;
    const firstLine = (start: number, end: number): Place => {
      const lineEnd = text.slice(start, end).search(/[\r\n]/);
      return placeOf(start, lineEnd === -1 ? end : start + lineEnd);
    };
    return { file: { path, data: document.toJS(), place: (at, part) => firstLine(...find(root, at, part)) }, problems };
  } catch {
    return { problems: [problem("This file cannot be read as YAML.")] };
  }
}

const ONE_DOCUMENT = "A rule file holds one document: remove `---` and put the records into one list.";

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
