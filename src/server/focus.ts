/** Focus mode: what is found where somebody is just writing waits until they go elsewhere or rest. Told from the edits alone, in every editor. */
import { type ClinicalNote, type Finding, overlaps, type Span } from "../core/index";
import { changeBetween, isTyping, moved } from "./textChange";

export interface Focus {
  /** A document as it is opened, and as it is after each change. */
  changed(uri: string, text: string): void;
  /** An editor told where the cursor is, as it does by asking for actions there. */
  cursorAt(uri: string, offset: number): void;
  /** Somebody asked for a check: nothing waits. */
  release(uri: string): void;
  drop(uri: string): void;
  /** The findings without those that wait. One that was shown already stays, so that none comes and goes with each key. */
  shownOf(uri: string, note: ClinicalNote, findings: readonly Finding[]): readonly Finding[];
  /** Remembers what is shown; answers in how many ms what waits is to be shown, if anything waits. */
  published(uri: string, note: ClinicalNote, findings: readonly Finding[]): number | undefined;
}

/** `rest`: ms after the last change until nothing waits any more. */
export function createFocus(rest: number, now: () => number = Date.now): Focus {
  const documents = new Map<string, Writing>();
  return {
    changed(uri, text) {
      const last = documents.get(uri);
      if (!last) {
        documents.set(uri, { text, shown: [] });
        return;
      }
      const change = changeBetween(last.text, text);
      if (!change) return;
      const shown = last.shown.map((each) => ({ ...each, span: moved(each.span, change) }));
      // A paste, a template or a fix of several lines was not typed: it is read as it is.
      const typing = isTyping(change) ? { at: now(), place: change.after } : undefined;
      documents.set(uri, { text, shown, ...(typing ? { typing } : {}) });
    },
    cursorAt(uri, offset) {
      const { typing } = documents.get(uri) ?? {};
      if (typing) typing.place = { start: offset, end: offset };
    },
    release(uri) {
      delete documents.get(uri)?.typing;
    },
    drop: (uri) => void documents.delete(uri),
    shownOf(uri, note, findings) {
      const writing = documents.get(uri);
      if (!writing?.typing || now() - writing.typing.at >= rest) return findings;
      const waits = waitingAt(note, writing.typing.place);
      return findings.filter((finding) => !waits(finding) || writing.shown.some((each) => isSame(each, finding)));
    },
    published(uri, note, findings) {
      const writing = documents.get(uri);
      if (!writing) return undefined;
      const shown = this.shownOf(uri, note, findings);
      writing.shown = shown.map(({ rule, key, span, missing }) => ({ rule, key, span, isPlan: missing.length > 0 }));
      if (!writing.typing || shown.length === findings.length) return undefined;
      return Math.max(0, writing.typing.at + rest - now());
    },
  };
}

interface Writing {
  readonly text: string;
  /** What the editor shows, at its place in `text`. */
  shown: readonly ShownFinding[];
  /** The last change that was typed, while it is recent. */
  typing?: { readonly at: number; place: Span };
}

interface ShownFinding {
  readonly rule: string;
  readonly key: string;
  readonly span: Span;
  readonly isPlan: boolean;
}

/** By its words, by its place, or because there is one for the whole plan: writing in it changes words and place at once. */
function isSame(shown: ShownFinding, { rule, key, span, missing }: Finding): boolean {
  if (shown.rule !== rule) return false;
  return shown.key === key || overlaps(shown.span, span) || (shown.isPlan && missing.length > 0);
}

/** On the line that is written everything waits; in its section what is asked about an order or the plan. */
function waitingAt(note: ClinicalNote, place: Span): (finding: Finding) => boolean {
  const lineOf = (offset: number): number => note.lines.positionAt(offset).line;
  const lines = { from: lineOf(place.start), to: lineOf(place.end) };
  const section = note.sections.find(({ title, body }) => title.start <= place.end && place.end <= body.end);
  const isAboutPlan = ({ missing, span }: Finding): boolean =>
    missing.length > 0 || note.orders.some((order) => overlaps(order.span, span));
  return (finding) => {
    const { span } = finding;
    if (lineOf(span.start) <= lines.to && lines.from <= lineOf(span.end)) return true;
    const isInSection = section && section.title.start <= span.start && span.start <= section.body.end;
    return isInSection === true && finding.severity !== "warning" && isAboutPlan(finding);
  };
}
