// In place of the editor, before anything of the client asks for it.
import "./fakeVscode";

import assert from "node:assert/strict";
import { createDismissalStore, type Dismissal, MOST } from "../../src/client/dismissals/store";
import { Memento } from "./fakeVscode";

const dismissal = (file: string, at = 1): Dismissal => ({
  ...{ file, keys: ["k1", "k2"], rule: "prescribing-plan", scope: "prompt", reason: "urgent-visit", at },
});

describe("client: what is dismissed", () => {
  let workspace: Memento;
  let installation: Memento;
  const open = () => createDismissalStore(workspace, installation);
  beforeEach(() => {
    workspace = new Memento();
    installation = new Memento();
  });

  it("is there again in the next window, with the salt by which the server knows it", async () => {
    const first = await open();
    await first.add(dismissal("note"), true);
    const next = await open();
    assert.deepEqual(next.in("note"), [dismissal("note")]);
    assert.deepEqual(next.kept(), first.kept());
    assert.deepEqual(next.kept().notes, [{ file: "note", keys: ["k1", "k2"] }]);
  });

  it("has a salt of its own in every installation, long enough that nobody guesses it", async () => {
    const { salt } = (await open()).kept();
    assert.match(salt, /^[0-9a-f]{64}$/);
    installation = new Memento();
    assert.notEqual((await open()).kept().salt, salt);
  });

  it("is only in memory where it is not to last, and then nothing is written", async () => {
    const store = await open();
    await store.add(dismissal("untitled"), false);
    assert.equal(store.in("untitled").length, 1);
    assert.equal(workspace.values.size, 0);
    assert.deepEqual((await open()).in("untitled"), []);
  });

  it("is stored as nothing but hashes, ids, a reason of the list and a time", async () => {
    await (await open()).add({ ...dismissal("note"), element: "order-without-goal" }, true);
    const stored = [...workspace.values.values()].flat() as object[];
    const fields = [...new Set(stored.flatMap((each) => Object.keys(each)))].sort();
    assert.deepEqual(fields, ["at", "element", "file", "keys", "reason", "rule", "scope"]);
  });

  it("is told to whoever listens, the latest first, and gone once it is brought back", async () => {
    const store = await open();
    let told = 0;
    store.onDidChange(() => told++);
    await store.add(dismissal("note", 1), true);
    await store.add(dismissal("note", 2), false);
    assert.deepEqual(
      store.in("note").map(({ at }) => at),
      [2, 1],
    );
    for (const each of store.in("note")) await store.remove(each);
    assert.deepEqual(store.in("note"), []);
    assert.deepEqual((await open()).in("note"), []);
    assert.equal(told, 4);
  });

  it("goes with a note to its new address, and lasts from then on if that address does", async () => {
    const store = await open();
    await store.add(dismissal("untitled"), false);
    await store.add(dismissal("other"), true);
    await store.move("untitled", "saved", true);
    const next = await open();
    assert.deepEqual(next.in("saved"), [dismissal("saved")]);
    assert.deepEqual(next.in("untitled"), []);
    assert.equal(next.in("other").length, 1);
  });

  it(`is forgotten beyond the latest ${MOST}`, async () => {
    const store = await open();
    for (let at = 0; at <= MOST; at++) await store.add(dismissal(`note ${at}`, at), true);
    assert.deepEqual(store.in("note 0"), []);
    assert.equal(store.in(`note ${MOST}`).length, 1);
    assert.equal((await open()).kept().notes.length, MOST);
  });

  it("survives a storage that another version or an accident left behind", async () => {
    const odd = [null, 7, {}, { ...dismissal("x"), scope: "all" }, { ...dismissal("x"), reason: "why not" }];
    for (const value of ["text", {}, [...odd, dismissal("note")]]) {
      await workspace.update("rapport.dismissed", value);
      assert.equal((await open()).in("x").length, 0);
    }
    assert.equal((await open()).in("note").length, 1);
  });
});
