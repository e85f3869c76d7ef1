/** A wording as a Markdown page: the words, when it speaks, what may stand instead, why, sources, and how to change it. */
import type { Knowledge, WordingRecord } from "../core/index";
import { sourceLines } from "./rulePage";

export function wordingPage(record: WordingRecord, { references }: Knowledge): string {
  const { id, instead, why, sources, examples } = record;
  const sections: (readonly [title: string, body: string])[] = [
    ["When it speaks", whenItSpeaks(record)],
    [
      "What may stand instead",
      `\`${instead}\`\n\nOnly where it is true of this patient; it is never put in by itself.`,
    ],
    ...(examples ? [["Near misses", `It leaves these alone:\n\n${list(examples["does-not-count"])}`] as const] : []),
    ["Why", why.trim()],
    ["Sources", sourceLines(sources, references)],
    ["How to change it", switches(record)],
  ];
  const head = `# ${titleOf(record)}\n\nWording \`${id}\`, reported by the rule on wordings\n`;
  return [head, ...sections.map(([title, body]) => `## ${title}\n\n${body}\n`)].join("\n");
}

/** "wording-poor-historian" -> "Poor historian". */
export function titleOf({ id }: WordingRecord): string {
  const words = id.replace(/^wording-/, "").replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SPEAKS: Readonly<Record<WordingRecord["default"], string>> = {
  on: "Wherever the writer uses the words.",
  context: "Where the sentence makes the words the writer's judgment of the patient.",
  off: "Not unless a setting names it: the words are a convention, or mostly something else.",
};

function whenItSpeaks({ default: speaks, match, examples }: WordingRecord): string {
  return [
    `${SPEAKS[speaks]} Quoted speech, denied words, headings, names and titles of diagnoses, and copied records are left alone.`,
    `It looks for these words:\n\n${match.map((pattern) => `- \`${pattern}\``).join("\n")}`,
    ...(examples ? [`For example:\n\n${list(examples.counts)}`] : []),
  ].join("\n\n");
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join("\n");
}

function switches({ id, default: speaks }: WordingRecord): string {
  const wanted = speaks === "off" ? "hint" : "off";
  return [
    `On the command line: \`rapport check --rule ${id}=${wanted}\`.`,
    `In the editor's settings:\n\n\`\`\`json\n{ "rapport.rules": { "${id}": "${wanted}" } }\n\`\`\``,
  ].join("\n\n");
}
