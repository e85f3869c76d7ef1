import assert from "node:assert/strict";
import { rapportHere } from "./command";

const exported = (stdin: string, ...options: string[]) => rapportHere(["export", "-", ...options], { stdin });

describe("cli: export", () => {
  it("prints the note in plain characters, with the line ends that were asked for", async () => {
    const { code, stdout, stderr } = await exported("Plan:\n• “Sertraline” 50 → 100 mg\n", "--line-endings", "crlf");
    assert.deepEqual([code, stderr], [0, ""]);
    assert.equal(stdout, 'Plan:\r\n- "Sertraline" 50 -> 100 mg\r\n');
  });

  it("prints nothing while a blank is open, and says where each stands", async () => {
    const { code, stdout, stderr } = await exported("Goal: [___ aim]\nSleep: ***\n");
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /<stdin>:1:7: open blank: \[___ aim\]\n<stdin>:2:8: open blank: \*\*\*\n.*--with-blanks/);
  });

  it("prints it all the same where that is asked for, with the wildcard of record systems if one wants it", async () => {
    const asked = ["--with-blanks", "--blanks", "wildcard"];
    const { code, stdout } = await exported("Goal: [___ aim]\n", ...asked);
    assert.deepEqual([code, stdout], [0, "Goal: ***\n"]);
  });

  it("names what has no plain form and keeps it, so that nothing is lost unseen", async () => {
    const { code, stdout, stderr } = await exported("Mood 😊\n");
    assert.deepEqual([code, stdout], [0, "Mood 😊\n"]);
    assert.match(stderr, /1:6: no plain form, left as it is: 😊 \(U\+1F60A\)/u);
  });

  it("ends with 2 where the file cannot be read", async () => {
    const { code, stdout, stderr } = await rapportHere(["export", "nowhere.note"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /nowhere\.note/);
  });
});
