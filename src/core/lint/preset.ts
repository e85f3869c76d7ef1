/** A named way of using the rules: which decisions are asked about and how much is shown. */
import type { DecisionAction, EvidenceStrength } from "../note/lexicon";
import type { Level, Severity } from "./rule";

/** As its YAML record has it: what is left out comes from the preset that it extends. */
export interface PresetRecord extends Partial<Omit<Preset, "id" | "title">> {
  readonly id: string;
  readonly title: string;
  /** Id of another preset. */
  readonly extends?: string;
}

export interface Preset {
  readonly id: string;
  readonly title: string;
  /** Rules and elements of this level and of the quieter ones speak. */
  readonly level: Level;
  /** Decisions that make a plan worth a prompt. */
  readonly actions: readonly DecisionAction[];
  /** The weakest evidence that keeps a plan quiet: `partial` in standard, `documented` in teaching. */
  readonly satisfiedBy: EvidenceStrength;
  /** Severities that differ from the rules' own; over those of the preset that it extends, rule by rule. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Greatest number of prompts in a note; warnings are not counted. */
  readonly maxPrompts: number;
}

const PERMISSIVE: Preset = {
  id: "standard",
  title: "",
  level: "standard",
  actions: ["start", "continue", "increase", "decrease", "stop"],
  satisfiedBy: "partial",
  rules: {},
  maxPrompts: 5,
};

/** The preset of this id with all it extends; an unknown one counts as standard, a circle ends where it began. */
export function resolvePreset(presets: readonly PresetRecord[], id = "standard"): Preset {
  const find = (wanted: string | undefined): PresetRecord | undefined => presets.find((each) => each.id === wanted);
  const chain: PresetRecord[] = [];
  for (let record = find(id) ?? find("standard"); record && !chain.includes(record); record = find(record.extends))
    chain.unshift(record);
  const { extends: _, ...merged } = Object.assign({}, PERMISSIVE, ...chain) as Preset & PresetRecord;
  return { ...merged, rules: Object.assign({}, ...chain.map(({ rules }) => rules)) };
}
