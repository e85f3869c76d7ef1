/** A rule as a Markdown page: what triggers it, what clears it, near misses, why, sources, and how to switch it off. */
import { type Adjustable, type Knowledge, type Rule, type RuleElement, resolvePreset, settingOf } from "../core/index";

type Example = Rule["examples"]["clean"][number];

/** Notes of each kind that are shown; the rule file has them all. */
const SHOWN = 4;

/** The page of a rule, or of one element of a rule. */
export function rulePage(subject: Adjustable, knowledge: Knowledge): string {
  const rule = subject.element ? elementAsRule(subject.rule, subject.element) : subject.rule;
  const sections: (readonly [title: string, body: string])[] = [
    ["What triggers it", triggers(rule)],
    ["What clears it", clears(rule)],
    ["Near misses", `Notes in which it stays quiet:\n\n${notes(rule.examples.clean)}`],
    ["Why", reasons(rule)],
    ["Sources", sources(rule, knowledge)],
    ["How to change it", switches(subject, knowledge)],
  ];
  const part = subject.element
    ? `Part of rule \`${subject.rule.id}\`; by itself \`${subject.id}\``
    : `Rule \`${subject.id}\``;
  const head = `# ${capital(subject.title)}\n\n${part}, severity ${subject.severity}. It says: "${rule.message}"\n`;
  return `${[head, ...sections.map(([title, body]) => `## ${title}\n\n${body}\n`)].join("\n")}`;
}

/** The rule as it would be with this element alone. */
function elementAsRule(rule: Rule, element: RuleElement): Rule {
  const { fixAllTitle: _, ...rest } = rule;
  const { flagged, clean } = rule.examples;
  const own = { flagged: flagged.filter(({ missing }) => missing?.includes(element.principle)), clean };
  return {
    ...rest,
    message: rule.message.replaceAll("{missing}", element.name),
    sources: element.sources,
    elements: [element],
    examples: element.examples ?? own,
  };
}

function triggers({ elements = [], match = [], lookedFor, examples }: Rule): string {
  const looked = elements.map(({ name, lookedFor }) => `- ${capital(name)}: ${lookedFor}`);
  const forms = match.map((form) => `- \`${form}\``);
  return [
    ...(looked.length > 0 ? [`It looks for these, and says which were not found:\n\n${looked.join("\n")}`] : []),
    ...(lookedFor ? [`It looks for this, and asks where it is not found: ${lookedFor}`] : []),
    ...(forms.length > 0 ? [`It looks for these forms (\`...\` stands for any words):\n\n${forms.join("\n")}`] : []),
    `For example:\n\n${notes(examples.flagged)}`,
  ].join("\n\n");
}

function clears({ elements = [], fixAllTitle, clears: examples = [], fix }: Rule): string {
  if (examples.length > 0)
    return [
      `${SUCH_WORDS}\n`,
      ...examples.map((example) => `- "${example}"`),
      ...(fix ? linesToFill(fix, "- ") : []),
    ].join("\n");
  if (elements.length === 0)
    return "Answer what it stands on, or delete those words. Nothing else in the note clears it.";
  const words = elements.map(({ name, clears: examples, fix }: RuleElement) =>
    [`- ${capital(name)}`, ...examples.map((example) => `  - "${example}"`), ...linesToFill(fix, "  - ")].join("\n"),
  );
  const all = fixAllTitle ? `\n\nThe fix "${fixAllTitle}" adds the lines together.` : "";
  return `${SUCH_WORDS}\n\n${words.join("\n")}${all}`;
}

/** The line of the fix, and what it says instead where the note names the medicine or what it is for. */
function linesToFill({ text, linked = [] }: NonNullable<Rule["fix"]>, lead: string): string[] {
  const linkedLines = linked.map(
    (each) =>
      `${lead}for an order that tells it${each.actions ? ` (${each.actions.join(", ")})` : ""}: \`${each.text}\``,
  );
  return [`${lead}as a line to fill: \`${text}\``, ...linkedLines];
}

const SUCH_WORDS = "Words such as these. What matters is what they say, not how.";

function reasons({ why, elements = [] }: Rule): string {
  const each = elements.map((element) => `- ${capital(element.name)}: ${element.why}`);
  return [why.trim(), ...(each.length > 0 ? [each.join("\n")] : [])].join("\n\n");
}

function notes(examples: readonly Example[]): string {
  return examples
    .slice(0, SHOWN)
    .map(({ note, before }) => {
      const earlier = before === undefined ? "" : `After this note of the visit before:\n\n${fenced(before)}\n\n`;
      return `${earlier}${fenced(note)}`;
    })
    .join("\n\n");
}

function sources({ sources: own, elements = [] }: Rule, { references }: Knowledge): string {
  return sourceLines([...own, ...elements.flatMap((element) => element.sources)], references);
}

/** Each source once, with what it found and its caution. */
export function sourceLines(keys: readonly string[], references: Knowledge["references"]): string {
  const cited = [...new Set(keys)].flatMap((key) => references.find(({ id }) => id === key) ?? []);
  if (cited.length === 0) return "None: the text itself shows it.";
  return cited
    .map(({ citation, url, finding, caution }) =>
      [`- ${citation}${url ? ` <${url}>` : ""}`, `  ${finding}`, ...(caution ? [`  Caution: ${caution}`] : [])].join(
        "\n",
      ),
    )
    .join("\n");
}

function fenced(note: string): string {
  return `\`\`\`text\n${note.trimEnd()}\n\`\`\``;
}

function switches(subject: Adjustable, { presets }: Knowledge): string {
  const { id, rule } = subject;
  if (rule.private)
    return "It is for the writer's own reflection: never in Problems, in a result or in a file, and off on the command line.";
  const settings = presets.map((preset) => {
    const setting = settingOf(subject, resolvePreset(presets, preset.id));
    return `${preset.id} (${setting ?? "as above"})`;
  });
  return [
    ...(settings.length > 0 ? [`In the presets: ${settings.join(", ")}.`] : []),
    ...(rule.locale
      ? [`It holds in one country: without \`${rule.locale}\` in \`rapport.locales\` (\`--locales\`) it is silent.`]
      : []),
    `On the command line: \`rapport check --rule ${id}=off\`, or a severity instead of \`off\`.`,
    `In the editor's settings:\n\n\`\`\`json\n{ "rapport.rules": { "${id}": "off" } }\n\`\`\``,
  ].join("\n\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
