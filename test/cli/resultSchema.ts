/** The machine-readable result as a JSON schema: every key there, and no other. */
const natural = { type: "integer", minimum: 1 };
const offset = { type: "integer", minimum: 0 };
const place = { start: offset, end: offset, line: natural, column: natural };
const principle = { enum: ["goals", "context", "psychotherapy", "meaning", "reactions"] };

function record(properties: Record<string, object>, optional: Record<string, object> = {}): object {
  const all = { ...properties, ...optional };
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties: all };
}

const list = (items: object): object => ({ type: "array", items });

const order = record({
  drug: { type: "string", minLength: 1 },
  class: { type: "string", minLength: 1 },
  action: { enum: ["start", "continue", "increase", "decrease", "stop"] },
  psychotropic: { type: "boolean" },
  indication: { type: ["string", "null"] },
  text: { type: "string" },
  ...place,
});

const documented = record({
  id: principle,
  status: { enum: ["documented", "partial", "absent"] },
  evidence: list(record({ text: { type: "string", minLength: 1 }, ...place })),
});

const finding = record(
  {
    rule: { type: "string", pattern: "^[a-z]+(-[a-z]+)*$" },
    severity: { enum: ["hint", "information", "warning"] },
    message: { type: "string", minLength: 1 },
    missing: list(principle),
    ...place,
    endLine: natural,
    endColumn: natural,
  },
  { paused: { const: true } },
);

export const resultSchema = record({
  version: { const: 1 },
  notes: list(
    record({
      path: { type: "string" },
      orders: list(order),
      principles: { ...list(documented), minItems: 5, maxItems: 5 },
      findings: list(finding),
    }),
  ),
});
