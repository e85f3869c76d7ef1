/** Every picture of README and walkthrough, and what a person does to see it. */
import type { Workbench } from "../driver/workbench";
import type { Picture } from "./take";

const both = ["light", "dark"] as const;
/** Small enough to be shipped, and to be read beside the text of a step. */
const small = { width: 900, height: 640, top: 36 };
/** For what hangs from the top of the window. */
const low = { width: 900, height: 420, top: 0 };

const TYPED = `Follow-up visit

Interval history:
Energy still low, sleeping six hours. No suicidal thoughts.

Plan:
`;

const SHORT = `${TYPED}Increase sertraline to 100 mg daily.
`;

export const PICTURES: readonly Picture[] = [
  { name: "screenshots/prompt.png", themes: ["light"], act: showExplanation },
  { name: "screenshots/prompt-dark.png", themes: ["dark"], act: showExplanation },
  { name: "screenshots/quick-fixes.png", themes: ["light"], act: openFixes },
  { name: "screenshots/blanks.png", themes: ["light"], act: fillPlan },
  { name: "screenshots/templates.png", themes: ["light"], act: offerTemplates },
  { name: "screenshots/review.png", themes: ["light"], act: openReview },
  {
    name: "walkthrough/sample-{theme}.webp",
    themes: both,
    size: small,
    act: ({ editor }) => editor.underlined("info", 1),
  },
  { name: "walkthrough/prompt-{theme}.webp", themes: both, size: { ...small, height: 760 }, act: showExplanation },
  { name: "walkthrough/fix-{theme}.webp", themes: both, size: small, act: fillPlan },
  {
    name: "walkthrough/template-{theme}.webp",
    themes: both,
    text: SHORT,
    size: low,
    act: offerTemplates,
  },
  {
    name: "walkthrough/copy-{theme}.webp",
    themes: both,
    text: SHORT,
    size: low,
    act: askBeforeCopying,
  },
  {
    name: "screenshots/sequence/8-review.png",
    themes: ["light"],
    text: TYPED,
    size: { ...low, height: 456, top: 36 },
    async act(workbench, keep) {
      const { editor, page } = workbench;
      await editor.goTo(7, 1);
      await keep("screenshots/sequence/1-note.png");
      await editor.type("Increase sertraline to 100 mg daily.");
      await editor.underlined("info", 1);
      await keep("screenshots/sequence/2-plan.png");
      await editor.goToText("sertraline to 100");
      await editor.hoverAtCaret(/Why it matters/);
      await keep("screenshots/sequence/3-hover.png");
      await page.keyboard.press("Escape");
      await editor.quickFixes();
      await keep("screenshots/sequence/4-fixes.png");
      await editor.takeFix(/goal/i);
      await editor.showing("a blank", (lines) => lines.some((line) => line.includes("[___")));
      await keep("screenshots/sequence/5-blank.png");
      await page.keyboard.type("be back in class by spring.");
      await page.keyboard.press("Escape");
      await editor.showing("the goal", (lines) => lines.some((line) => line.includes("back in class")));
      await keep("screenshots/sequence/6-filled.png");
      await page.keyboard.press("End");
      await editor.type(" Sleep is worse since the breakup in May. Sees her therapist every other week.");
      await editor.underlined("info", 0);
      await keep("screenshots/sequence/7-quiet.png");
      await workbench.review.open();
      await workbench.review.row(/^Goals: documented/);
    },
  },
];

/** The hover, high enough for the first source; once pulled up, it keeps its height when the mouse comes back. */
async function showExplanation({ editor, page }: Workbench): Promise<void> {
  const yearOfCitation = /\b(19|20)\d\d\b/;
  await editor.underlined("info", 1);
  await editor.hoverWithMouse("info", yearOfCitation);
  await editor.pullHoverUpTo(40);
  await editor.hoverWithMouse("info", yearOfCitation);
  // The hover's scroll bar fades a moment later.
  await page.locator(".monaco-resizable-hover .scrollbar.vertical.invisible").first().waitFor({ state: "attached" });
}

async function openFixes({ editor }: Workbench): Promise<void> {
  await editor.underlined("info", 1);
  await editor.goToText("sertraline to 100");
  await editor.quickFixes();
}

async function fillPlan(workbench: Workbench): Promise<void> {
  await openFixes(workbench);
  await workbench.editor.takeFix(/each missing/i);
  await workbench.editor.showing("blanks", (lines) => lines.filter((line) => line.includes("[___")).length >= 3);
}

async function offerTemplates(workbench: Workbench): Promise<void> {
  await workbench.command("Rapport: New Note from Template");
  await workbench.offered();
}

async function openReview(workbench: Workbench): Promise<void> {
  await workbench.editor.underlined("info", 1);
  await workbench.review.open();
  await workbench.review.row(/^Goals: not found/);
}

async function askBeforeCopying(workbench: Workbench): Promise<void> {
  await fillPlan(workbench);
  await workbench.page.keyboard.press("Escape");
  await workbench.command("Rapport: Copy for EHR");
  await workbench.offered();
}
