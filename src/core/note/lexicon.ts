/** The records that reading a note needs, in the shape the rule files have them. Every list of English words is here as data. */

/** The principles of the source article, in its order. */
export const PRINCIPLES = ["context", "meaning", "goals", "psychotherapy", "reactions"] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** `documented` satisfies a principle; `partial` is neither scored nor flagged in the standard preset. */
export type EvidenceStrength = "documented" | "partial";

export type DecisionAction = "start" | "continue" | "increase" | "decrease" | "stop";

export const MENTION_KINDS = ["medication", "therapy", "person", "problem", "scale", "code"] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const SECTION_CATEGORIES = [
  "identification",
  "chief-complaint",
  "history",
  "interval-history",
  "psychiatric-history",
  "medical-history",
  "medications",
  "allergies",
  "family-history",
  "social-history",
  "circumstances",
  "substance-use",
  "review-of-systems",
  "objective",
  "mental-status",
  "results",
  "risk",
  "goals",
  "psychotherapy",
  "assessment",
  "assessment-plan",
  "plan",
  "problem",
  "hospital-course",
  "discharge-medications",
  "instructions",
  "administrative",
  "fragment",
  "other",
] as const;
export type SectionCategory = (typeof SECTION_CATEGORIES)[number];

/** Titles of one category of section. Matching ignores case and the punctuation around a title. */
export interface SectionHeadings {
  readonly category: SectionCategory;
  readonly titles: readonly string[];
  /** Titles that decide about the medicines listed under them ("STOP TAKING"), where they divide a plan. */
  readonly decides?: Readonly<Partial<Record<DecisionAction, readonly string[]>>>;
}

/** A class of medicines ("ssri") with its members. */
export interface MedicationClass {
  /** Identifier used as `class` in results, lower case with hyphens. */
  readonly class: string;
  /** How notes name the class itself ("an SSRI"); a plan line that names only the class is an order for it. */
  readonly names: readonly string[];
  /** What `drug` says in the result where only the class is named, e.g. "mood stabilizer"; the class id otherwise. */
  readonly orderedAs?: string;
  /** Indication that a note names which names one of its medicines, but for those that are made for it alone. */
  readonly treats?: string;
  /** Narrower classes of which this one is the general name. */
  readonly covers?: readonly string[];
  /** Ids of non-psychiatric indications that are common for the class. */
  readonly otherUses?: readonly string[];
  readonly medications: readonly Medication[];
}

export interface Medication {
  /** Generic name, lower case. */
  readonly name: string;
  readonly brands?: readonly string[];
  /** Short forms and other names. A short form of four letters or fewer matches only as written ("VPA", "Li"). */
  readonly aliases?: readonly string[];
  /** `always`: a psychotropic whatever it is given for; `by-indication`: only with a psychiatric indication; `never`. */
  readonly psychotropic: "always" | "by-indication" | "never";
  /** For `by-indication`: what holds where the note names no indication. */
  readonly withoutIndication?: boolean;
  /** An amount below it without a unit is a level in the blood: "lithium 0.8". */
  readonly levelBelow?: number;
  /** Whether an order for it alone makes no note a psychiatric one. */
  readonly tellsNothing?: boolean;
  /** Ids of psychiatric indications that it is mostly given for: where the note names one of them, an order for it counts. */
  readonly ownUses?: readonly string[];
  /** Instead of its class's: problems for which medicine at large gives it. */
  readonly otherUses?: readonly string[];
}

/** Words that name what a medicine is given for, and whether that makes a dual-use medicine a psychotropic. */
export interface IndicationRecord {
  readonly id: string;
  readonly psychiatric: boolean;
  /** Classes of medicines that are given for it; beside any other it is an effect that is watched for. */
  readonly onlyOf?: readonly string[];
  readonly phrases: readonly string[];
}

/** A phrase that is a mention of one kind ("cognitive processing therapy", "her brother", "PHQ-9"). */
export interface TermRecord {
  readonly id: string;
  readonly kind: Exclude<MentionKind, "medication">;
  /** Plain phrases or match patterns (see rules/README.md). */
  readonly match: readonly string[];
  /** Match patterns that, where they overlap the term in the same sentence, mean something else ("DBT (digital breast tomosynthesis)"). */
  readonly unless?: readonly string[];
  /** Match patterns of which one must be in the same sentence, for a term that is ambiguous alone ("ACT", "PT"). */
  readonly needs?: readonly string[];
  readonly examples?: Examples;
}

/** Words that a pattern may name as `#Tag`: `#Relative`, `#LifeArea`. Tags begin with a capital, as in compromise. */
export interface VocabularySet {
  readonly tag: string;
  readonly words: readonly string[];
  /** Tags of other sets whose words belong here too. */
  readonly includes?: readonly string[];
  /** Words of the included sets that do not: too often they mean something else here. */
  readonly without?: readonly string[];
}

export const ASSERTION_CATEGORIES = ["negated", "possible", "conditional", "historical", "other-experiencer"] as const;
export type AssertionCategory = (typeof ASSERTION_CATEGORIES)[number];

/** A ConText trigger (Harkema 2009): words that change how the mentions in their scope are to be taken. */
export interface AssertionModifier {
  readonly id: string;
  /** `pseudo` looks like a trigger and is none; `termination` ends the scope of every open modifier. */
  readonly category: AssertionCategory | "pseudo" | "termination";
  readonly direction?: "forward" | "backward" | "both";
  /** Greatest number of words in scope; without it the scope runs to the end of the sentence or to a termination. */
  readonly maxScope?: number;
  readonly match: readonly string[];
  readonly examples?: Examples;
}

