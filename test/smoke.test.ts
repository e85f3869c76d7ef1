import assert from "node:assert/strict";
import { createLinter } from "../src/core/index";
import { builtin } from "../src/packs/index";

describe("smoke", () => {
  it("builds a linter from the built-in rules", () => {
    assert.ok(createLinter(builtin).lint("Increase sertraline to 100 mg"));
  });
});
