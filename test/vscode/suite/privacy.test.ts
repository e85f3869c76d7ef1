import assert from "node:assert/strict";
import * as net from "node:net";
import * as vscode from "vscode";
import { eventually } from "../driver/eventually";
import { readNetworkLog } from "../hosts/networkLog";
import { bareNote, closeAll, rangeOf, show, showsRules } from "./notes";

/** TEST-NET-1: an address that no machine has. */
const nowhere = "192.0.2.1";

describe("privacy (under the guard of the embedded host)", () => {
  const file = process.env.RAPPORT_NETWORK_LOG;
  before(function () {
    // Only the embedded host runs under the guard.
    if (!file) this.skip();
  });
  after(closeAll);

  it("is watched: the guard sees a connection that the extension host tries, and the server runs under it too", async () => {
    assert.throws(() => net.connect({ host: nowhere, port: 80 }), /network guard/);
    assert.ok(readNetworkLog(file!).attempts.some((attempt) => attempt.startsWith(nowhere)));
    await showsRules((await show(bareNote)).document, "prescribing-plan");
    await eventually(
      () => readNetworkLog(file!).guarded,
      (guarded) => guarded.some((command) => /[\\/]dist[\\/]server[\\/]node\.js/.test(command)),
      "the server's process under the guard",
    );
  });

  it("connects to no other machine while a note is checked, explained and fixed", async () => {
    const { document } = await show(bareNote);
    await showsRules(document, "prescribing-plan");
    const place = rangeOf(document, "sertraline to 100");
    await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, place.start);
    await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, place);
    await vscode.commands.executeCommand("rapport.newNote", "follow-up");
    const others = readNetworkLog(file!).attempts.filter((attempt) => !attempt.startsWith(nowhere));
    assert.deepEqual(others, []);
  });
});
