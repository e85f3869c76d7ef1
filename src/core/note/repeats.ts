/** Orders of one note -> each decision once: what is said twice, what a class or "no changes" says again, what a change outdoes. */
import type { DecisionAction } from "./lexicon";
import type { MedicationOrder } from "./medicationOrders";

/** The same medicine decided twice with one meaning is one order; "continue" gives way to a change, a class to its member. */
export function mergeRepeats(
  orders: readonly MedicationOrder[],
  open: ReadonlySet<MedicationOrder>,
): MedicationOrder[] {
  const said = new Set(orders.flatMap((order) => (open.has(order) ? [] : [order.drug])));
  // "Olanzapine 15 mg, weight up. … Olanzapine to continue": words say more than a bare line, unless that tells a change.
  const kept = orders.filter(
    (order) =>
      !open.has(order) ||
      !said.has(order.drug) ||
      (order.action !== "start" && order.action !== "continue") ||
      orders.some((other) => isChangeOf(order, other) && !open.has(other) && isOfAnotherForm(order, other)),
  );
  const actions = new Map<string, Set<DecisionAction>>();
  for (const { drug, action } of kept) actions.set(drug, (actions.get(drug) ?? new Set()).add(action));
  const named = kept.filter((order) => !order.general);
  const seen = new Set<string>();
  return kept.filter((order) => {
    const { drug, action } = order;
    const key = `${action} ${drug}`;
    const isNamed = drug === "unspecified" && named.some((other) => isContinued(other));
    // A taper that ends and a start that goes on to a higher dose are one decision each.
    const all = actions.get(drug)!;
    const isStep = (action === "decrease" && all.has("stop")) || (action === "increase" && all.has("start"));
    const isOutdone =
      action === "continue" && kept.some((other) => isChangeOf(order, other) && !isOfAnotherForm(order, other));
    const repeated = isStep || seen.has(key) || isNamed || isOutdone;
    seen.add(key);
    return !repeated && !(order.general && named.some((other) => isMeantBy(order, other)));
  });
}

function isChangeOf({ drug }: MedicationOrder, other: MedicationOrder): boolean {
  return other.drug === drug && other.action !== "continue";
}

/** "Methylphenidate ER goes on, IR at one is added"; "lorazepam 0.5 mg bid, stop the PRN". */
function isOfAnotherForm({ form, dose }: MedicationOrder, other: MedicationOrder): boolean {
  if (form && other.form) return form !== other.form;
  // "Abilify Maintena 400 mg monthly; aripiprazole tablets to stop on the 2nd".
  if (form === "injected" || other.form === "injected") return dose !== undefined && other.dose !== undefined;
  const isAdded = other.isBesides === true || other.form === "short";
  const isExtra = isAdded ? other.action === "start" : other.form === "as-needed" && other.action === "stop";
  return isExtra && (dose !== undefined || form !== undefined);
}

/** "No changes to her medications: continue sertraline" names what it means. */
function isContinued({ drug, action, psychotropic }: MedicationOrder): boolean {
  return drug !== "unspecified" && psychotropic && action === "continue";
}

/** "Continue paliperidone LAI", "Commence antipsychotic. … Risperidone 1 mg": the class is the medicine over again. */
function isMeantBy(byClass: MedicationOrder, named: MedicationOrder): boolean {
  return byClass.general!.includes(named.class) || byClass.decision?.span.start === named.decision?.span.start;
}
