/** Names of actions, principles and their states, in the language of the editor. */
import { t } from "@vscode/l10n";
import type { DecisionAction, Principle, PrincipleStatus } from "../core/index";

export function actionName(action: DecisionAction): string {
  const names = {
    start: t("start"),
    continue: t("continue"),
    increase: t("increase"),
    decrease: t("decrease"),
    stop: t("stop"),
  };
  return names[action];
}

/** Within a sentence. */
export function principleName(principle: Principle): string {
  const names = {
    goals: t("goals"),
    context: t("context"),
    psychotherapy: t("psychotherapy"),
    meaning: t("meaning"),
    reactions: t("reactions"),
  };
  return names[principle];
}

export function statusName(status: PrincipleStatus): string {
  const names = { documented: t("documented"), partial: t("in part"), absent: t("not found") };
  return names[status];
}
