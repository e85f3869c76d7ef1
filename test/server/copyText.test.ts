import assert from "node:assert/strict";
import { COPY_TEXT, type CopyAnswer, type CopyRequest } from "../../src/protocol/notes";
import { Editor } from "./editor";

const TEXT = "Plan:\n• Sertraline 50 → 100 mg\n• Goal: [___ aim]\n";
const REQUEST: CopyRequest = {
  text: TEXT,
  parts: [{ start: 0, end: TEXT.length }],
  letters: "keep",
  lineEnding: "\r\n",
  tabSize: 4,
  blanks: "label",
};

describe("server: copy text", () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const copy = (request: CopyRequest): Promise<CopyAnswer | null> => editor.connection.sendRequest(COPY_TEXT, request);

  it("answers for a text that is not open, since a read-only or foreign document may be copied too", async () => {
    editor = await Editor.start();
    const answer = await copy(REQUEST);
    assert.equal(answer?.text, "Plan:\r\n- Sertraline 50 -> 100 mg\r\n- Goal: [___ aim]");
    assert.deepEqual(answer?.blanks, [{ start: TEXT.indexOf("["), end: TEXT.indexOf("]") + 1 }]);
  });

  it("copies the parts alone, and only their blanks are named", async () => {
    editor = await Editor.start();
    const answer = await copy({ ...REQUEST, parts: [{ start: 0, end: TEXT.indexOf("• Goal") }] });
    assert.equal(answer?.text, "Plan:\r\n- Sertraline 50 -> 100 mg");
    assert.deepEqual(answer?.blanks, []);
  });
});
