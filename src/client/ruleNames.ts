/** What the names of files and folders say; knows no editor, so that it can be tested without one. */

/** YAML anywhere; in a folder `templates` plain text as well, which is a template as it stands. */
export function isRuleFileName(name: string, folder = ""): boolean {
  return /\.ya?ml$/i.test(name) || (/\.txt$/i.test(name) && /(?:^|\/)templates$/.test(folder));
}

/** A folder as a setting names it: an absolute path, or an address for a folder that is on no disk. */
export function parseFolder(setting: unknown): { readonly name: string; readonly isUri: boolean } | undefined {
  const name = typeof setting === "string" ? setting.trim() : "";
  if (name === "") return undefined;
  return { name, isUri: /^[a-z][a-z0-9+.-]+:\/\//i.test(name) };
}

/** The day in a file's name as yyyy-mm-dd: `2024-03-02 visit.note`, `smith_20240302.note`; undefined where there is none. */
export function dateInName(name: string): string | undefined {
  for (const [, year, month, day] of name.matchAll(/(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g)) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) return `${year}-${month}-${day}`;
  }
  return undefined;
}

/** Of the notes in a folder those that may be of an earlier visit, the latest first; those of a later day are left out. */
export function earlierNotes(names: readonly string[], current: string): string[] {
  const day = dateInName(current);
  return names
    .flatMap((name) => {
      const date = dateInName(name);
      const isEarlier = date !== undefined && (day === undefined || date < day);
      return name !== current && /\.(note|soap)$/i.test(name) && isEarlier ? [{ name, date }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name))
    .map(({ name }) => name);
}
