import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Project, TextFile } from "../model/project.ts";
import { templateName } from "./deck-file.ts";
import { listFiles } from "./list-files.ts";
import { packageRoot } from "./package-root.ts";

/** Every template by name (`layouts/figure`): the built-in ones, and in their stead or beside them the deck's own. */
export async function loadTemplates(project: Project): Promise<ReadonlyMap<string, TextFile>> {
  return new Map([...(await loadBuiltIn()), ...project.templates]);
}

async function loadBuiltIn(): Promise<readonly (readonly [string, TextFile])[]> {
  const root = packageRoot();
  const { files } = await listFiles(path.join(root, "templates"));
  const templates = files.filter((file) => file.endsWith(".hbs")).map((file) => `templates/${file}`);
  return Promise.all(
    templates.map(async (file) => {
      const text = await readFile(path.join(root, file), "utf8");
      return [templateName(file), { path: file, text, isBuiltIn: true }] as const;
    }),
  );
}
