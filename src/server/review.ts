/** The plan review: the orders of a note, what documents each principle, and every prompt, with places and insertions. */
import { contains, type Finding, type Fix, overlaps, PAUSING, type Principle, type Span, textOf } from "../core/index";
import { type Insertion, type PlanReview, REVIEW, type ReviewedPrinciple } from "../protocol/review";
import type { ServerContext } from "./context";
import type { OpenNote } from "./openNotes";
import { toRange, toSnippetEdit } from "./toLsp";

export function registerReview({ connection, guard, notes, prompts }: ServerContext): void {
  const answer = guard("review", null, async ({ uri }: { uri: string }): Promise<PlanReview | null> => {
    const note = await notes.read(uri);
    return note?.isNote ? reviewOf(note, prompts.of(note)) : null;
  });
  connection.onRequest(REVIEW, answer);
}

/** `shown`: the findings that the editor shows; the review adds those left out for their number. */
export function reviewOf(note: OpenNote, shown: readonly Finding[]): PlanReview {
  const { lines, text, orders } = note.result.note;
  const range = (span: Span) => toRange(lines, span);
  const asked = everyPrompt(note);
  const answerable = [...asked, ...note.result.paused];
  const keys = new Set(shown.map(({ key }) => key));
  const checkOf = ({ rule }: Finding): string | undefined => note.linter.rule(rule)?.check;
  const paused = asked.find((finding) => checkOf(finding) === PAUSING);
  return {
    uri: note.uri,
    version: note.version,
    orders: orders.map(({ span, action, drug, dose, indication, psychotropic }) => ({
      ...{ words: oneLine(textOf(text, span)), action, medicine: drug, psychotropic, range: range(span) },
      ...(dose ? { dose: oneLine(dose.text) } : {}),
      ...(indication ? { indication: indication.id.replace(/-/g, " ") } : {}),
    })),
    principles: ORDER.map((id) => principleOf(id, note, answerable)),
    prompts: asked
      .filter(
        (finding) => finding.missing.length === 0 && checkOf(finding) !== PAUSING && finding.severity !== "warning",
      )
      .map((finding) => ({
        rule: finding.rule,
        message: finding.message,
        hidden: !keys.has(finding.key),
        range: range(finding.span),
        insertions: finding.fixes.map((fix) => insertionOf(note, fix)),
      })),
    ...(paused ? { paused: paused.message } : {}),
    compared: note.lastVisit !== undefined,
  };
}

/** As the prompt for the plan lists them; the writer's own reactions last. */
const ORDER: readonly Principle[] = ["goals", "context", "psychotherapy", "meaning", "reactions"];

/** Read again from what is known of every sentence: only the rules run anew. */
function everyPrompt({ linter, result, settings, lastVisit, dismissed }: OpenNote): readonly Finding[] {
  if (result.hidden === 0) return result.findings;
  const { preset, rules, locales } = settings;
  const options = {
    preset,
    rules,
    locales,
    dismissed,
    previous: result,
    all: true,
    ...(lastVisit ? { lastVisit } : {}),
  };
  return linter.lint(result.note.text, options).findings;
}

/** A sentence up to this length is shown whole, since "therapist" alone tells little. */
const LONGEST_SHOWN = 100;

function principleOf(id: Principle, note: OpenNote, asked: readonly Finding[]): ReviewedPrinciple {
  const { evidence, lines, principles, sentences, text } = note.result.note;
  const fix = asked.flatMap(({ missing, fixes }) => (missing.includes(id) ? fixes : [])).find((each) => each.id === id);
  const own = [
    ...new Map(evidence.filter(({ principle }) => principle === id).map((each) => [each.span.start, each])).values(),
  ];
  const documented = own.filter(({ strength }) => strength === "documented");
  // What documents a thing in part says nothing more inside words that document it.
  const told = own.filter(
    (each) => documented.includes(each) || !documented.some(({ span }) => overlaps(span, each.span)),
  );
  const words = (span: Span): string => {
    const around = sentences.find((sentence) => contains(sentence, span)) ?? span;
    return oneLine(textOf(text, around.end - around.start <= LONGEST_SHOWN ? around : span));
  };
  return {
    id,
    status: principles[id],
    evidence: told.map(({ span, strength }) => ({
      words: words(span),
      partial: strength === "partial",
      range: toRange(lines, span),
    })),
    ...(fix ? { insertion: insertionOf(note, fix) } : {}),
  };
}

function insertionOf(note: OpenNote, fix: Fix): Insertion {
  const { range, snippet } = toSnippetEdit(note, fix);
  return { title: fix.title, snippet: snippet.value, range };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