/** Words of a prescriber's decision, by the form in which they stand. */
export interface DecisionRecord {
  readonly id: string;
  /** Absent where the words show only that it is prescribed ("sent to the pharmacy"): the rest of the note decides. */
  readonly action?: DecisionAction;
  /** Match patterns; square brackets narrow the words that count. `{increase}` stands for every form of the verb; the tense is told apart when the order is read. */
  readonly match: readonly string[];
  /** Match patterns that overlap the decision and make it something else ("start school", "continue to monitor"). */
  readonly unless?: readonly string[];
  /** Whether the words stand before the medicine, behind it ("sertraline was stopped") or on either side. */
  readonly side?: "before" | "after" | "either";
  /** A second action for the medicine that stands behind one of these words: "switch A to B" stops A and starts B. */
  readonly then?: { readonly action: DecisionAction; readonly after: readonly string[] };
  /** Two amounts beside it ("50 -> 100") decide between increase and decrease; without them `action` holds. */
  readonly byAmounts?: boolean;
  /** The earlier amount stands behind: "lithium 900 (was 600)". */
  readonly backwards?: boolean;
  /** Terms that may stand between the medicine, with its dose, and words behind it; 5 without it. */
  readonly within?: number;
  /** Counts only beside a medicine's name: "out", "done" say too little alone. */
  readonly named?: boolean;
  /** What it is for a medicine that is not taken yet: "chlordiazepoxide taper". */
  readonly ifNew?: "start";
  /** Goes beside what is taken of the same medicine: "add IR 5 mg" is no lower dose. */
  readonly besides?: boolean;
  /** Speaks of a medicine though the sentence names none: "refills sent". */
  readonly alone?: boolean;
  /** Counts only where no other words decide. */
  readonly weak?: boolean;
  /** The words name the regimen as a whole ("continue current medications") and need no medicine beside them. */
  readonly regimen?: boolean;
  readonly examples?: Examples;
}

/** Words that a sentence may hold, and what must and must not stand with them. */
export interface SentencePattern {
  readonly id: string;
  /** Match patterns in compromise's syntax; one is enough. */
  readonly match: readonly string[];
  /** Match patterns that void the match when they match anywhere in the same sentence. */
  readonly unless?: readonly string[];
  /** Match patterns that void only the match they share a word with ("wants to leave" beside "wants to see her sons"). */
  readonly except?: readonly string[];
  /** Match patterns of which one must match in the same sentence as well. */
  readonly needs?: readonly string[];
  /** Sections in which the pattern counts; everywhere without it. */
  readonly sections?: readonly SectionCategory[];
  readonly notSections?: readonly SectionCategory[];
  /** `true`: counts only inside quotation marks, as the patient's own words; `false`: only outside, as the writer's. */
  readonly quoted?: boolean;
  /** Assertions that void the match; by default all but `possible`, none where the list is empty. */
  readonly voidedBy?: readonly AssertionCategory[];
  readonly why?: string;
  /** Required in the rule files; the editor's bundles go without. */
  readonly examples?: Examples;
}

/** How a principle is told by the words of a sentence together, where no pattern finds it. */
export interface LearnedEvidence {
  readonly id: string;
  readonly principle: Principle;
  /** `false`: sentences are read by the evidence patterns alone. */
  readonly enabled?: boolean;
  readonly notSections?: readonly SectionCategory[];
  /** Vocabulary tags of which the sentence must hold one word. */
  readonly needs?: readonly string[];
  readonly why: string;
}

/** A way in which a note documents a principle. */
export interface EvidencePattern extends SentencePattern {
  readonly principle: Principle;
  readonly strength: EvidenceStrength;
  /** Ids of evidence patterns of which one must be found in the sentence before, in the same paragraph ("Since then …"). */
  readonly follows?: readonly string[];
  /** Assertions that make it partial instead of void ("was in therapy as a teen"). */
  readonly partialIf?: readonly AssertionCategory[];
}

/** A way of saying something that a rule asks about and that documents no principle: a reason, a preference, a label. */
export interface SignPattern extends SentencePattern {
  /** What the words are a sign of; rules name it. Any number of records may share a topic. */
  readonly topic: string;
  /** true: words that fit any patient. Neither evidence nor another sign counts that shares a word with them. */
  readonly hollow?: boolean;
}

/** Words that a reader may hear as judgment, and how the same may be described. */
export interface WordingRecord extends Omit<SentencePattern, "quoted" | "why"> {
  /**
   * `on`: wherever the writer uses the words; `context`: only with one of `needs`, which makes them the writer's judgment;
   * `off`: only where a setting for this very record asks for it.
   */
  readonly default: "on" | "context" | "off";
  /** Ids of problems; where the note names one as the patient's, the words are clinical ("combative" in delirium). */
  readonly notWith?: readonly string[];
  /** Whether the words are reported also where they alone name a problem ("substance abuse"). */
  readonly alsoAsName?: boolean;
  /** What may stand instead: a description with blanks, true of this patient only once they are filled. */
  readonly instead: string;
  readonly why: string;
  /** Keys of references. */
  readonly sources: readonly string[];
}

/** Sentences that prove a record: each becomes a test. A blank `[___ x]` is never evidence. */
export interface Examples {
  readonly counts: readonly string[];
  readonly "does-not-count": readonly string[];
}

export interface Lexicon {
  readonly sections: readonly SectionHeadings[];
  readonly medications: readonly MedicationClass[];
  readonly indications: readonly IndicationRecord[];
  readonly terms: readonly TermRecord[];
  readonly vocabulary: readonly VocabularySet[];
  readonly modifiers: readonly AssertionModifier[];
  readonly decisions: readonly DecisionRecord[];
  readonly evidence: readonly EvidencePattern[];
  readonly learned: readonly LearnedEvidence[];
  readonly signs: readonly SignPattern[];
  readonly wordings: readonly WordingRecord[];
}
