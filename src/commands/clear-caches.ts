import { ExitStatus } from "../model/exit-status.ts";
import { clearCacheFolder } from "../project/clear-cache-folder.ts";
import type { Terminal } from "./terminal.ts";
import { formatBytes } from "./written-file.ts";

/** Removes all that earlier runs kept to be faster; the next ones make it again. */
export async function clearCaches(terminal: Terminal): Promise<ExitStatus> {
  const { folder, bytes } = await clearCacheFolder();
  terminal.print(bytes === 0 ? `${folder} is empty\n` : `${folder}  ${formatBytes(bytes)} removed\n`);
  return ExitStatus.clean;
}
