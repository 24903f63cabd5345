const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "it does not exist",
  ENOTDIR: "a part of its path is a file, not a folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  EBUSY: "another program holds it open",
};

/** The code of a file-system error (`ENOENT`), or an empty string for any other value. */
export function systemErrorCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

/** Why the operating system refused, in plain words: “permission denied”. */
export function systemErrorReason(thrown: unknown): string {
  const known = reasons[systemErrorCode(thrown)];
  if (known !== undefined) return known;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
