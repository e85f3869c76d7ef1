/** "Show Dismissed…": what stays away in the note in front, each row with the way back. */
import { l10n, type QuickPickItem, type Uri, window } from "vscode";
import type { DismissedNote } from "../../protocol/dismissals";
import { reasonName } from "./reasons";
import { type RuleOff, rulesOff, targetName, turnOnRule } from "./ruleSetting";
import { scopeName } from "./scopes";
import type { Dismissal, DismissalStore } from "./store";

/** Stays open while there is something to bring back; resolves when it is closed. */
export async function showDismissed(store: DismissalStore, uri: Uri, note: DismissedNote): Promise<void> {
  if (rowsOf(store, uri, note).length === 0) {
    window.showInformationMessage(l10n.t("Nothing is dismissed in this note."));
    return;
  }
  const list = window.createQuickPick<Row>();
  list.title = l10n.t("Dismissed in this note");
  list.placeholder = l10n.t("Choose one to bring it back");
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = rowsOf(store, uri, note);
  list.onDidAccept(async () => {
    const [row] = list.selectedItems;
    if (!row) return;
    if ("ruleOff" in row.way) await turnOnRule(uri, row.way.ruleOff);
    else await store.remove(row.way.dismissal);
    list.items = rowsOf(store, uri, note);
    if (list.items.length === 0) list.hide();
  });
  list.show();
  await new Promise<void>((resolve) => list.onDidHide(resolve));
  list.dispose();
}

interface Row extends QuickPickItem {
  readonly way: { readonly dismissal: Dismissal } | { readonly ruleOff: RuleOff };
}

/** The words that a row shows are those that stand in the note now; none are kept. */
function rowsOf(store: DismissalStore, uri: Uri, { file, titles, words }: DismissedNote): Row[] {
  const dismissed = store.in(file).map((dismissal): Row => {
    const { reason, at, keys } = dismissal;
    const present = keys.map((key) => words[key]).find((each) => each !== undefined);
    return {
      ...namesOf(dismissal, titles),
      detail: [...(reason ? [reasonName(reason)] : []), timeOf(at), ...(present ? [`“${present}”`] : [])].join(", "),
      way: { dismissal },
    };
  });
  const off = rulesOff(uri).map(
    (ruleOff): Row => ({
      label: titles[ruleOff.setting] ?? ruleOff.setting,
      description: l10n.t("This rule in every note"),
      detail: l10n.t("Turned off {0}", targetName(ruleOff.target)),
      way: { ruleOff },
    }),
  );
  return [...dismissed, ...off];
}

/** What is away goes first: a rule, one of its elements, or whatever is asked about an order or in the note. */
function namesOf(
  { rule, element, scope }: Dismissal,
  titles: DismissedNote["titles"],
): Pick<Row, "label" | "description"> {
  const title = titles[rule] ?? rule;
  if (scope === "item" || scope === "note") return { label: scopeName(scope) };
  if (scope === "element") return { label: l10n.t("Only {0}", titles[element ?? ""] ?? ""), description: title };
  return { label: title, description: scopeName(scope) };
}

function timeOf(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
