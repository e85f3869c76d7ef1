/** Whether a sentence tells of a medicine that it is taken already: what it does, how it is borne, its level in the blood. */
import type { Dose } from "./dose";
import type { PlacedMention } from "./mentions";
import type { SentenceView } from "./reading";

/** "Well tolerated", but not "10 mg if tolerated"; "lithium 900 mg, level 0.7". */
export function tellsTaken(view: SentenceView, placed: PlacedMention, dose: Dose | undefined): boolean {
  return tellsEffect(view) || tellsLevel(view, placed, dose);
}

function tellsEffect(view: SentenceView): boolean {
  return (
    view.scan.holdsTag(TAKEN_ALREADY) &&
    view.terms.some((_, index) => view.scan.hasTag(index, TAKEN_ALREADY) && !view.scan.hasTag(index - 1, PROVIDED))
  );
}

function tellsLevel(view: SentenceView, { last, medicine }: PlacedMention, dose: Dose | undefined): boolean {
  const below = medicine?.medication?.levelBelow;
  if (below === undefined) return false;
  for (let index = dose?.last ?? last; index + 1 < view.terms.length; index++)
    if (view.scan.hasTag(index, LEVEL) && Number(view.terms[index + 1]!.word) < below) return true;
  return false;
}

/** Vocabulary of "helps", "well tolerated": what is told of a medicine that is taken. */
const TAKEN_ALREADY = "TakenAlready";
/** Vocabulary of "if", "as": what stands behind is yet to be seen. */
export const PROVIDED = "Provided";
/** Vocabulary of "level": before a value in the blood. */
const LEVEL = "Level";
