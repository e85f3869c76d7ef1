/** The machine-readable result of a note, version 1. Offsets count UTF-16 units; lines and columns start at 1. */
import type {
  DecisionAction,
  Evidence,
  Finding,
  LintResult,
  MedicationOrder,
  Principle,
  PrincipleStatus,
  Severity,
  Span,
} from "../core/index";
import { textOf } from "../core/index";

export const RESULT_VERSION = 1;

/** The order in which results list the principles: what is prompted first, and the prescriber's own reactions last. */
export const LISTED_PRINCIPLES = [
  "goals",
  "context",
  "psychotherapy",
  "meaning",
  "reactions",
] as const satisfies readonly Principle[];

export interface NoteResult {
  readonly path: string;
  readonly orders: readonly OrderResult[];
  readonly principles: readonly PrincipleResult[];
  readonly findings: readonly FindingResult[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export interface OrderResult extends Place {
  readonly drug: string;
  readonly class: string;
  readonly action: DecisionAction;
  readonly psychotropic: boolean;
  /** Null where the note names none. */
  readonly indication: string | null;
  readonly text: string;
}

export interface PrincipleResult {
  readonly id: Principle;
  readonly status: PrincipleStatus;
  /** The words that give the status. */
  readonly evidence: readonly (Place & { readonly text: string })[];
}

export interface FindingResult extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly missing: readonly Principle[];
  /** Present on what is not asked while acute care is recorded: true of the text, and not for the clinician's eyes now. */
  readonly paused?: true;
  readonly endLine: number;
  readonly endColumn: number;
}

export function toNoteResult(path: string, { note, findings, paused }: LintResult): NoteResult {
  const place = ({ start, end }: Span): Place => ({ start, end, ...note.lines.positionAt(start) });
  const quote = (span: Span): { text: string } => ({ text: textOf(note.text, span) });
  const order = ({
    drug,
    class: medicineClass,
    action,
    psychotropic,
    indication,
    span,
  }: MedicationOrder): OrderResult => ({
    drug,
    class: medicineClass,
    action,
    psychotropic,
    indication: indication?.id ?? null,
    ...quote(span),
    ...place(span),
  });
  const evidence = ({ span }: Evidence): PrincipleResult["evidence"][number] => ({ ...quote(span), ...place(span) });
  const principle = (id: Principle): PrincipleResult => {
    const status = note.principles[id];
    const giving = note.evidence.filter((item) => item.principle === id && item.strength === status);
    return { id, status, evidence: giving.map(evidence) };
  };
  const finding = ({ rule, severity, message, missing, span }: Finding): FindingResult => {
    const end = note.lines.positionAt(span.end);
    return { rule, severity, message, missing, ...place(span), endLine: end.line, endColumn: end.column };
  };
  return {
    path,
    orders: note.orders.map(order),
    principles: LISTED_PRINCIPLES.map(principle),
    findings: [
      ...findings.map(finding),
      ...paused.map((each): FindingResult => ({ ...finding(each), paused: true })),
    ].sort((a, b) => a.start - b.start),
  };
}
