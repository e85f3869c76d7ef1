// In place of the editor, before anything of the client asks for it.
import "./fakeVscode";

import assert from "node:assert/strict";
import { readOwnRules, readText, userRuleFolder } from "../../src/client/ruleFolders";
import { window } from "./fakeVscode";

const client = { code2ProtocolConverter: { asUri: (uri: unknown) => `${uri}` } } as unknown as Parameters<
  typeof readOwnRules
>[0];
const read = async () => {
  const { files, withheld } = await readOwnRules(client);
  return { paths: files.map(({ path }) => path), withheld, files };
};

describe("client: reading rules of one's own", () => {
  beforeEach(() => {
    window.folders = ["file:///clinic"];
    window.trusted = true;
    window.settings = {};
    window.files.clear();
  });

  it("finds the YAML files of .rapport at any depth, in the order of their names, and nothing beside them", async () => {
    for (const name of ["packs/b.yaml", "a.yml", "packs/deep/c.yaml", "readme.md"])
      window.files.set(`file:///clinic/.rapport/${name}`, name);
    window.files.set("file:///clinic/other.yaml", "kind: rules");
    const { paths, withheld } = await read();
    assert.deepEqual(paths, [".rapport/a.yml", ".rapport/packs/b.yaml", ".rapport/packs/deep/c.yaml"]);
    assert.equal(withheld, false);
  });

  it("finds plain text in a folder of templates, and nowhere else", async () => {
    for (const name of ["templates/phone.txt", "notes.txt", "templates/old/deep.txt"])
      window.files.set(`file:///clinic/.rapport/${name}`, "***");
    assert.deepEqual((await read()).paths, [".rapport/templates/phone.txt"]);
  });

  it("reads a folder that is on no disk, as on the web", async () => {
    window.folders = ["vscode-vfs://github/a/b"];
    window.files.set("vscode-vfs://github/a/b/.rapport/a.yaml", "kind: rules");
    const { files } = await read();
    assert.deepEqual(files, [
      { uri: "vscode-vfs://github/a/b/.rapport/a.yaml", path: ".rapport/a.yaml", text: "kind: rules" },
    ]);
  });

  it("reads none of a workspace that is not trusted, says that there are some, and reads the user's own all the same", async () => {
    window.files.set("file:///clinic/.rapport/a.yaml", "kind: rules");
    window.files.set("file:///home/ada/rules/mine.yaml", "kind: rules");
    window.settings.rulesFolder = "/home/ada/rules";
    window.trusted = false;
    const { paths, withheld } = await read();
    assert.deepEqual(paths, ["/home/ada/rules/mine.yaml"]);
    assert.equal(withheld, true);
  });

  it("says nothing is withheld where an untrusted workspace has no rules", async () => {
    window.trusted = false;
    assert.deepEqual((await read()).withheld, false);
  });

  it("lays the workspace over the user's own, and each folder of a workspace over the one before", async () => {
    window.folders = ["file:///one", "file:///two"];
    window.settings.rulesFolder = "/home/ada/rules";
    for (const folder of ["/two/.rapport", "/one/.rapport", "/home/ada/rules"])
      window.files.set(`file://${folder}/a.yaml`, "");
    const { files } = await read();
    assert.deepEqual(
      files.map(({ uri }) => uri),
      ["file:///home/ada/rules/a.yaml", "file:///one/.rapport/a.yaml", "file:///two/.rapport/a.yaml"],
    );
  });

  it("takes an address as the user's folder, and none where the setting is empty", () => {
    assert.equal(userRuleFolder(), undefined);
    window.settings.rulesFolder = "vscode-vfs://github/ada/rules";
    assert.equal(`${userRuleFolder()}`, "vscode-vfs://github/ada/rules");
  });

  it("takes no more of a very long file than the server would read, and answers nothing for one that is gone", async () => {
    window.files.set("file:///clinic/long.note", "x".repeat(2_000_000));
    const { Uri } = await import("./fakeVscode");
    const uri = (path: string) => Uri.file(path) as unknown as Parameters<typeof readText>[0];
    assert.ok((await readText(uri("/clinic/long.note")))!.length < 1_000_000);
    assert.equal(await readText(uri("/clinic/gone.note")), undefined);
  });
});
