/** Turns a rule off in the settings, where the person wants it, and back on. */
import { ConfigurationTarget, l10n, type Uri, window, workspace } from "vscode";

/** A rule that the settings turn off, and where. */
export interface RuleOff {
  readonly setting: string;
  readonly target: ConfigurationTarget;
  /** What stood there before; undefined for nothing. */
  readonly before?: string;
}

/** Asks where, if there is more than one place; undefined where the person leaves. */
export async function turnOffRule(uri: Uri, setting: string): Promise<RuleOff | undefined> {
  const target = await askForTarget();
  if (target === undefined) return undefined;
  const before = rulesAt(uri, target)[setting];
  await write(uri, setting, "off", target);
  return { setting, target, ...(before === undefined ? {} : { before }) };
}

export async function turnOnRule(uri: Uri, { setting, target, before }: RuleOff): Promise<void> {
  await write(uri, setting, before, target);
}

/** The rules that are off for a document, by one place that says so. */
export function rulesOff(uri: Uri): RuleOff[] {
  // A workspace of one folder has both of the nearer ones in the same file.
  const found = [
    ConfigurationTarget.Workspace,
    ConfigurationTarget.WorkspaceFolder,
    ConfigurationTarget.Global,
  ].flatMap((target) =>
    Object.entries(rulesAt(uri, target)).flatMap(([setting, value]) => (value === "off" ? [{ setting, target }] : [])),
  );
  return found.filter(({ setting }, at) => found.findIndex((each) => each.setting === setting) === at);
}

export function targetName(target: ConfigurationTarget): string {
  if (target === ConfigurationTarget.Global) return l10n.t("in your settings");
  return target === ConfigurationTarget.Workspace
    ? l10n.t("in the settings of this workspace")
    : l10n.t("in the settings of this folder");
}

async function askForTarget(): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders?.length) return ConfigurationTarget.Global;
  const rows = [
    { label: l10n.t("In your settings"), target: ConfigurationTarget.Global },
    { label: l10n.t("In the settings of this workspace"), target: ConfigurationTarget.Workspace },
  ];
  const chosen = await window.showQuickPick(rows, { title: l10n.t("Where to turn the rule off") });
  return chosen?.target;
}

function rulesAt(uri: Uri, target: ConfigurationTarget): Readonly<Record<string, string>> {
  const inspected = workspace.getConfiguration("rapport", uri).inspect<Record<string, string>>("rules");
  if (target === ConfigurationTarget.Global) return inspected?.globalValue ?? {};
  const value = target === ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.workspaceFolderValue;
  return value ?? {};
}

async function write(uri: Uri, setting: string, value: string | undefined, target: ConfigurationTarget): Promise<void> {
  const { [setting]: _, ...others } = rulesAt(uri, target);
  const rules = value === undefined ? others : { ...others, [setting]: value };
  const left = Object.keys(rules).length > 0 ? rules : undefined;
  await workspace.getConfiguration("rapport", uri).update("rules", left, target);
}
