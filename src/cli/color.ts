/** Whether to colour, and the colours; the words say the same without them. */
import { createColors } from "picocolors";
import type { Terminal } from "./run";

export type Colors = ReturnType<typeof createColors>;

/** `always` goes before NO_COLOR (no-color.org), as a choice made for this one call. */
export function chooseColors(
  when: "auto" | "always" | "never",
  { stdout, env }: Pick<Terminal, "stdout" | "env">,
): Colors {
  const auto = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  return createColors(when === "always" || (when === "auto" && auto));
}
