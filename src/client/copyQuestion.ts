/** What is asked before an unfinished note is copied: a list by keyboard that names every open blank and every odd character. */
import { l10n, type QuickPickItem, QuickPickItemKind, type TextDocument, window } from "vscode";
import type { CopyAnswer, OffsetRange } from "../protocol/notes";

/** Copy it as it is, copy it with `***` for each blank of ours, or go to a place; undefined where the person leaves. */
export type CopyDecision = "copy" | "wildcards" | OffsetRange;

interface Choice extends QuickPickItem {
  readonly decision?: CopyDecision;
}

export async function askBeforeCopying(
  document: TextDocument,
  { blanks, unchanged }: CopyAnswer,
): Promise<CopyDecision | undefined> {
  const [firstBlank] = blanks;
  const copy: Choice = { label: l10n.t("Copy Anyway"), decision: "copy" };
  const actions: Choice[] = firstBlank
    ? [
        { label: l10n.t("Go to First Blank"), decision: firstBlank },
        copy,
        {
          label: l10n.t("Copy with *** for Each Blank"),
          description: l10n.t("a wildcard that many record systems have a key for"),
          decision: "wildcards",
        },
      ]
    : [copy];
  const items: Choice[] = [
    ...actions,
    ...group(
      l10n.t("Open blanks"),
      blanks.map((place) => placeChoice(document, place)),
    ),
    ...group(
      l10n.t("Characters without a plain form"),
      unchanged.map((place) => characterChoice(document, place)),
    ),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Copy for EHR"),
    placeHolder: question(blanks.length, unchanged.length),
    matchOnDescription: true,
  });
  return chosen?.decision;
}

function question(blanks: number, unchanged: number): string {
  const sentences = [
    ...(blanks === 1 ? [l10n.t("1 blank is open.")] : blanks > 1 ? [l10n.t("{0} blanks are open.", blanks)] : []),
    ...(unchanged > 0 ? [l10n.t("Some characters have no plain form and would be copied as they are.")] : []),
    l10n.t("Nothing is copied yet."),
  ];
  return sentences.join(" ");
}

function group(label: string, choices: readonly Choice[]): Choice[] {
  return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}

function placeChoice(document: TextDocument, place: OffsetRange): Choice {
  const { line } = document.positionAt(place.start);
  return { label: words(document, place), description: l10n.t("Line {0}", line + 1), decision: place };
}

/** With its number in Unicode: what has no plain form may show nothing, or look like something else. */
function characterChoice(document: TextDocument, place: OffsetRange): Choice {
  const choice = placeChoice(document, place);
  const codes = [...words(document, place)].map((character) => `U+${code(character)}`).join(" ");
  return { ...choice, description: `${choice.description}, ${codes}` };
}

function code(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
}

function words(document: TextDocument, { start, end }: OffsetRange): string {
  return document.getText().slice(start, end);
}
