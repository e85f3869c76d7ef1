/** The reasons one may give for a dismissal: a short list, so that nobody types a word of a note there. */
import { l10n } from "vscode";

export const REASONS = ["documented-elsewhere", "not-applicable-today", "urgent-visit"] as const;
export type Reason = (typeof REASONS)[number];

export function isReason(value: unknown): value is Reason {
  return (REASONS as readonly unknown[]).includes(value);
}

export function reasonName(reason: Reason): string {
  const names: Readonly<Record<Reason, string>> = {
    "documented-elsewhere": l10n.t("Documented elsewhere"),
    "not-applicable-today": l10n.t("Not applicable today"),
    "urgent-visit": l10n.t("Urgent visit"),
  };
  return names[reason];
}
