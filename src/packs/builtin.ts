/** The rules that ship with Rapport, validated and compiled at build time. */
import knowledge from "#knowledge" with { type: "json" };
import type { Knowledge } from "../core/index";

export const builtin: Knowledge = knowledge;
