/** The one place that calls compromise: its match syntax, its inflections, its part-of-speech tags. */
type Nlp = typeof import("compromise/two").default;

/** Loading compromise takes longer than all else of a start, and a note that asks for no part of speech never needs it. */
declare function require(id: "compromise/two"): Nlp & { readonly default?: Nlp };
function compromise(): Nlp {
  const loaded = require("compromise/two");
  return loaded.default ?? loaded;
}

/** How a form of a verb relates to its root; `plural` for nouns. */
export type WordForm = "root" | "past" | "present" | "gerund" | "plural";

export interface Inflection {
  readonly word: string;
  readonly form: WordForm;
}

/** One element of a match pattern as compromise's parser returns it; `nlp.parseMatch` documents the fields. */
export interface ParsedElement {
  readonly word?: string;
  readonly tag?: string;
  readonly regex?: RegExp;
  readonly anything?: boolean;
  readonly choices?: readonly (readonly ParsedElement[])[];
  readonly fastOr?: ReadonlySet<string>;
  readonly operator?: "or" | "and";
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly greedy?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly start?: boolean;
  readonly end?: boolean;
  readonly groupStart?: boolean;
  readonly groupEnd?: boolean;
  readonly method?: string;
  readonly fuzzy?: boolean;
  readonly chunk?: string;
  readonly pre?: string;
  readonly post?: string;
}

type VerbForm = "Infinitive" | "PastTense" | "PresentTense" | "Gerund" | "Participle";

interface Transforms {
  verb: { conjugate(word: string, model: object): Partial<Record<VerbForm, string>> };
  noun: { toPlural(word: string, model: object): string };
}

export function parseMatchSyntax(pattern: string): readonly ParsedElement[] {
  return compromise().parseMatch(pattern) as unknown as readonly ParsedElement[];
}

/** Every form of a verb or noun root: want, wants, wanted, wanting; child, children. Lower case, no duplicates. */
export function inflect(root: string): readonly Inflection[] {
  const nlp = compromise();
  const model = nlp.model();
  const { verb, noun } = (nlp.methods() as { two: { transform: Transforms } }).two.transform;
  const forms = verb.conjugate(root, model);
  const found: Inflection[] = [{ word: root, form: "root" }];
  const add = (word: string | undefined, form: WordForm): void => {
    if (word && !found.some((other) => other.word === word)) found.push({ word, form });
  };
  add(forms.Gerund, "gerund");
  add(forms.PastTense, "past");
  add(forms.Participle, "past");
  add(forms.PresentTense, "present");
  add(noun.toPlural(root, model), "plural");
  return found;
}

/** Names that may follow `#` without being vocabulary of ours. */
export function isPartOfSpeech(tag: string): boolean {
  return tag in (compromise().model() as { one: { tagSet: Record<string, unknown> } }).one.tagSet;
}

/** Part-of-speech tags by the UTF-16 offset, within `sentence`, at which the tagged word begins. About 10 µs a character: call it last. */
export function tagWords(sentence: string): ReadonlyMap<number, ReadonlySet<string>> {
  const byOffset = new Map<number, ReadonlySet<string>>();
  const parts = compromise()(sentence).json({ offset: true, terms: { tags: true } }) as {
    terms: { offset?: { start: number; length: number }; tags: string[] }[];
  }[];
  for (const part of parts)
    for (const term of part.terms)
      if (term.offset && term.offset.length > 0) byOffset.set(term.offset.start, new Set(term.tags));
  return byOffset;
}
