/** Whole notes in the styles of practice, marked with what they are read as; each is named after the one reason it stands for. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { linter } from "./linter";
import { markNote, withoutMarks } from "./marks";

const folder = path.resolve(__dirname, "..", "notes");

for (const style of fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  describe(`notes: ${style.name.replaceAll("-", " ")}`, () => {
    for (const file of fs.readdirSync(path.join(folder, style.name)).sort())
      it(file.replace(/\.note$/, "").replaceAll("-", " "), () => {
        const marked = fs.readFileSync(path.join(folder, style.name, file), "utf8");
        assert.equal(markNote(linter.lint(withoutMarks(marked))), marked);
      });
  });
}
