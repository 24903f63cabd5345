import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { editorSchemas } from "../parse/editor-schemas.ts";
import { findDeckFolder } from "../project/find-deck-folder.ts";
import type { OutputFile } from "../project/write.ts";
import { writeFiles } from "../project/write.ts";
import type { Terminal } from "./terminal.ts";

/** Beside the deck's files, where the first line of `facts.yaml` names it; a dot folder is none of the deck's own. */
const schemaFolder = ".schemas";

/** Writes JSON Schemas into a deck's folder, so that an editor completes and checks what stands there. */
export async function schema(folder: string, terminal: Terminal): Promise<ExitStatus> {
  const root = await findDeckFolder(folder);
  const files = await schemaFiles();
  await writeFiles(root, files);
  terminal.print(`${files.map((file) => `${path.join(folder, file.path)}\n`).join("")}
An editor with a YAML language server uses them where the first line of a file says so:
  facts.yaml    ${modeline("facts")}
  sources.yaml  ${modeline("sources")}
`);
  return ExitStatus.clean;
}

/** The schemas as files of a deck's folder. */
export async function schemaFiles(): Promise<readonly OutputFile[]> {
  return (await editorSchemas()).map(({ name, schema: made }) => ({
    path: `${schemaFolder}/${name}.json`,
    content: `${JSON.stringify(made, undefined, 2)}\n`,
  }));
}

/** The first line of a YAML file that names its schema. */
export function modeline(name: string): string {
  return `# yaml-language-server: $schema=${schemaFolder}/${name}.json`;
}
