/** What a rule of the check `prompt` says beside the fields of every rule: when it asks, and what answers it. */
import type { DecisionAction, SectionCategory } from "../note/lexicon";
import type { FixRecord } from "./rule";

/**
 * A topic is that of a sign, or one of the five principles: then any evidence for it counts.
 * Where it is looked for: the plan item of the place with what belongs to it, its paragraph, or the whole note.
 */
export type Reach = "item" | "paragraph" | "note";

export interface PromptRecord {
  /** What is asked about: each order of a psychotropic, the note as a whole, or the words of a sign. */
  readonly on?: "order" | "note" | "words";
  /** For `words`: the topics whose words are asked about. */
  readonly words?: readonly string[];
  /** Whether words that differ are asked about one by one; one finding a note without it. */
  readonly perWords?: boolean;
  /** Whether it speaks also where no psychotropic is prescribed, as for words that are never right. */
  readonly withoutOrders?: boolean;
  readonly when?: PromptCondition;
  /** Further conditions; one of them is enough as well. */
  readonly orWhen?: readonly PromptCondition[];
  /** One of them is enough to keep the rule quiet. */
  readonly clearedBy?: readonly Clearing[];
  /** What was looked for, one sentence about the text. */
  readonly lookedFor?: string;
  /** Text that would clear it, written as an example. */
  readonly clears?: readonly string[];
  readonly fix?: FixRecord;
}

/** All that is given has to hold. */
export interface PromptCondition {
  /** For `order`: the order's own action; else one that some psychotropic order of the note has. */
  readonly actions?: readonly DecisionAction[];
  /** Topics that are all to be found. */
  readonly present?: readonly string[];
  /** Where; the item for an order or words, the note for a note. */
  readonly within?: Reach;
  /** An order of a psychotropic stands within reach of the words. */
  readonly nearOrder?: Reach;
  /** The note has a section of one of these categories. */
  readonly anySection?: readonly SectionCategory[];
  readonly atLeast?: {
    /** Orders of psychotropics. */
    readonly orders?: number;
    /** Of these, all that do not carry on what is taken. */
    readonly changes?: number;
    /** Different psychotropics taken or ordered, those that are stopped left out. */
    readonly psychotropics?: number;
  };
}

/** Something that answers the question where it is found, also in a line whose blanks are still open. */
export interface Clearing {
  readonly topics?: readonly string[];
  /** true: a principle that is documented in part is not enough. */
  readonly documented?: boolean;
  /** Ids of indications, for questions that do not suit them. */
  readonly indications?: readonly string[];
  /** The note without it. */
  readonly within?: Reach;
  /** Sections in which it counts as well, wherever the place is. */
  readonly sections?: readonly SectionCategory[];
}
