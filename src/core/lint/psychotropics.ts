/** How many different psychotropics the patient takes when the plan is carried out, as far as the note names them. */
import type { SectionCategory } from "../note/lexicon";
import type { ClinicalNote } from "../note/note";

/** Sections that name what is not taken, or not by the patient. */
const NOT_TAKEN: readonly SectionCategory[] = ["allergies", "family-history", "psychiatric-history"];

export function countPsychotropics({ sentences, orders }: ClinicalNote): number {
  const taken = new Set<string>();
  for (const { reading, category } of sentences) {
    if (NOT_TAKEN.includes(category)) continue;
    for (const { kind, id, assertions, psychotropic, amount } of reading.mentions)
      if (kind === "medication" && psychotropic === "always" && amount && assertions.length === 0) taken.add(id);
  }
  for (const { drug, psychotropic, action } of orders) if (psychotropic && action !== "stop") taken.add(drug);
  for (const { drug, action } of orders) if (action === "stop") taken.delete(drug);
  return taken.size;
}
