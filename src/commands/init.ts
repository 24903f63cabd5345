import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { loadStarter } from "../project/starter.ts";
import { writeFiles } from "../project/write.ts";
import { requireNewFolder } from "./new-folder.ts";
import { schemaFiles } from "./schema.ts";
import type { Terminal } from "./terminal.ts";

/** Makes a new folder with a small, complete deck, and says how to go on. Never writes into a folder that holds anything. */
export async function init(folder: string, terminal: Terminal): Promise<ExitStatus> {
  await requireNewFolder(folder);
  const [files, schemas] = await Promise.all([loadStarter(), schemaFiles()]);
  await writeFiles(folder, [...files, ...schemas]);
  terminal.print(
    nextSteps(
      folder,
      files.map((file) => file.path),
    ),
  );
  return ExitStatus.clean;
}

/** What to do with a deck that has just been made. */
export function nextSteps(folder: string, files: readonly string[]): string {
  const shown = /\s/.test(folder) ? `"${folder}"` : folder;
  return `${folder} holds a deck to start from: ${files.join(", ")}

Next:
  chronodeck dev ${shown}      see it in the browser while you write
  chronodeck check ${shown}    every problem at once
  chronodeck build ${shown}    one file to present: ${path.join("out", path.basename(path.resolve(folder)), "deck.html")}
  chronodeck export ${shown}   the same as PDF
`;
}
