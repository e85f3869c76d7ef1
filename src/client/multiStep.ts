/** One step of several in the quick input, with its number, and a way back to the one before. */
import { Disposable, type InputBox, type QuickInput, QuickInputButtons, type QuickPickItem, window } from "vscode";

/** The step before is wanted again. */
export const BACK = Symbol("back");

export interface Step {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly placeholder: string;
}

export interface PickStep<T extends QuickPickItem> extends Step {
  readonly items: readonly T[];
  /** Chosen already where several may be chosen, else the one that Enter takes. */
  readonly chosen: readonly T[];
  readonly canSelectMany?: boolean;
}

/** Undefined where the person leaves. */
export function pickStep<T extends QuickPickItem>(
  options: PickStep<T>,
): Promise<readonly T[] | typeof BACK | undefined> {
  const { items, chosen, canSelectMany = false } = options;
  const pick = window.createQuickPick<T>();
  pick.canSelectMany = canSelectMany;
  pick.matchOnDetail = true;
  pick.items = items;
  // Neither has an effect before the items are there.
  if (canSelectMany) pick.selectedItems = chosen;
  else if (chosen.length > 0) pick.activeItems = chosen;
  return ask(pick, options, (accept) => {
    const accepted = () => pick.selectedItems;
    return pick.onDidAccept(() => (canSelectMany || accepted().length > 0 ? accept(accepted()) : undefined));
  });
}

export function inputStep(options: Step & { readonly value: string }): Promise<string | typeof BACK | undefined> {
  const input: InputBox = window.createInputBox();
  input.value = options.value;
  return ask(input, options, (accept) =>
    input.onDidAccept(() => {
      const value = input.value.trim();
      if (value !== "") accept(value);
    }),
  );
}

function ask<R>(
  input: QuickInput & Pick<InputBox, "buttons" | "placeholder" | "onDidTriggerButton">,
  { title, step, totalSteps, placeholder }: Step,
  listen: (accept: (answer: R) => void) => Disposable,
): Promise<R | typeof BACK | undefined> {
  Object.assign(input, { title, step, totalSteps, placeholder, ignoreFocusOut: true });
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<R | typeof BACK | undefined>((resolve) => {
    const listeners = Disposable.from(
      listen(resolve),
      input.onDidTriggerButton((button) => button === QuickInputButtons.Back && resolve(BACK)),
      input.onDidHide(() => resolve(undefined)),
    );
    input.show();
    input.onDidHide(() => listeners.dispose());
  }).finally(() => input.dispose());
}
