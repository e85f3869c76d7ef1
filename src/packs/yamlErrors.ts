/** What is wrong with a text as YAML, in words: the parser's errors, and traps that it reads without an error. */
import { type Document, type Node, visit, type YAMLError } from "yaml";

export interface YamlError {
  /** UTF-16 offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One slip leaves a trail of errors behind it, often at the same place; the first few are the ones that help. */
const MOST_ERRORS = 5;

export function yamlErrors(document: Document.Parsed, text: string): YamlError[] {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    start: error.pos[0],
    // The parser marks a bare offset; the whole word reads better.
    end: Math.max(
      error.pos[1],
      error.pos[0] + (/^[\w-]+/.exec(text.slice(error.pos[0], error.pos[0] + 80))?.[0].length ?? 1),
    ),
    message: wordError(error),
  }));
  visit(document, {
    Alias: (_key, node) => void found.push({ ...rangeOf(node), message: ALIAS }),
    Scalar: (_key, node) => {
      // `- wants to #Verb` is the plain text "wants to" and a comment; a comment in words has a space behind its #.
      const tag = /^[A-Z][A-Za-z]+/.exec(node.comment ?? "")?.[0];
      if (tag) found.push({ ...rangeOf(node), message: swallowed(tag) });
    },
  });
  const byPlace = new Map(found.map((error) => [error.start, error] as const).reverse());
  return [...byPlace.values()].sort((one, other) => one.start - other.start).slice(0, MOST_ERRORS);
}

function rangeOf(node: Node): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

const ALIAS = "A `*` begins a YAML alias, which rule files do not use: write the text in double quotes.";

function swallowed(tag: string): string {
  return `YAML reads \`#${tag}\` and what follows as a comment: write the whole entry in double quotes.`;
}

function wordError(error: YAMLError): string {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return "A tab stands where YAML wants spaces: indent with two spaces.";
    case "DUPLICATE_KEY":
      return "This key stands twice in the same record: keep one of them.";
    case "TAG_RESOLVE_FAILED":
      return "A `!` begins a YAML tag, which rule files do not use: write the text in double quotes.";
    case "BAD_ALIAS":
      return ALIAS;
    case "BAD_SCALAR_START":
      return `${error.message}: write the text in double quotes.`;
    case "NON_STRING_KEY":
      return "A key has to be text.";
    default:
      return `This is not YAML: ${error.message.replace(/\.$/, "")}.`;
  }
}
