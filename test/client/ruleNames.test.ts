import assert from "node:assert/strict";
import { dateInName, earlierNotes, isRuleFileName, parseFolder } from "../../src/client/ruleNames";

describe("client: the day in a file's name", () => {
  it("is read however people write it, as long as the year comes first", () => {
    const names = {
      "2024-03-02.note": "2024-03-02",
      "2024_03_02 visit.note": "2024-03-02",
      "AB 20240302.note": "2024-03-02",
      "visit 2024.03.02 follow-up.note": "2024-03-02",
    };
    for (const [name, day] of Object.entries(names)) assert.equal(dateInName(name), day, name);
  });

  it("is not made up from numbers that are no day", () => {
    for (const name of ["visit.note", "03-02-2024.note", "2024-13-40.note", "MRN 1202403021.note", "2024-02-30.note"])
      assert.equal(dateInName(name), undefined, name);
  });
});

describe("client: the notes offered for comparison", () => {
  const folder = [
    "2024-01-05.note",
    "2024-03-02.note",
    "2024-02-10.soap",
    "2024-04-01.note",
    "plan.note",
    "2024-01-09.txt",
  ];

  it("are those of earlier days in the same folder, the latest first", () => {
    assert.deepEqual(earlierNotes(folder, "2024-03-02.note"), ["2024-02-10.soap", "2024-01-05.note"]);
  });

  it("are all that have a day where the note itself has none, as a draft that was not saved", () => {
    assert.deepEqual(earlierNotes(folder, "Untitled-1").slice(0, 2), ["2024-04-01.note", "2024-03-02.note"]);
  });

  it("never hold the note itself, or one of the same day", () => {
    assert.deepEqual(earlierNotes(["2024-03-02 a.note", "2024-03-02 b.note"], "2024-03-02 a.note"), []);
  });
});

describe("client: names in settings and folders", () => {
  it("tells an address from a path, so that a folder on no disk can be named", () => {
    assert.deepEqual(parseFolder(" /home/ada/rules "), { name: "/home/ada/rules", isUri: false });
    assert.deepEqual(parseFolder("C:\\rules"), { name: "C:\\rules", isUri: false });
    assert.deepEqual(parseFolder("vscode-vfs://github/a/b"), { name: "vscode-vfs://github/a/b", isUri: true });
    for (const none of ["", "  ", undefined, 7]) assert.equal(parseFolder(none), undefined);
  });

  it("reads YAML files and nothing else", () => {
    assert.ok(isRuleFileName("a.yaml") && isRuleFileName("B.YML"));
    assert.ok(!isRuleFileName("yaml") && !isRuleFileName("a.yaml.bak"));
  });
});
