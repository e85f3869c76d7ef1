import { startNodeHost } from "../hosts/nodeHost";
import { stagedExtension } from "../hosts/stagedExtension";
import { windowForEachTest } from "./session";

describe("the walkthrough", () => {
  const window = windowForEachTest((scope) => startNodeHost(scope, { extension: stagedExtension(scope) }), {});

  it("opens by command, and its first step opens the sample note with its prompt, without a folder", async () => {
    const workbench = window();
    await workbench.command("Rapport: Getting Started");
    await workbench.page.getByText("Write notes with Rapport").first().waitFor();
    await workbench.page.getByRole("button", { name: "Open Sample Note" }).click();
    await workbench.editor.focus();
    await workbench.editor.underlined("info", 1);
  });
});
