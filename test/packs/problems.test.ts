import assert from "node:assert/strict";
import { loadPacks } from "../../src/packs/index";
import { problemsOf, REFERENCES, RULE, SECTIONS } from "./files";

/** Each mistake once: what the file says, where the problem stands, and the words that help. */
const mistakes: readonly (readonly [name: string, text: string, at: string, ...words: RegExp[]])[] = [
  ["nothing in the file", "", "1:1", /empty/, /`kind:` and `records:`/],
  ["only a comment", "# later\n", "1:1", /empty/],
  ["a text that is not YAML", "Plan: start sertraline.\n- and so on\n", "2:1", /not YAML/],
  ["a list at the top", "- a\n", "1:1", /begins with `kind:` and `records:`/],
  ["no kind", "records: []\n", "1:1", /`kind` is missing/, /`evidence`/],
  ["a kind with a slip in it", "kind: rule\nrecords: []\n", "1:7", /Did you mean `rules`\?/],
  ["a kind that every object inherits", "kind: toString\nrecords: []\n", "1:7", /`toString` is no kind/],
  ["no records", "kind: rules\n", "1:1", /`records` is missing/],
  ["records without an entry", "kind: rules\nrecords: []\n", "2:10", /at least 1 entry/],
  ["one record without a dash", "kind: sections\nrecords:\n  category: plan\n", "3:3", /write a list/, /`- `/],
  ["a tab", "kind: sections\nrecords:\n\t- category: plan\n", "3:1", /tab/, /spaces/],
  ["a key twice", `${SECTIONS}    titles: [a plan]\n`, "5:5", /twice/],
  ["a second document", `${SECTIONS}---\n${SECTIONS}`, "5:1", /one document/, /remove `---`/],
  ["an unknown key", `${SECTIONS}    title: plan\n`, "5:5", /Unknown key `title`/, /Did you mean `titles`\?/],
  [
    "a category outside the list",
    SECTIONS.replace("category: plan", "category: plans"),
    "3:15",
    /`plans` is not allowed/,
    /Did you mean `plan`\?/,
    /`social-history`/,
  ],
  ["a missing key", SECTIONS.replace("    titles: [plan]\n", ""), "3:5", /`titles` is missing/],
  ["a list that is no list", SECTIONS.replace("[plan]", "plan"), "4:13", /write a list/],
  ["a key without a value", SECTIONS.replace(" [plan]", ""), "4:5", /empty/, /write a list/],
  ["a word that YAML reads as a number", SECTIONS.replace("[plan]", "[12]"), "4:14", /`12` as a number/, /quotes/],
  ["a list entry twice", SECTIONS.replace("[plan]", "[plan, goal, plan]"), "4:26", /already/, /remove/],
  ["an id with a space", RULE.replace("id: plan-goal", "id: plan goal"), "3:9", /lower-case words joined by hyphens/],
  ["a message that is too long", RULE.replace("{missing}", "x".repeat(120)), "7:14", /characters long: 119/],
  ["a severity with a slip", RULE.replace("information", "informaton"), "6:15", /Did you mean `information`\?/],
  ["a fix without a blank", RULE.replace("[___ goal]", "to be set"), "21:17", /\[___ what to fill in\]/],
  [
    "a rule without examples of what it leaves alone",
    RULE.replace(/ {6}clean:[\s\S]*/, ""),
    "23:7",
    /`clean` is missing/,
  ],
  ["a rule whose list of examples is empty", RULE.replace(/clean:[\s\S]*/, "clean: []\n"), "25:14", /at least 1 entry/],
  ["an address that is not https", `${REFERENCES}    url: http://example.org\n`, "6:10", /https:\/\//],
];

describe("packs: what is wrong, where, and what to write instead", () => {
  for (const [name, text, at, ...words] of mistakes)
    it(name, () => {
      const problems = problemsOf(text, ...(text.startsWith("kind: rules\nrecords:\n  -") ? [REFERENCES] : []));
      const here = problems.filter((problem) => problem.startsWith(`${at} `));
      assert.ok(here.length > 0, `nothing at ${at}, but ${JSON.stringify(problems)}`);
      for (const word of words)
        assert.ok(
          here.some((problem) => word.test(problem)),
          `${word} in ${JSON.stringify(here)}`,
        );
    });

  it("marks the wrong word from its first to its last character", () => {
    const text = SECTIONS.replace("category: plan", "category: plans");
    const [problem] = loadPacks([{ path: "s.yaml", text }]).problems;
    assert.deepEqual([problem?.line, problem?.column, problem?.endLine, problem?.endColumn], [3, 15, 3, 20]);
  });

  it("never marks more than one line, so that a missing key does not underline a whole record", () => {
    const [problem] = loadPacks([{ path: "r.yaml", text: RULE.replace("    why: Because.\n", "") }]).problems;
    assert.equal(problem?.line, problem?.endLine);
  });

  it("reports every mistake of a file at once", () => {
    const text = SECTIONS.replace("plan\n", "plans\n").replace("titles", "title");
    assert.deepEqual(
      problemsOf(text).map((problem) => problem.split(" ")[0]),
      ["3:5", "3:15", "4:5"],
    );
  });
});

describe("packs: match patterns in YAML", () => {
  const term = (pattern: string): string =>
    `kind: terms\nrecords:\n  - id: a\n    kind: therapy\n    match:\n      - ${pattern}\n`;

  it("takes every sign of the syntax in double quotes", () => {
    for (const pattern of [
      '"{sing} (in|with) the .? choir+"',
      '"#Verb !never sing"',
      '"sing .* again$"',
      '"^[sing] again"',
    ])
      assert.deepEqual(problemsOf(term(pattern)), [], pattern);
  });

  const traps: readonly [string, string, RegExp][] = [
    ["a tag that YAML takes for a comment", "wants to #Verb", /`#Verb` and what follows as a comment.*double quotes/],
    ["a tag at the start, which leaves nothing", "#Verb again", /comment.*double quotes|empty.*double quotes/],
    ["a negation that YAML takes for a tag", "!never", /YAML tag.*double quotes/],
    ["a star that YAML takes for an alias", "*sings", /YAML alias.*double quotes/],
    ["a root that YAML takes for a map", "{sing}", /wrong shape: write text/],
    ["a capture that YAML takes for a list", "[sing]", /wrong shape: write text/],
  ];
  for (const [name, pattern, words] of traps)
    it(`reports ${name}`, () => {
      const [problem] = problemsOf(term(pattern));
      assert.match(problem ?? "", words);
      assert.match(problem ?? "", /^6:/);
    });

  it("leaves an ordinary comment behind an entry alone", () => {
    assert.deepEqual(problemsOf(term("CBT # cognitive behavioral therapy")), []);
  });

  it("reports a pattern that does not parse, on the pattern", () => {
    const [problem, ...others] = problemsOf(term('"(sing|hum"'));
    assert.match(problem ?? "", /^6:9 .*\(sing\|hum/);
    assert.deepEqual(others, []);
  });

  it("reports a tag that no vocabulary defines, and takes one that another file defines", () => {
    const vocabulary = "kind: vocabulary\nrecords:\n  - tag: Choir\n    words: [choir]\n";
    assert.match(problemsOf(term('"the #Choir"'))[0] ?? "", /#Choir/);
    assert.deepEqual(problemsOf(term('"the #Choir"'), vocabulary), []);
  });
});
