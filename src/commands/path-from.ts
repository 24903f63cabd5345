import path from "node:path";

/** A file's path as it is printed: relative to a folder, or whole where that is shorter. Both paths absolute. */
export function pathFrom(folder: string, file: string): string {
  const relative = path.relative(folder, file) || ".";
  return relative.length <= file.length ? relative : file;
}
