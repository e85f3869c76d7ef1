/** Templates, dot phrases and choices as somebody uses them who never takes a hand off the keyboard. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { windowForEachTest } from "./session";

const NOTE = "Assessment:\nPTSD since the crash.\n\nPlan:\n- Increase Zoloft to 100 mg daily for low mood.\n";
const PHRASE = "HPI: ***\nMood: {MOOD:123}\nPLAN\nCall @NAME@\n";

describe("Writing from templates, by keyboard alone", () => {
  let folder = "";
  const window = windowForEachTest(
    (scope, home) => {
      folder = home;
      return startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") });
    },
    { "visit.note": NOTE },
  );

  it("asks in three steps with a way back, adds what belongs to the note's diagnosis, and shows help that is no text", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await editor.underlined("info", 1);
    await workbench.command("Rapport: New Note from Template");
    await workbench.atStep("1/3");
    await workbench.pick("follow-up", "Follow-up");
    await workbench.atStep("2/3");
    await page.keyboard.press("Control+Alt+Minus");
    await workbench.atStep("1/3");
    await page.keyboard.press("Enter");
    await workbench.atStep("2/3");
    assert.match(await workbench.checked(), /^PTSD/);
    await page.keyboard.press("Enter");
    await workbench.atStep("3/3");
    await page.keyboard.press("Enter");
    const lines = await editor.showing("the template", (shown) =>
      shown.some((line) => line.startsWith("Unsafe now: [___")),
    );
    assert.match(lines.join("\n"), /^Goals:$/m, "the help is no part of the line");
    assert.match(await editor.textBeside("Goals:"), /friendship, faith and play are goals/);
    await page.keyboard.type("I went out on Sunday");
    await page.keyboard.press("Tab");
    await page.keyboard.type("sleeps better");
    await editor.showing(
      "both blanks filled",
      (shown) => /I went out on Sunday/.test(shown[1]!) && /sleeps better/.test(shown[2]!),
    );
    await editor.goTo(5, 2);
    assert.match(await editor.hoverAtCaret(/hours of sleep are measures/), /^Work, study/);
  });

  it("expands a dot phrase, with a preview that says what it will insert, what for, and from where", async () => {
    const { editor, page } = window();
    await editor.underlined("info", 1);
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(".goal", { delay: 40 });
    assert.match((await editor.suggestions())[0]!, /^\.goal/);
    await page.keyboard.press("ControlOrMeta+Space");
    const said = await editor.suggestionDetails(/Source 1/);
    assert.match(said, /Inserts: Goal in the patient's words: \[___ /);
    assert.match(said, /For: /);
    await page.keyboard.press("Enter");
    await editor.showing("the line", (shown) =>
      shown.some((line) => line.startsWith("Goal in the patient's words: [___")),
    );
    await page.keyboard.type("drive to work again");
    await editor.showing("the goal", (shown) => shown.includes("Goal in the patient's words: drive to work again"));
  });

  it("names the order in the blank of its fix, and lets one choose where there are several ways to fill one", async () => {
    const { editor, page } = window();
    await editor.underlined("info", 1);
    await editor.goToText("Zoloft");
    await editor.quickFixes();
    await editor.takeFix(/each missing/i);
    await editor.showing("the order in the label", (shown) =>
      shown.some((line) => line.includes("that Zoloft for low mood")),
    );
    await page.keyboard.type("drive again");
    await page.keyboard.press("Tab");
    await page.keyboard.type("worse since her brother left");
    await page.keyboard.press("Tab");
    const ways = await editor.suggestions();
    assert.match(ways[0]!, /^\[___ current/, "the blank itself is what stands there until one is chosen");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await editor.showing("the choice", (shown) =>
      shown.some((line) => /^- Psychotherapy: offered; next step: \[___/.test(line)),
    );
    await editor.underlined("info", 1);
  });

  it("makes a SmartPhrase from the selection a template of one's own, that the picker marks as such", async () => {
    const workbench = window();
    const { editor, page } = workbench;
    await editor.underlined("info", 1);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(PHRASE);
    await page.keyboard.press("ControlOrMeta+a");
    await workbench.command("Rapport: Import SmartPhrase");
    await workbench.atStep("1/2");
    await page.keyboard.press("Enter");
    await workbench.atStep("2/2");
    await page.keyboard.type("Tuesday clinic");
    await page.keyboard.press("Enter");
    await editor.showing("the file", (shown) => shown.some((line) => line.includes("dotPhrase: .tuesday-clinic")));
    assert.ok(fs.existsSync(path.join(folder, ".rapport", "templates", "tuesday-clinic.yaml")));
    await workbench.command("Rapport: New Note from Template");
    await workbench.atStep("1/3");
    await workbench.pick("tuesday", "your own");
    await workbench.atStep("2/3");
    await page.keyboard.press("Enter");
    await workbench.atStep("3/3");
    await page.keyboard.press("Enter");
    await editor.showing("the phrase", (shown) => shown.slice(0, 4).join("\n") === PHRASE.trim());
  });
});
