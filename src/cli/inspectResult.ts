/** What the engine sees in a note, as data: sections, sentences with mentions and what decided them, orders, evidence, given terms. */
import { type Assertion, type ClinicalNote, type Mention, type Probe, type Span, textOf } from "../core/index";
import type { Place } from "./result";

export interface InspectedNote {
  readonly path: string;
  readonly sections: readonly (Place & { readonly category: string; readonly title: string })[];
  readonly sentences: readonly InspectedSentence[];
  readonly orders: readonly InspectedOrder[];
  readonly evidence: readonly (Quoted & {
    readonly principle: string;
    readonly strength: string;
    readonly record: string;
    /** Where words together tell it: those that weighed most, as log odds; empty where one pattern matched. */
    readonly weighed: readonly (Quoted & { readonly feature: string; readonly weight: number })[];
  })[];
  readonly signs: readonly (Quoted & { readonly topic: string; readonly record: string; readonly pending: boolean })[];
  /** One for each place of each `--term`. */
  readonly terms: readonly InspectedTerm[];
}

export interface Quoted extends Place {
  readonly text: string;
}

export interface InspectedSentence extends Quoted {
  readonly section: string;
  readonly mentions: readonly (Quoted & { readonly kind: string; readonly id: string } & AssertionSummary)[];
  /** Words read as modifiers or decisions, whatever came of them. */
  readonly recognized: readonly (Quoted & { readonly kind: string; readonly record: string })[];
}

export interface InspectedOrder extends Quoted {
  readonly drug: string;
  readonly class: string;
  readonly action: string;
  readonly psychotropic: boolean;
  /** What decided `psychotropic`. */
  readonly because: string;
  readonly decision: (Quoted & { readonly record: string }) | null;
  readonly dose: string | null;
  readonly indication: (Quoted & { readonly id: string }) | null;
}

export interface InspectedTerm extends Quoted, AssertionSummary {
  readonly term: string;
}

export interface AssertionSummary {
  readonly negated: boolean;
  readonly possible: boolean;
  readonly conditional: boolean;
  readonly historical: boolean;
  readonly experiencer: "patient" | "other";
  /** The modifiers that say so. */
  readonly because: readonly (Quoted & { readonly category: string; readonly modifier: string })[];
}

export function inspectNote(path: string, note: ClinicalNote, probes: readonly Probe[]): InspectedNote {
  const quote = ({ start, end }: Span): Quoted => ({
    text: textOf(note.text, { start, end }),
    start,
    end,
    ...note.lines.positionAt(start),
  });
  const summary = (assertions: readonly Assertion[]): AssertionSummary => {
    const is = (category: Assertion["category"]): boolean =>
      assertions.some((assertion) => assertion.category === category);
    return {
      negated: is("negated"),
      possible: is("possible"),
      conditional: is("conditional"),
      historical: is("historical"),
      experiencer: is("other-experiencer") ? "other" : "patient",
      because: assertions.map(({ category, modifier, cue }) => ({ category, modifier, ...quote(cue) })),
    };
  };
  const within = (sentence: Span, { span }: Mention): boolean =>
    sentence.start <= span.start && span.end <= sentence.end;
  return {
    path,
    sections: note.sections.map(({ category, title, body }) => {
      const { text, ...place } = quote(title);
      return { category, title: text, ...place, end: body.end };
    }),
    sentences: note.sentences.map((sentence) => ({
      ...quote(sentence),
      section: sentence.category,
      mentions: note.mentions
        .filter((mention) => within(sentence, mention))
        .map(({ kind, id, span, assertions }) => ({ kind, id, ...quote(span), ...summary(assertions) })),
      recognized: sentence.reading.recognized.map(({ kind, record, span }) => ({
        kind,
        record,
        ...quote({ start: span.start + sentence.start, end: span.end + sentence.start }),
      })),
    })),
    orders: note.orders.map(
      ({ drug, class: medicineClass, action, psychotropic, because, decision, dose, indication, span }) => ({
        drug,
        class: medicineClass,
        action,
        psychotropic,
        because,
        ...quote(span),
        decision: decision ? { record: decision.record, ...quote(decision.span) } : null,
        dose: dose?.text ?? null,
        indication: indication ? { id: indication.id, ...quote(indication.span) } : null,
      }),
    ),
    evidence: note.evidence.map(({ principle, strength, record, span, weighed = [] }) => ({
      principle,
      strength,
      record,
      ...quote(span),
      weighed: weighed.map(({ feature, weight, span: words }) => ({ feature, weight, ...quote(words) })),
    })),
    signs: note.signs
      .all()
      .map(({ topic, record, span, pending = false }) => ({ topic, record, pending, ...quote(span) })),
    terms: probes.map(({ phrase, span, assertions }) => ({ term: phrase, ...quote(span), ...summary(assertions) })),
  };
}
