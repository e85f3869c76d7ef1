/** Errors of the file system in words. */

/** A clause about the file: what is the matter and, where there is one, the way out. */
export function describeReadError(error: NodeJS.ErrnoException, name: string): string {
  if (error.code === "EISDIR")
    return `it is a folder; name its notes, for example "${name.replace(/[\\/]+$/, "")}/*.note"`;
  return REASONS[error.code ?? ""] ?? `it cannot be read (${error.code ?? error.name})`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};
