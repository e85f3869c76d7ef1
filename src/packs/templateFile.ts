/** A template of one's own as the YAML file that holds it. */
import { stringify } from "yaml";
import type { NoteTemplateRecord } from "../core/index";

/** `remarks`: lines to stand above it as comments, for whoever opens the file. */
export function templateFile(record: NoteTemplateRecord, remarks: readonly string[]): string {
  const comments = remarks.map((remark) => `# ${remark.replace(/\s+/g, " ")}\n`);
  // Folded lines would break a line of the note in two.
  return comments.join("") + stringify({ kind: "templates", records: [record] }, { lineWidth: 0 });
}

/** A title as an id: lower-case words joined by hyphens; `otherwise` where nothing of it is left. */
export function idOfTitle(title: string, otherwise: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 60).replace(/-+$/, "") || otherwise;
}
