/** What rules ask about has to be known to some record: topics of signs, principles, indications. */
import { PRINCIPLES } from "../core/index";
import type { DataPath } from "./problem";
import type { PlacedRecord } from "./records";
import { type Complaint, complain, didYouMean } from "./wording";

export interface KnownTopics {
  readonly topics: ReadonlySet<string>;
  readonly indications: ReadonlySet<string>;
  /** Ids of terms of kind problem. */
  readonly problems: ReadonlySet<string>;
}

export function topicsOf(signs: readonly { readonly topic?: unknown }[]): Set<string> {
  return new Set([...PRINCIPLES, ...signs.map(({ topic }) => String(topic))]);
}

export function unknownTopics({ kind, data, at }: PlacedRecord, known: KnownTopics): Complaint[] {
  if (kind === "diagnoses")
    return [
      ...unknown(data.problems, [...at, "problems"], known.problems, PROBLEM),
      ...unknown(data.signs, [...at, "signs"], known.topics, TOPIC),
      ...unknown(data.except, [...at, "except"], known.topics, TOPIC),
    ];
  if (kind === "wordings") return unknown(data.notWith, [...at, "notWith"], known.problems, PROBLEM);
  if (kind !== "rules") return [];
  const conditions: [unknown, DataPath][] = [
    [data.when, [...at, "when"]],
    ...listOf(data.orWhen).map((each, index): [unknown, DataPath] => [each, [...at, "orWhen", index]]),
  ];
  return [
    ...unknown(data.words, [...at, "words"], known.topics, TOPIC),
    ...unknown(data.topics, [...at, "topics"], known.topics, TOPIC),
    ...(data.noteDate === undefined ? [] : unknown([data.noteDate], at, known.topics, TOPIC)),
    ...conditions.flatMap(([condition, path]) =>
      unknown((condition as Keyed)?.present, [...path, "present"], known.topics, TOPIC),
    ),
    ...listOf(data.clearedBy).flatMap((clearing, index) => {
      const path = [...at, "clearedBy", index];
      return [
        ...unknown((clearing as Keyed).topics, [...path, "topics"], known.topics, TOPIC),
        ...unknown(
          (clearing as Keyed).indications,
          [...path, "indications"],
          known.indications,
          "indication has the id",
        ),
      ];
    }),
  ];
}

type Keyed = Readonly<Record<string, unknown>>;
const TOPIC = "sign has the topic";
const PROBLEM = "term of kind problem has the id";

function unknown(names: unknown, path: DataPath, known: ReadonlySet<string>, what: string): Complaint[] {
  return listOf(names).flatMap((name, index) =>
    known.has(String(name))
      ? []
      : [complain([...path, index], `No ${what} \`${name}\`. ${didYouMean(name, [...known])}`.trim())],
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
