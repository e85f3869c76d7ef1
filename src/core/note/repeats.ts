/** Orders of one note -> each decision once: what is said twice, what a class or "no changes" says again, what a change outdoes. */
import type { MedicationOrder } from "./medicationOrders";

/** The same medicine decided twice with one meaning is one order; "continue" gives way to a change, a class to its member. */
export function mergeRepeats(
  orders: readonly MedicationOrder[],
  open: ReadonlySet<MedicationOrder>,
): MedicationOrder[] {
  const said = changesOf(orders.filter((order) => !open.has(order)));
  // "Olanzapine 15 mg, weight up. … Olanzapine to continue": words say more than a bare line, unless that tells a change.
  const kept = orders.filter(
    (order) =>
      !open.has(order) ||
      !said.has(order.drug) ||
      (order.action !== "start" && order.action !== "continue") ||
      said.get(order.drug)!.some((other) => isOfAnotherForm(order, other)),
  );
  const changes = changesOf(kept);
  const named = kept.filter((order) => !order.general);
  const classes = new Set(named.map((order) => order.class));
  const namesContinued = named.some(isContinued);
  // "OUD on bup, stable. … Suboxone 8-2 film": the short name of the combination.
  const combined = new Set(named.filter(({ drug }) => drug.includes("-")).map(({ drug }) => drug.split("-")[0]!));
  const seen = new Set<string>();
  return kept.filter((order) => {
    const { drug, action } = order;
    const key = `${action} ${drug}`;
    const others = changes.get(drug)!;
    // A taper that ends and a start that goes on to a higher dose are one decision each.
    const comesTo = action === "decrease" ? "stop" : action === "increase" ? "start" : undefined;
    const isStep = others.some((other) => other.action === comesTo && !isOfAnotherForm(order, other));
    const isOutdone = action === "continue" && others.some((other) => !isOfAnotherForm(order, other));
    const isNamed = drug === "unspecified" && namesContinued;
    const isShort = action === "continue" && combined.has(drug);
    const repeated = isStep || isShort || seen.has(key) || isNamed || isOutdone;
    seen.add(key);
    return !repeated && !(order.general && isMeantBy(order, named, classes));
  });
}

/** Of each medicine that is decided on: its changes, one of each kind, so that a long note stays quick to merge. */
function changesOf(orders: readonly MedicationOrder[]): Map<string, MedicationOrder[]> {
  const changes = new Map<string, MedicationOrder[]>();
  const seen = new Set<string>();
  for (const order of orders) {
    const { drug, action, form, isBesides, dose } = order;
    const ofDrug = changes.get(drug) ?? [];
    changes.set(drug, ofDrug);
    const kind = [drug, action, form, isBesides, dose !== undefined].join(" ");
    if (action === "continue" || seen.has(kind)) continue;
    seen.add(kind);
    ofDrug.push(order);
  }
  return changes;
}

/** "Methylphenidate ER goes on, IR at one is added"; "lorazepam 0.5 mg bid, stop the PRN". */
function isOfAnotherForm({ form, dose }: MedicationOrder, other: MedicationOrder): boolean {
  const isInjected = form === "injected" || other.form === "injected";
  if (form && other.form && (isInjected || (form !== "oral" && other.form !== "oral"))) return form !== other.form;
  // "Abilify Maintena 400 mg monthly; aripiprazole tablets to stop on the 2nd".
  if (isInjected) return dose !== undefined && other.dose !== undefined;
  const isAdded = other.isBesides === true || other.form === "short";
  const isExtra = isAdded ? other.action === "start" : other.form === "as-needed" && other.action === "stop";
  return isExtra && (dose !== undefined || form !== undefined);
}

/** "No changes to her medications: continue sertraline" names what it means. */
function isContinued({ drug, action, psychotropic }: MedicationOrder): boolean {
  return drug !== "unspecified" && psychotropic && action === "continue";
}

/** "Continue paliperidone LAI", "Commence antipsychotic. … Risperidone 1 mg": the class is the medicine over again. */
function isMeantBy(byClass: MedicationOrder, named: readonly MedicationOrder[], classes: ReadonlySet<string>): boolean {
  return (
    byClass.general!.some((each) => classes.has(each)) ||
    named.some(({ decision }) => byClass.decision?.span.start === decision?.span.start)
  );
}
