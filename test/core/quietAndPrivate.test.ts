/** What pauses every question, what is never among the findings, and what another country or visit changes. */
import assert from "node:assert/strict";
import { createLinter, type LintOptions } from "../../src/core/index";
import { builtin } from "../../src/packs/index";
import { rapportHere } from "../cli/command";

const linter = createLinter(builtin);
const PRIVATE = builtin.rules.filter((rule) => rule.private).map(({ id }) => id);
const rulesOf = (text: string, options?: LintOptions) => linter.lint(text, options).findings.map(({ rule }) => rule);

describe("acute care in a note", () => {
  const acute = "HPI: Placed on a legal hold.\nPlan: Start sertraline 50 mg. Follow-up: ***\n";

  it("pauses every question with one hint, and leaves what the text itself shows", () => {
    assert.deepEqual(rulesOf(acute, { preset: "teaching" }), ["acute-safety-quiet-mode", "unfilled-blank"]);
  });

  it("keeps what waits apart, so that a program or the review can still tell what the plan lacks", () => {
    const { paused } = linter.lint(acute, { preset: "standard" });
    assert.deepEqual(paused.find(({ rule }) => rule === "prescribing-plan")?.missing, [
      "goals",
      "context",
      "psychotherapy",
    ]);
    assert.ok(!paused.some(({ rule }) => PRIVATE.includes(rule)));
    assert.deepEqual(linter.lint("Plan: Start sertraline 50 mg.").paused, []);
  });

  it("lets the questions back where the hint is dismissed or switched off", () => {
    const key = linter.lint(acute).findings[0]!.key;
    assert.ok(rulesOf(acute, { dismissed: new Set([key]) }).includes("prescribing-plan"));
    assert.ok(rulesOf(acute, { rules: { "acute-safety-quiet-mode": "off" } }).includes("prescribing-plan"));
  });
});

describe("private questions", () => {
  const text = "Plan: She demanded alprazolam. Start alprazolam 0.5 mg.\n";

  it("are never among the findings, whatever is set, and are only run where they are asked for", () => {
    const rules = Object.fromEntries(PRIVATE.map((id) => [id, "warning" as const]));
    for (const preset of ["quiet", "standard", "teaching"]) {
      const result = linter.lint(text, { preset, rules, all: true });
      assert.equal("private" in result, false);
      assert.ok(!result.findings.some(({ rule }) => PRIVATE.includes(rule)));
    }
    const asked = linter.lint(text, { rules, all: true, private: true });
    assert.ok(asked.private!.length > 0);
    assert.ok(!asked.findings.some(({ rule }) => PRIVATE.includes(rule)));
  });

  it("wait with all others while acute care is recorded, and come back with them", () => {
    const acute = `HPI: Placed on a legal hold.\n${text}`;
    const options = { preset: "teaching", private: true } as const;
    assert.deepEqual(linter.lint(acute, options).private, []);
    const { key } = linter.lint(acute, options).findings.find(({ rule }) => rule === "acute-safety-quiet-mode")!;
    assert.ok(linter.lint(acute, { ...options, dismissed: new Set([key]) }).private!.length > 0);
  });

  it("change nothing else: the same findings are shown and left out with them as without", () => {
    const { private: asked, ...withThem } = linter.lint(text, { preset: "standard", private: true });
    const without = linter.lint(text, { preset: "standard" });
    assert.ok(asked);
    assert.deepEqual([withThem.findings, withThem.hidden], [without.findings, without.hidden]);
  });

  it("can each be dismissed or switched off, like any other", () => {
    const options = { preset: "teaching", private: true } as const;
    const asked = linter.lint(text, options).private!;
    assert.deepEqual(new Set(asked.map(({ rule }) => rule)), new Set(PRIVATE));
    for (const { rule, key } of asked) {
      const left = [{ dismissed: new Set([key]) }, { rules: { [rule]: "off" } as const }].map((each) =>
        linter.lint(text, { ...options, ...each }).private!.some((other) => other.rule === rule),
      );
      assert.deepEqual(left, [false, false], rule);
    }
  });

  it("insert nothing, since nothing of them belongs into a chart", () => {
    for (const rule of builtin.rules.filter((each) => each.private)) assert.equal(rule.fix, undefined, rule.id);
  });

  it("have no way into the output of the command line", async () => {
    const args = PRIVATE.flatMap((id) => ["--rule", `${id}=warning`]);
    for (const format of ["text", "json"]) {
      const { stdout } = await rapportHere(["check", "-", "--format", format, "--preset", "teaching", ...args], {
        stdin: text,
      });
      for (const id of PRIVATE) assert.ok(!stdout.includes(id), `${id} in ${format}`);
      assert.doesNotMatch(stdout, /Private:/);
    }
  });
});

describe("rules of one country", () => {
  it("are silent where its locale is not among those that are wanted", () => {
    const text = "Billing: 99214, 90833\n";
    assert.deepEqual(rulesOf(text), ["psychotherapy-addon-time"]);
    assert.deepEqual(rulesOf(text, { locales: [] }), []);
  });
});

describe("the middle of a course", () => {
  const course = "HPI: Started sertraline on 3/2/2024.\nPlan: Continue sertraline 50 mg.\n";
  const asks = (options: LintOptions) => rulesOf(course, options).includes("alliance-check-midtreatment");

  it("is told from the day of the visit, which the caller may give and nobody guesses", () => {
    assert.ok(asks({ today: "2024-04-06" }));
    assert.ok(!asks({ today: "2024-07-06" }));
    assert.ok(!asks({}));
  });

  it("asks under one key from week to week, so that one dismissal is enough", () => {
    const keyOf = (week: number) =>
      linter
        .lint(`HPI: Week ${week} on escitalopram.\nPlan: Continue escitalopram 10 mg.\n`)
        .findings.find(({ rule }) => rule === "alliance-check-midtreatment")?.key;
    assert.ok(keyOf(4));
    assert.equal(keyOf(4), keyOf(6));
  });
});

describe("wordings", () => {
  const text = "HPI: Patient refused labs. He refused them twice. Poor insight.\n";
  const found = (options: LintOptions = {}) =>
    linter.lint(text, options).findings.filter(({ rule }) => rule === "stigmatizing-language");

  it("are reported once each, with the other places", () => {
    assert.deepEqual(
      found().map(({ wording, related }) => [wording, related.length]),
      [["wording-refused", 1]],
    );
  });

  it("can each be switched on and off by their own id", () => {
    const rules = { "wording-refused": "off", "wording-poor-insight": "information" } as const;
    assert.deepEqual(
      found({ rules }).map(({ wording, severity }) => [wording, severity]),
      [["wording-poor-insight", "information"]],
    );
  });

  it("offer a description with blanks in the place of the words, and nothing without a blank", () => {
    for (const { instead } of builtin.lexicon.wordings) assert.match(instead, /\[___ /);
    const [fix] = found()[0]!.fixes;
    assert.equal(text.slice(fix!.start, fix!.end), "refused");
  });
});
