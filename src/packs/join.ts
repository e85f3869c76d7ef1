/** Valid records of all files -> knowledge, upon a base if there is one. */
import type { Knowledge } from "../core/index";
import { isKind, KINDS, type Kind } from "./kinds";
import { idOf, type PlacedRecord } from "./records";

/** Training sentences are left out: knowledge holds only the model made of them. Records keep their order; one with the name of a base record takes its place, every other follows. */
export function joinRecords(records: readonly PlacedRecord[], base?: Knowledge): Knowledge {
  const all = <T>(kind: Kind, before: readonly T[] = []): T[] => {
    const own = new Map(
      records.filter((record) => record.kind === kind).map((record) => [idOf(record), record.data as T]),
    );
    const kept = before.map((data) => {
      const id = String((data as Record<string, unknown>)[KINDS[kind].id]);
      const instead = own.get(id);
      own.delete(id);
      return instead ?? data;
    });
    return [...kept, ...own.values()];
  };
  const lexicon = base?.lexicon;
  return {
    lexicon: {
      sections: all("sections", lexicon?.sections),
      medications: all("medications", lexicon?.medications),
      indications: all("indications", lexicon?.indications),
      terms: all("terms", lexicon?.terms),
      vocabulary: all("vocabulary", lexicon?.vocabulary),
      modifiers: all("modifiers", lexicon?.modifiers),
      decisions: all("decisions", lexicon?.decisions),
      evidence: all("evidence", lexicon?.evidence),
      learned: all("learned", lexicon?.learned),
      signs: all("signs", lexicon?.signs),
      wordings: all("wordings", lexicon?.wordings),
    },
    rules: all("rules", base?.rules),
    presets: all("presets", base?.presets),
    diagnoses: all("diagnoses", base?.diagnoses),
    templates: all("templates", base?.templates),
    reflections: all("reflections", base?.reflections),
    characters: all("characters", base?.characters),
    references: all("references", base?.references),
    ...(base?.model ? { model: base.model } : {}),
    ...(base?.readAhead ? { readAhead: base.readAhead } : {}),
  };
}

/** The base without the records that are switched off. */
export function without(base: Knowledge, disabled: ReadonlyMap<Kind, ReadonlySet<string>>): Knowledge {
  const kept = <T extends object>(records: T): T =>
    Object.fromEntries(
      Object.entries(records).map(([kind, list]) => {
        const off = isKind(kind) ? disabled.get(kind) : undefined;
        if (!off?.size || !Array.isArray(list)) return [kind, list];
        return [kind, list.filter((data) => !off.has(String(data[KINDS[kind as Kind].id])))];
      }),
    ) as T;
  return { ...kept(base), lexicon: kept(base.lexicon) };
}
