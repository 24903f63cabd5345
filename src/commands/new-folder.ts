import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import { whatStandsAt } from "../project/starter.ts";

/** Makes sure that a deck can be written to a folder without touching anything that is there. */
export async function requireNewFolder(folder: string): Promise<void> {
  const there = await whatStandsAt(folder);
  if (there !== "folder" && there !== "file") return;
  const message = there === "folder" ? `${folder} is not empty.` : `${folder} is a file.`;
  throw new Failure(ExitStatus.usage, message, "Name a folder that does not exist yet.");
}
