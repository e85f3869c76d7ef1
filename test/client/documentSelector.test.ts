// In place of the editor, before anything of the client asks for it.
import "./fakeVscode";

import assert from "node:assert/strict";
import { documentSelector } from "../../src/client/documentSelector";
import { window } from "./fakeVscode";

const schemes = () => new Set(documentSelector().map(({ scheme }) => scheme));

describe("client: which documents are served", () => {
  beforeEach(() => {
    window.folders = [];
    window.settings = {};
  });

  it("are a person's own, with or without a folder: on a disk, not saved yet, remote or virtual", () => {
    for (const scheme of ["file", "untitled", "vscode-remote", "vscode-vfs"]) assert.ok(schemes().has(scheme), scheme);
    window.folders = ["memfs:///clinic"];
    assert.ok(schemes().has("memfs"), "the file system of a folder that is open");
  });

  const others: Readonly<Record<string, string>> = {
    git: "the left side of a comparison with the last commit",
    "git-original": "the text before a change in the margin",
    review: "a pull request",
    "vscode-local-history": "the timeline",
    output: "an output pane",
    "vscode-scm": "the box for a commit message",
    "vscode-chat-input": "the box of a chat",
    chatSessionInput: "the box of a chat",
    "vscode-chat-code-block": "an answer of a chat",
    comment: "a comment",
    vscode: "the settings and their search box",
    "vscode-settings": "the settings",
    "search-editor": "a list of matches",
    "vscode-notebook-cell": "a cell of a notebook",
    "vscode-interactive-input": "an interactive window",
    walkThroughSnippet: "a walkthrough",
    debug: "the debugger",
    data: "a link that holds its own text",
  };
  for (const [scheme, what] of Object.entries(others))
    it(`are not those of ${scheme}: ${what}`, () => {
      window.folders = ["file:///clinic", "vscode-vfs://github/clinic"];
      window.settings = { languages: ["plaintext", "markdown", "scminput"] };
      assert.ok(!schemes().has(scheme));
    });

  it("are named by scheme and language each, so that no wild card lets another one in", () => {
    for (const { language, scheme } of documentSelector()) assert.ok(language && scheme && !scheme.includes("*"));
  });
});
