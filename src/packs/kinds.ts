/** The kinds of rule file: the schema that each must satisfy and the key that names its records. */
import characters from "../../rules/schema/characters.schema.json" with { type: "json" };
import decisions from "../../rules/schema/decisions.schema.json" with { type: "json" };
import diagnoses from "../../rules/schema/diagnoses.schema.json" with { type: "json" };
import evidence from "../../rules/schema/evidence.schema.json" with { type: "json" };
import indications from "../../rules/schema/indications.schema.json" with { type: "json" };
import learned from "../../rules/schema/learned.schema.json" with { type: "json" };
import medications from "../../rules/schema/medications.schema.json" with { type: "json" };
import modifiers from "../../rules/schema/modifiers.schema.json" with { type: "json" };
import presets from "../../rules/schema/presets.schema.json" with { type: "json" };
import references from "../../rules/schema/references.schema.json" with { type: "json" };
import reflections from "../../rules/schema/reflections.schema.json" with { type: "json" };
import rules from "../../rules/schema/rules.schema.json" with { type: "json" };
import sections from "../../rules/schema/sections.schema.json" with { type: "json" };
import signs from "../../rules/schema/signs.schema.json" with { type: "json" };
import templates from "../../rules/schema/templates.schema.json" with { type: "json" };
import terms from "../../rules/schema/terms.schema.json" with { type: "json" };
import training from "../../rules/schema/training.schema.json" with { type: "json" };
import vocabulary from "../../rules/schema/vocabulary.schema.json" with { type: "json" };
import wordings from "../../rules/schema/wordings.schema.json" with { type: "json" };

export const KINDS = {
  sections: { schema: sections, id: "category" },
  medications: { schema: medications, id: "class" },
  indications: { schema: indications, id: "id" },
  terms: { schema: terms, id: "id" },
  vocabulary: { schema: vocabulary, id: "tag" },
  modifiers: { schema: modifiers, id: "id" },
  decisions: { schema: decisions, id: "id" },
  evidence: { schema: evidence, id: "id" },
  learned: { schema: learned, id: "id" },
  training: { schema: training, id: "id" },
  signs: { schema: signs, id: "id" },
  wordings: { schema: wordings, id: "id" },
  rules: { schema: rules, id: "id" },
  presets: { schema: presets, id: "id" },
  diagnoses: { schema: diagnoses, id: "id" },
  templates: { schema: templates, id: "id" },
  reflections: { schema: reflections, id: "id" },
  characters: { schema: characters, id: "id" },
  references: { schema: references, id: "id" },
} as const;

export type Kind = keyof typeof KINDS;

export function isKind(value: unknown): value is Kind {
  return typeof value === "string" && Object.hasOwn(KINDS, value);
}
