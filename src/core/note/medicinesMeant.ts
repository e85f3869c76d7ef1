/** Which mentions of medicines in a sentence may be decided about: no levels, no "lithium clinic", and a brand in brackets only once. */
import { Gap } from "../text/terms";
import type { PlacedDecision } from "./decisions";
import { readDose } from "./dose";
import type { PlacedMention } from "./mentions";
import type { SentenceView } from "./reading";

export function medicinesMeant(
  view: SentenceView,
  mentions: readonly PlacedMention[],
  decisions: readonly PlacedDecision[],
): readonly PlacedMention[] {
  return namedOnce(
    view,
    mentions.filter((placed) => placed.medicine && !isOtherwiseMeant(view, placed, decisions) && !isLevel(placed)),
  );
}

/** "Methylphenidate ER (Concerta) will be continued": the name in brackets is the same medicine over again. */
function namedOnce(view: SentenceView, medicines: readonly PlacedMention[]): readonly PlacedMention[] {
  const once: PlacedMention[] = [];
  for (const placed of medicines) {
    const before = once.at(-1);
    const isAgain =
      before?.mention.id === placed.mention.id &&
      placed.first - before.last <= MOST_ASIDE &&
      (view.terms[placed.first]!.gap & Gap.open) !== 0;
    // "Aripiprazole LAI 400 mg": the class behind a name is how it is given.
    const isForm =
      before?.medicine?.medication !== undefined &&
      placed.medicine?.medication === undefined &&
      placed.first === before.last &&
      view.scan.hasTag(placed.first, INJECTED);
    if (before && (isAgain || isForm)) once[once.length - 1] = { ...before, last: placed.last };
    else once.push(placed);
  }
  return once;
}

/** "Lithium level", but not "lithium level 0.4, so increase to 900 mg". */
function isOtherwiseMeant(
  view: SentenceView,
  { first, last }: PlacedMention,
  decisions: readonly PlacedDecision[],
): boolean {
  // "15 mg a day, dispensed with methadone"
  if (view.scan.hasTag(first - 1, BESIDE)) return true;
  // "UDS: bup +, norbup +"
  if (view.scan.hasTag(first - 1, LEVEL_OF) || view.terms[last]?.word === "+") return true;
  // "Stop lorazepam (sedation, falls)": brackets tell why; "continue valproate, level due": a comma goes on to something else.
  if (!view.scan.hasTag(last, NOT_AS_MEDICINE) || (view.terms[last]!.gap & (Gap.open | Gap.comma)) !== 0) return false;
  // "Clozapine: levels in range, continue"
  if ((view.terms[last]!.gap & Gap.colon) !== 0 && view.scan.hasTag(last, LEVEL)) return false;
  return !decisions.some(({ record, first: at }) => at > last && record.side !== "after" && readDose(view, at + 1));
}

/** "Lithium 0.8": less than anyone takes. */
function isLevel({ mention, medicine }: PlacedMention): boolean {
  const { amount } = mention;
  return amount !== undefined && amount.unit === "" && amount.value < (medicine?.medication?.levelBelow ?? 0);
}

/** Vocabulary of what makes a drug's name no medicine: "level", "toxicity", "-induced". */
const NOT_AS_MEDICINE = "NotAsMedicine";
/** Vocabulary of "level", "levels". */
const LEVEL = "Level";
/** Vocabulary of "dispensed with": before a medicine that is given beside the one decided about. */
const BESIDE = "BesideMedicine";
/** Vocabulary of "serum", "trough". */
const LEVEL_OF = "LevelOf";
/** Vocabulary of "LAI", "depot". */
const INJECTED = "Injected";
const MOST_ASIDE = 3;
