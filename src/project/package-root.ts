import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of chronodeck itself, which holds `templates/` and `slides/`: the same whether this runs from src/ or from dist/. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("chronodeck's own package.json is not above its code");
    folder = parent;
  }
  return folder;
}
