/** Semantic tokens: medicines, amounts, decisions, and what the note denies or tells of the past or of others, for the theme to style. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensParams } from "vscode-languageserver";
import type { Assertion, ClinicalNote, Span } from "../core/index";
import type { ServerContext } from "./context";
import { toPosition } from "./toLsp";

/** Declared in package.json too, with the theme colours that they borrow. */
export const TOKEN_TYPES = ["medicine", "dose", "decision", "mention"] as const;
export const TOKEN_MODIFIERS = ["negated", "possible", "historical", "notThePatient"] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: number;
}

export function registerSemanticTokens({ connection, guard, notes }: ServerContext): void {
  const answer = guard("semantic tokens", NO_TOKENS, async ({ textDocument }: SemanticTokensParams) => {
    const note = await notes.read(textDocument.uri);
    return note?.isNote ? encode(note.result.note) : NO_TOKENS;
  });
  connection.languages.semanticTokens.on(answer);
}

const NO_TOKENS: SemanticTokens = { data: [] };

/** In the order of the note, without overlaps; one that goes over the end of a line is left out, as editors may not draw it. */
export function tokensOf({ mentions, orders }: Pick<ClinicalNote, "mentions" | "orders">): Token[] {
  const tokens = [
    ...mentions.flatMap(({ kind, span, assertions }): Token[] => {
      const modifiers = bitsOf(assertions);
      if (kind === "medication") return [{ ...span, type: "medicine", modifiers }];
      return modifiers === 0 ? [] : [{ ...span, type: "mention", modifiers }];
    }),
    ...orders.flatMap(({ decision }): Token[] =>
      decision ? [{ ...decision.span, type: "decision", modifiers: 0 }] : [],
    ),
    ...orders.flatMap(({ dose }): Token[] => (dose ? [{ ...dose.span, type: "dose", modifiers: 0 }] : [])),
  ].sort((a, b) => a.start - b.start || TOKEN_TYPES.indexOf(a.type) - TOKEN_TYPES.indexOf(b.type));
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end || token.end <= token.start) return false;
    end = token.end;
    return true;
  });
}

function encode(note: ClinicalNote): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, modifiers } of tokensOf(note)) {
    const from = toPosition(note.lines, start);
    if (toPosition(note.lines, end).line !== from.line) continue;
    builder.push(from.line, from.character, end - start, TOKEN_TYPES.indexOf(type), modifiers);
  }
  return builder.build();
}

const MODIFIER_OF: Readonly<Record<Assertion["category"], (typeof TOKEN_MODIFIERS)[number]>> = {
  negated: "negated",
  possible: "possible",
  conditional: "possible",
  historical: "historical",
  "other-experiencer": "notThePatient",
};

function bitsOf(assertions: readonly Assertion[]): number {
  return assertions.reduce((bits, { category }) => bits | (1 << TOKEN_MODIFIERS.indexOf(MODIFIER_OF[category])), 0);
}
