import assert from "node:assert/strict";
import type { NoteResult } from "../../src/cli/result";
import { bytes, rapportHere } from "./command";

const WORDS = "Increase sertraline to 100 mg";

async function orderIn(stdin: string | Uint8Array): Promise<NoteResult["orders"][number]> {
  const { stdout } = await rapportHere(["check", "-", "--format", "json"], { stdin });
  const [note] = JSON.parse(stdout).notes as NoteResult[];
  return note!.orders[0]!;
}

describe("cli: positions", () => {
  it("count a CRLF as one line end and as two units", async () => {
    const order = await orderIn(`CC: sleep\r\n\r\nPlan:\r\n- ${WORDS}\r\n`);
    assert.deepEqual([order.line, order.column, order.start], [4, 3, 22]);
    assert.equal(order.text, WORDS);
  });

  it("count a lone carriage return as a line end", async () => {
    const order = await orderIn(`CC: sleep\rPlan:\r- ${WORDS}\r`);
    assert.deepEqual([order.line, order.column], [3, 3]);
  });

  it("leave a byte order mark out, as editors do, in UTF-8 and in both kinds of UTF-16", async () => {
    const text = `Plan: ${WORDS}\n`;
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const stdin of [text, bytes([0xef, 0xbb, 0xbf], text), little, Buffer.from(little).swap16()]) {
      const order = await orderIn(stdin);
      assert.deepEqual([order.start, order.line, order.column, order.text], [6, 1, 7, WORDS]);
    }
  });

  it("count UTF-16 units, two for a character outside the basic plane", async () => {
    const order = await orderIn(`CC: "\u{1F642} fine."\nPlan: ${WORDS}\n`);
    assert.deepEqual([order.start, order.line, order.column], [21, 2, 7]);
  });
});
