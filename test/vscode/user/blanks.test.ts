import * as path from "node:path";
import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { windowForEachTest } from "./session";

describe("blanks, by keyboard alone", () => {
  const window = windowForEachTest(
    (scope, folder) =>
      startNodeHost(scope, { extension: stagedExtension(scope), folder, file: path.join(folder, "visit.note") }),
    { "visit.note": "Follow-up visit\n\nChief complaint:\nIn the patient's words: [___ a quote]\n\nPlan:\n- Return\n" },
  );

  it("give way to a quotation that is typed over them, instead of being put into quotation marks", async () => {
    const workbench = window();
    await workbench.editor.focus();
    await workbench.editor.showing("the note", (lines) => lines.some((line) => line.includes("[___")));
    await workbench.command("Rapport: Next Blank");
    await workbench.page.getByText(/^Ln 4, Col \d+ \(\d+ selected\)/).waitFor();
    await workbench.page.keyboard.type('"Still tired."');
    await workbench.editor.showing("the quotation", (lines) =>
      lines.includes('In the patient\'s words: "Still tired."'),
    );
  });
});
